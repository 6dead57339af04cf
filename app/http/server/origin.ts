import type { IncomingHttpHeaders } from 'node:http'
import type { Env } from '#app/env.server'

type Place = Pick<Env, 'PUBLIC_URL' | 'TRUST_PROXY'>

/**
 * Whether a form was sent from one of the house's own pages. Every browser says where a form comes from, by `Origin`
 * or `Sec-Fetch-Site` and mostly by both: whoever says neither is refused, and what is said must agree.
 */
export function isFromHere(headers: IncomingHttpHeaders, { PUBLIC_URL, TRUST_PROXY }: Place): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin === undefined && site === undefined) return false
  if (site !== undefined && site !== 'same-origin') return false
  const forwarded = headers['x-forwarded-host']?.toString()
  const host = (TRUST_PROXY === '1' ? forwarded : undefined) ?? headers.host
  const here = host === undefined ? undefined : originHere(host, PUBLIC_URL)
  if (here === undefined || (origin !== undefined && origin !== here)) return false
  // Remix compares the origin with this header too, and breaks where they differ.
  return forwarded === undefined || forwarded === new URL(here).host
}

/**
 * The origin a page of this house has when it was asked for at `host`. A house with a public address has that one only;
 * one that is at home on this machine goes by each of the machine's names.
 */
function originHere(host: string, publicUrl: string | undefined): string | undefined {
  const asked = `http://${host}`
  if (!URL.canParse(asked)) return undefined
  if (publicUrl === undefined || isLoopback(publicUrl)) return publicUrl === undefined || isLoopback(asked) ? asked : undefined
  return new URL(publicUrl).host === host.toLowerCase() ? publicUrl : undefined
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}
