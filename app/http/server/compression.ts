import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'
/** What lies in memory of this process alone: such bytes can be sent. */
export type Bytes = Uint8Array<ArrayBuffer>

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const leastBytes = 1000

/** The best packing the browser reads; a weight of nought means that it does not. */
export function encodingFor(accepted: string | null | undefined): Encoding | undefined {
  if (!accepted) return undefined
  const taken = accepted
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim())
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : undefined
}

export function isWorthPacking(type: string, bytes: number): boolean {
  return bytes >= leastBytes && /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg)/.test(type)
}

/** Off the main thread. `best` for what is packed once and sent often. */
export function compressed(body: Bytes, encoding: Encoding, effort: 'quick' | 'good' | 'best'): Promise<Bytes> {
  if (encoding === 'gzip') return zip(body, { level: { quick: 4, good: 6, best: 9 }[effort] })
  const quality = { quick: 3, good: 5, best: 11 }[effort]
  return brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
  })
}
