import { createHmac, randomBytes } from 'node:crypto'
import type { Storage } from '#app/integrations/storage/storage'

/** Sealed before anything else is, so it shows whether the house has its right secret. */
export const identifierKey = 'keys/identifiers'

/**
 * Tells whether two NIK are the same without keeping either. A NIK can be guessed in a minute from a bare hash (place, birth
 * day, serial), so the hash is keyed. The key lies with the files, sealed with the house's secret: a copy of both gives no
 * NIK away. It is drawn, not derived from the secret: fingerprints made before there was one stay good.
 */
export async function nikFingerprints(storage: Storage): Promise<(nik: string) => string> {
  if (!(await storage.exists(identifierKey))) await storage.put(identifierKey, randomBytes(32), 'application/octet-stream')
  const key = await storage.get(identifierKey)
  if (!key) throw new Error('the key for identifiers is gone from the storage')
  return (nik) => createHmac('sha256', key).update(nik).digest('hex').slice(0, 40)
}
