import type { Env } from '#app/env.server'

/** With a nonce for pages that run React; without it only the house's own script files run. */
export function contentSecurityPolicy({ NODE_ENV }: Pick<Env, 'NODE_ENV'>, nonce?: string): string {
  // While developing, Vite puts styles into the page and talks to it over a socket.
  const [styles, talk] = NODE_ENV === 'development' ? [" 'unsafe-inline'", ' ws:'] : ['', '']
  return [
    "default-src 'self'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${talk}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const

/** What goes on every answer; the policy for scripts is the page's own where it has one. */
export function securityHeaders(env: Pick<Env, 'NODE_ENV' | 'PUBLIC_URL'>): Readonly<Record<string, string>> {
  const policy = { 'Content-Security-Policy': contentSecurityPolicy(env) }
  if (!env.PUBLIC_URL?.startsWith('https:')) return { ...policy, ...always }
  return { ...policy, ...always, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
}
