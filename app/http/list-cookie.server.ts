import { hashOfSecret } from '#app/auth/secrets.server'
import { listLimits } from '#app/domain/inquiries/list-limits'
import type { Env } from '#app/env.server'
import { cookieNamed } from './cookies'

const seconds = listLimits.days * 86_400

/** The secret of the visitor's inquiry list; what is not shaped like one is none. */
export function listToken(request: Request): string | undefined {
  const value = cookieNamed(request.headers.get('cookie'), 'list')
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
}

/** What the list is found by. */
export function listHash(request: Request): string | undefined {
  const token = listToken(request)
  return token && hashOfSecret(token)
}

/** The `Set-Cookie` value that lets the visitor find the list again for as long as it is kept. */
export function listKept(token: string, env: Pick<Env, 'PUBLIC_URL'>): string {
  return cookie(token, seconds, env)
}

/** The `Set-Cookie` value that forgets it: it was sent. */
export function listForgotten(env: Pick<Env, 'PUBLIC_URL'>): string {
  return cookie('', 0, env)
}

function cookie(value: string, maxAge: number, { PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>): string {
  const secure = PUBLIC_URL?.startsWith('https:') ? '; Secure' : ''
  return `list=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
