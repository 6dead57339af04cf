import { createHash, createHmac } from 'node:crypto'

export type SigningKey = {
  readonly keyId: string
  readonly secret: string
  readonly region: string
  readonly service: string
}

export type Signable = {
  readonly method: string
  readonly url: URL
  /** Every one of them is signed; `host` and `x-amz-date` must be among them. */
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body, hex. */
  readonly payloadHash: string
}

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** `20130524T000000Z`, as AWS writes an instant. */
export const amzDate = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/**
 * The Authorization header of AWS Signature Version 4 (docs.aws.amazon.com/IAM, "Create a signed AWS API request"), as
 * S3 and everything that speaks like it checks it.
 */
export function authorization({ method, url, headers, payloadHash }: Signable, key: SigningKey): string {
  const sorted = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim().replaceAll(/\s+/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const date = sorted.find(([name]) => name === 'x-amz-date')?.[1] ?? ''
  const signed = sorted.map(([name]) => name).join(';')
  const canonical = [
    method,
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    ...sorted.map(([name, value]) => `${name}:${value}`),
    '',
    signed,
    payloadHash,
  ].join('\n')
  const day = date.slice(0, 8)
  const scope = `${day}/${key.region}/${key.service}/aws4_request`
  const steps = [day, key.region, key.service, 'aws4_request']
  const signingKey = steps.reduce<string | Buffer>((last, step) => hmac(last, step), `AWS4${key.secret}`)
  const signature = hmac(signingKey, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=${key.keyId}/${scope},SignedHeaders=${signed},Signature=${signature}`
}

/** Everything but letters, digits and `-._~` as %XX; encodeURIComponent leaves five more as they are. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalPath = (path: string) =>
  path
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/')

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
