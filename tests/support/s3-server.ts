import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { atTheEnd } from './endings'

const region = 'ap-southeast-3'
const keyId = 'AKIABALAI'
const secret = 'a/secret+with=odd letters'
const bucket = 'balai-pictures'

type Answer = { status: number; code?: string; body?: Buffer; type?: string }
type Kept = { body: Buffer; type: string }

/** A small S3: keeps files in memory, and lets in nobody whose signature it cannot make itself from what arrived. */
export type S3Server = {
  /** As STORAGE_URL has it. */
  url: string
  files: Map<string, Kept>
  /** Calls that came, oldest first. */
  calls: string[]
  /** What to say instead, once each; `cut` breaks the connection off in the middle. */
  moods: (Answer | 'cut')[]
}

export async function startS3(): Promise<S3Server> {
  const files = new Map<string, Kept>()
  const calls: string[] = []
  const moods: S3Server['moods'] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      calls.push(`${request.method} ${request.url}`)
      const mood = moods.shift()
      if (mood === 'cut') return void response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy())
      say(request, response, mood ?? answer(request, Buffer.concat(parts), files))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  atTheEnd(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const url = `s3://${keyId}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${bucket}?region=${region}&tls=0`
  return { url, files, calls, moods }
}

function say({ method }: IncomingMessage, response: ServerResponse, { status, code, body, type }: Answer): void {
  const said = body ?? Buffer.from(code ? `<?xml version="1.0"?><Error><Code>${code}</Code></Error>` : '')
  response.writeHead(status, { 'content-length': said.length, 'content-type': type ?? 'application/xml' })
  response.end(method === 'HEAD' ? undefined : said)
}

function answer(request: IncomingMessage, body: Buffer, files: Map<string, Kept>): Answer {
  const problem = problemOfSignature(request, body)
  if (problem) return { status: 403, code: problem }
  const [, named, ...path] = decodeURIComponent(request.url ?? '').split('/')
  if (named !== bucket) return { status: 404, code: 'NoSuchBucket' }
  const key = path.join('/')
  if (request.method === 'PUT') {
    files.set(key, { body, type: request.headers['content-type'] ?? '' })
    return { status: 200 }
  }
  if (request.method === 'DELETE') {
    files.delete(key)
    return { status: 204 }
  }
  const kept = files.get(key)
  return kept ? { status: 200, ...kept } : { status: 404, code: 'NoSuchKey' }
}

const quarterHour = 15 * 60_000

/** Written from Amazon's description and from nothing of the house: two readings of it that agree. */
function problemOfSignature({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  const [, credential = '', names = '', signature = ''] = given ?? []
  if (!given) return 'AccessDenied'
  const date = String(headers['x-amz-date'])
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(Date.now() - at) < quarterHour)) return 'RequestTimeTooSkewed'
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  if (credential !== `${keyId}/${scope}`) return 'InvalidAccessKeyId'
  const hash = createHash('sha256').update(body).digest('hex')
  if (headers['x-amz-content-sha256'] !== hash) return 'XAmzContentSHA256Mismatch'
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.split(';').includes(name))) return 'AccessDenied'

  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const canonical = `${method}\n${url}\n\n${lines.join('')}\n${names}\n${hash}`
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`
  let key: Buffer = Buffer.from(`AWS4${secret}`)
  for (const part of [...scope.split('/'), toSign]) key = createHmac('sha256', key).update(part).digest()
  return timingSafeEqual(key, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch'
}
