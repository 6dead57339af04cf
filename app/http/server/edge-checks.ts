import type { IncomingHttpHeaders } from 'node:http'
import type { Env } from '#app/env.server'
import { limits } from './limits'
import { isFromHere } from './origin'

/** What the edge says no to, before any page is asked. */
export type EdgeProblem = 'headers' | 'method' | 'bad_address' | 'foreign' | 'media_type' | 'too_large'

/** The parts of a request the edge looks at; node's own request fits. */
export type EdgeRequest = {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
  rawHeaders: readonly string[]
}

type Seen = Pick<Env, 'PUBLIC_URL' | 'TRUST_PROXY'>

/** Why a request goes no further, or undefined. It is asked of every request in every form: pages, their data, files. */
export function edgeProblem(request: EdgeRequest, env: Seen): EdgeProblem | undefined {
  const { method = '', headers } = request
  if (request.rawHeaders.length > limits.headers * 2) return 'headers'
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 'method'
  if (!isReadable(request.url ?? '')) return 'bad_address'
  if (method !== 'POST') return carriesBody(headers) ? 'too_large' : undefined
  if (!isFromHere(headers, env)) return 'foreign'
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') return 'media_type'
  const most = mostBytes(headers)
  if (most === undefined) return 'media_type'
  return Number(headers['content-length'] ?? 0) > most ? 'too_large' : undefined
}

/** How large the body of a form may be, by its kind; undefined for what is no form. */
export function mostBytes(headers: IncomingHttpHeaders): number | undefined {
  const [kind = ''] = (headers['content-type'] ?? '').split(';', 1)
  switch (kind.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return limits.typedBytes
    case 'multipart/form-data':
      return limits.patienceBytes
    default:
      return undefined
  }
}

const carriesBody = (headers: IncomingHttpHeaders) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** An address within this house, whose escapes say something and hide neither control characters nor an empty step. */
function isReadable(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//')) return false
  const path = url.split('?', 1)[0] ?? ''
  if (/^(?:\/[\w.-]*)(?:\/[\w.-]+)*\/?$/.test(path)) return true
  try {
    return !/[\p{Cc}\\]|\/\//u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
