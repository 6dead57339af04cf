import { cookieNames } from '#app/http/cookies'
import { eventStreamType } from '#app/http/live/event-stream.server'
import { withinLimit } from './body-limit'
import { compressed, encodingFor, isWorthPacking } from './compression'
import { mostBytes } from './edge-checks'
import { type HouseParts, houseContext, queryOf } from './house-context'
import { askedLanguage, languageCookie } from './languages'
import { limits } from './limits'
import type { HouseServerOptions } from './open-house'
import { type KeptPage, keptPage, PageCache, pageKey, sentAs } from './page-cache'
import { remixHandler } from './remix-handler'
import { type Visit, visitorLanguage } from './visit'

type PagesOptions = { parts: HouseParts; pages: HouseServerOptions['pages']; secure: Readonly<Record<string, string>> }

/** What Remix answered; the page itself, where it is one, goes beside the response. */
type Fresh = { response: Response; page: string | undefined }

const pageVary = 'Cookie, Accept-Language, Accept-Encoding'
const keepHeader = 'x-page-cache'

/** Answers with the pages of Remix; those that are the same for every visitor are made once every few seconds. */
export function pageAnswers({ parts, pages, secure }: PagesOptions) {
  const remix = remixHandler(pages, parts.env)
  const cache = new PageCache(limits.pageCacheBytes)
  const overTls = parts.env.PUBLIC_URL?.startsWith('https:') ?? false

  async function fresh(visit: Visit): Promise<Fresh | undefined> {
    const { incoming } = visit.env
    const untold = incoming.headers['transfer-encoding'] !== undefined
    const request = untold
      ? await withinLimit(visit.req.raw, Math.min(mostBytes(incoming.headers) ?? 0, limits.untoldBytes))
      : visit.req.raw
    if (!request) return undefined
    const requestId = visit.get('requestId')
    const context = houseContext(parts, request, visit.env, requestId, parts.log.child({ id: requestId }))
    const response = await remix(request, context)
    return { response, page: context.drawing.page }
  }

  /** Undefined when the body turned out to be too large. */
  return async (visit: Visit): Promise<Response | undefined> => {
    const query = queryOf(visit.env.incoming.url)
    const asked = askedLanguage(query)
    const cookie = asked && languageCookie(asked, overTls)
    if (!isSameForAll(visit)) {
      const answer = await fresh(visit)
      return answer && ownAnswer(visit, answer, secure, cookie)
    }
    const key = pageKey(visit.req.path, query, visitorLanguage(visit))
    const before = cache.get(key, Date.now())
    if (before) return keptAnswer(visit, before, cookie)
    const answer = await fresh(visit)
    const page = answer && (await keepable(answer, secure))
    if (!page) return answer && ownAnswer(visit, answer, secure, cookie)
    cache.keep(key, page)
    return keptAnswer(visit, page, cookie)
  }
}

/** A visitor of whom nothing is known but the language: any other cookie may be somebody's. */
function isSameForAll({ env: { incoming } }: Visit): boolean {
  return incoming.method === 'GET' && cookieNames(incoming.headers.cookie).every((name) => name === 'lang')
}

/** The page to be kept, where its route says so and nothing on it is one visitor's. */
async function keepable({ response, page }: Fresh, secure: PagesOptions['secure']): Promise<KeptPage | undefined> {
  const { headers, status } = response
  const seconds = Number(headers.get(keepHeader))
  const policy = headers.get('content-security-policy') ?? ''
  if (!seconds || status !== 200 || headers.has('set-cookie') || policy.includes('nonce-')) return undefined
  const body = page === undefined ? new Uint8Array(await response.arrayBuffer()) : new TextEncoder().encode(page)
  const about = {
    ...secure,
    ...(policy && { 'Content-Security-Policy': policy }),
    'Content-Type': headers.get('content-type') ?? 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    Vary: pageVary,
  }
  return keptPage(body, about, Date.now() + seconds * 1000)
}

async function keptAnswer({ env: { incoming } }: Visit, page: KeptPage, cookie: string | undefined): Promise<Response> {
  const { body, headers, tag } = await sentAs(page, encodingFor(incoming.headers['accept-encoding']))
  const known = incoming.headers['if-none-match'] === tag
  if (!known && !cookie) return new Response(body, { headers })
  const { 'Content-Length': length = '0', ...rest } = headers
  const own = { ...rest, ...(cookie && { 'Set-Cookie': cookie }) }
  return known
    ? new Response(null, { status: 304, headers: own })
    : new Response(body, { headers: { ...own, 'Content-Length': length } })
}

/** An answer that is for this visitor alone, unless its route says otherwise. */
async function ownAnswer(
  visit: Visit,
  { response, page }: Fresh,
  secure: PagesOptions['secure'],
  cookie?: string,
): Promise<Response> {
  const { headers, status } = response
  for (const [name, value] of Object.entries(secure)) if (!headers.has(name)) headers.set(name, value)
  headers.delete(keepHeader)
  if (!headers.has('cache-control')) headers.set('Cache-Control', 'no-store')
  if (cookie) headers.append('Set-Cookie', cookie)
  if (headers.get('content-type') === eventStreamType) return new Response(response.body, { status, headers })
  const body = page ?? (await wholeBody(response))
  if (body === undefined) return new Response(null, { status, headers })
  const encoding = encodingFor(visit.env.incoming.headers['accept-encoding'])
  const mayBePacked = !headers.has('content-encoding') && isWorthPacking(headers.get('content-type') ?? '', body.length)
  if (mayBePacked) headers.append('Vary', 'Accept-Encoding')
  if (!mayBePacked || !encoding) return new Response(body, { status, headers })
  headers.set('Content-Encoding', encoding)
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return new Response(await compressed(bytes, encoding, 'quick'), { status, headers })
}

/** Whole, so that its length can be said. */
async function wholeBody(response: Response) {
  return response.body ? new Uint8Array(await response.arrayBuffer()) : undefined
}
