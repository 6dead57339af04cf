import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Storage } from './storage'

/** Offices' lists as they came, with whatever numbers they hold, and the key to the fingerprints of NIK. */
const sealedFolders = /^(?:imports|keys)\//

/** At the head of what is sealed; 12 bytes of nonce and 16 of tag follow, then AES-256-GCM. */
const mark = Buffer.from('balai-niaga sealed 1\n')
const [nonceBytes, tagBytes] = [12, 16]

export class SealBroken extends Error {
  override name = 'SealBroken'
}

/**
 * The same storage, some folders of which only the house's secret opens: who copies the files reads no list. A file is
 * bound to its key: moved to another it does not open. What lay open before is sealed when it is first read.
 */
export function withSealedFolders(storage: Storage, secret: string): Storage {
  const sealingKey = Buffer.from(hkdfSync('sha256', secret, '', 'balai-niaga storage', 32))
  const putSealed = (key: string, bytes: Uint8Array) =>
    storage.put(key, sealed(sealingKey, key, bytes), 'application/octet-stream')
  return {
    ...storage,
    put: (key, bytes, type) => (sealedFolders.test(key) ? putSealed(key, bytes) : storage.put(key, bytes, type)),
    async get(key) {
      const bytes = await storage.get(key)
      if (!bytes || !sealedFolders.test(key)) return bytes
      if (mark.equals(bytes.subarray(0, mark.length))) return opened(sealingKey, key, bytes)
      await putSealed(key, bytes)
      return bytes
    },
  }
}

function sealed(sealingKey: Uint8Array, key: string, bytes: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(key))
  const body = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), ...body])
}

function opened(sealingKey: Uint8Array, key: string, bytes: Uint8Array): Uint8Array {
  const [afterNonce, afterTag] = [mark.length + nonceBytes, mark.length + nonceBytes + tagBytes]
  try {
    const nonce = bytes.subarray(mark.length, afterNonce)
    const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(key)).setAuthTag(bytes.subarray(afterNonce, afterTag))
    return Buffer.concat([decipher.update(bytes.subarray(afterTag)), decipher.final()])
  } catch (problem) {
    throw new SealBroken(`${key} does not open: it was changed, or HOUSE_SECRET is not the one it was sealed with`, {
      cause: problem,
    })
  }
}
