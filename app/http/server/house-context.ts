import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Logger } from 'pino'
import { actorOfRequest } from '#app/auth/session.server'
import { instant } from '#app/domain/shared/calendar'
import type { HouseContext } from '#app/http/context'
import { askedLanguage, browserLanguage } from './languages'

/** What the whole house shares, from opening to closing. */
export type HouseParts = Pick<HouseContext, 'db' | 'env' | 'storage' | 'solver' | 'lists' | 'lookout' | 'log'>

/** What one request's loaders and actions are handed. Who it is, and in which language, is looked up once and only if asked. */
export function houseContext(
  parts: HouseParts,
  request: Request,
  { incoming }: HttpBindings,
  requestId: string,
  log: Logger,
): HouseContext {
  const now = instant(Date.now())
  const actor = once(() => actorOfRequest(parts.db, request, now, parts.env))
  const language = once(async () => {
    const asked = askedLanguage(queryOf(incoming.url))
    return asked ?? (await actor())?.language ?? browserLanguage(incoming.headers.cookie, incoming.headers['accept-language'])
  })
  const nonce = randomBytes(16).toString('base64url')
  const drawing = { parts: {} }
  return {
    ...parts,
    log,
    requestId,
    nonce,
    drawing,
    now,
    address: addressOf(incoming, parts.env.TRUST_PROXY === '1'),
    actor,
    language,
  }
}

export function queryOf(url = ''): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

/** Behind a proxy, what the proxy itself added last: anything before it was said by the visitor. */
function addressOf(incoming: HttpBindings['incoming'], behindProxy: boolean): string {
  const forwarded = behindProxy ? incoming.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim() : undefined
  return forwarded || (incoming.socket.remoteAddress ?? '')
}

function once<Result>(look: () => Promise<Result>): () => Promise<Result> {
  let found: Promise<Result> | undefined
  return () => (found ??= look())
}
