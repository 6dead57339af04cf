import { type AppLoadContext, redirect } from '@remix-run/node'
import { may, type Permission } from '#app/auth/permissions'
import type { Actor } from '#app/domain/people/actor'
import { refusalResponse } from './refusals.server'

export type Guarded = AppLoadContext & { viewer: Actor }

/**
 * Every private loader and action begins with this. Signed out: to the sign-in page and back afterwards.
 * Signed in without the permission: 403.
 */
export async function requireActor(request: Request, context: AppLoadContext, permission: Permission): Promise<Guarded> {
  const viewer = await context.actor()
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pageOf(request))}`, 303)
  if (!may(viewer, permission)) throw refusalResponse({ code: 'shared.forbidden' }, await context.language())
  return { ...context, viewer }
}

/** For pages that anybody may see, and which may show more to some. */
export async function optionalActor(context: AppLoadContext, permission: Permission): Promise<Actor | undefined> {
  const viewer = await context.actor()
  if (!may(viewer, permission)) throw refusalResponse({ code: 'shared.forbidden' }, await context.language())
  return viewer
}

/** Where to come back to: never a page that only takes posts, never Remix's own data address. */
function pageOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  url.searchParams.delete('index')
  if (request.method === 'GET') return url.pathname + url.search
  const referer = request.headers.get('referer')
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined
  return from?.host === url.host ? from.pathname + from.search : '/'
}

/** Only a path of this house: an address from outside could lead anywhere. Browsers pass over tabs: `/⇥/` would be `//`. */
export function safePath(next: unknown, otherwise: string): string {
  return typeof next === 'string' && /^\/(?![/\\])\P{Cc}*$/u.test(next) ? next : otherwise
}
