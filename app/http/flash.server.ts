import { redirect } from '@remix-run/node'
import type { RefusalParams } from '#app/domain/shared/refusal'
import { isMessageKey, type MessageKey } from '#app/i18n'
import { cookieNamed } from './cookies'

export type Flashed = { code: MessageKey; params: RefusalParams }

const place = 'Path=/; HttpOnly; SameSite=Lax'

/** Leads on and says there what has just happened: `flashRedirect('/inquiries', 'inquiry.was_sent')`. */
export function flashRedirect(path: string, code: MessageKey, params: RefusalParams = {}, headers = new Headers()): Response {
  const value = encodeURIComponent(JSON.stringify([code, params]))
  headers.append('Set-Cookie', `flash=${value}; Max-Age=60; ${place}`)
  return redirect(path, { status: 303, headers })
}

/** What is to be said on this page; words the house does not know are not said. */
export function flashed(request: Request): Flashed | undefined {
  const value = cookieNamed(request.headers.get('cookie'), 'flash')
  if (!value) return undefined
  try {
    const [code, params] = JSON.parse(decodeURIComponent(value)) as [unknown, unknown]
    return typeof code === 'string' && isMessageKey(code) ? { code, params: plainParams(params) } : undefined
  } catch {
    return undefined
  }
}

/** The `Set-Cookie` value that takes it back once it was said. */
export const flashForgotten = `flash=; Max-Age=0; ${place}`

function plainParams(params: unknown): RefusalParams {
  if (typeof params !== 'object' || params === null) return {}
  const plain = Object.entries(params).filter((entry): entry is [string, string | number] =>
    ['string', 'number'].includes(typeof entry[1]),
  )
  return Object.fromEntries(plain)
}
