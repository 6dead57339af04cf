import { setTimeout as pause } from 'node:timers/promises'
import { amzDate, authorization, sha256, type SigningKey } from './sign-request.server'
import { requireStorageKey, type Storage } from './storage'
import type { BucketAddress } from './storage-address'

type Patience = { readonly tries: number; readonly waitMs: number; readonly answerMs: number }
type Call = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  readonly key: string
  readonly body?: Uint8Array
  readonly type?: string
}
type Answer = { readonly status: number; readonly body: Uint8Array }

const usual: Patience = { tries: 3, waitMs: 200, answerMs: 20_000 }

/** Said by a store that is busy or being looked after; the same call may work a moment later. */
const passing = new Set([429, 500, 502, 503, 504])

/**
 * Keeps files in a bucket of S3, or of anything that speaks as it does. The bucket is part of the path, not of the host:
 * every such store understands that. A call that fails in passing is made again; each may be, without harm.
 */
export function s3Storage(address: BucketAddress, patience: Patience = usual): Storage {
  const send = async (call: Call) => {
    const answer = await tried(() => answered(address, call, patience.answerMs), patience)
    if (answer.status < 300) return answer
    if (answer.status === 404 && !isAboutBucket(answer)) return undefined
    throw new Error(`the storage refused ${call.method} ${call.key}: ${answer.status} ${codeOf(answer)}`)
  }
  return {
    async put(key, body, type) {
      if (!(await send({ method: 'PUT', key: requireStorageKey(key), body, type })))
        throw new Error(`the storage has no place for ${key}`)
    },
    get: async (key) => (await send({ method: 'GET', key: requireStorageKey(key) }))?.body,
    exists: async (key) => (await send({ method: 'HEAD', key: requireStorageKey(key) })) !== undefined,
    remove: async (key) => void (await send({ method: 'DELETE', key: requireStorageKey(key) })),
  }
}

async function tried(call: () => Promise<Answer>, { tries, waitMs }: Patience): Promise<Answer> {
  for (let left = tries - 1; ; left--) {
    try {
      const answer = await call()
      if (left === 0 || !passing.has(answer.status)) return answer
    } catch (problem) {
      if (left === 0) throw new Error('the storage does not answer', { cause: problem })
    }
    await pause(waitMs * 4 ** (tries - 1 - left))
  }
}

async function answered(address: BucketAddress, { method, key, body, type }: Call, answerMs: number): Promise<Answer> {
  const url = new URL(`${address.endpoint}/${address.bucket}/${key}`)
  const payloadHash = sha256(body ?? '')
  const headers = {
    ...(type && { 'content-type': type }),
    'x-amz-content-sha256': payloadHash,
    'x-amz-date': amzDate(new Date()),
  }
  const signingKey: SigningKey = { ...address, service: 's3' }
  // `host` is signed but not set: the client writes it from the address.
  const signature = authorization({ method, url, headers: { ...headers, host: url.host }, payloadHash }, signingKey)
  const answer = await fetch(url, {
    method,
    headers: { ...headers, authorization: signature },
    ...(body && { body: Buffer.from(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(answerMs),
  })
  return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) }
}

const codeOf = ({ body }: Answer) => /<Code>(\w+)<\/Code>/.exec(new TextDecoder().decode(body))?.[1] ?? 'without a reason'

/** A file that is not there is an answer; a bucket that is not there is a mistake in the settings. */
const isAboutBucket = (answer: Answer) => codeOf(answer) === 'NoSuchBucket'
