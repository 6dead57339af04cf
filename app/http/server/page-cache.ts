import { createHash } from 'node:crypto'
import { type Bytes, compressed, type Encoding } from './compression'

/** What is sent: the headers are made once, so that giving a kept page again costs next to nothing. */
export type Sent = { readonly body: Bytes; readonly headers: Readonly<Record<string, string>>; readonly tag: string }

/** A page as every visitor without a session gets it. */
export type KeptPage = {
  readonly plain: Sent
  /** Packed when a browser first asks for it so. */
  readonly packed: Partial<Record<Encoding, Promise<Sent>>>
  until: number
}

const renewalMs = 1000

/** How much a kept page is reckoned to weigh: the body, and what it is packed into. */
const weightOf = (page: KeptPage) => page.plain.body.byteLength * 1.5 + 2000

/** Pages for a few seconds, the least recently asked for leaving first. */
export class PageCache {
  readonly #pages = new Map<string, KeptPage>()
  #weight = 0

  constructor(private readonly mostBytes: number) {}

  /**
   * The page, if it is there. Once its time is over, the first who asks gets nothing and makes it anew;
   * whoever asks in that moment still gets the old one.
   */
  get(key: string, nowMs: number): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    this.#pages.delete(key)
    this.#pages.set(key, page)
    if (page.until > nowMs) return page
    page.until = nowMs + renewalMs
    return undefined
  }

  keep(key: string, page: KeptPage): void {
    this.#drop(key)
    this.#pages.set(key, page)
    this.#weight += weightOf(page)
    for (const oldest of this.#pages.keys()) {
      if (this.#weight <= this.mostBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#weight -= weightOf(page)
  }
}

export function keptPage(body: Bytes, headers: Sent['headers'], until: number): KeptPage {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { plain: sent(body, headers, `"${tag}"`), packed: {}, until }
}

/** The page in the packing that was asked for. */
export function sentAs(page: KeptPage, encoding: Encoding | undefined): Sent | Promise<Sent> {
  return encoding === undefined ? page.plain : (page.packed[encoding] ??= packed(page.plain, encoding))
}

async function packed({ body, headers, tag }: Sent, encoding: Encoding): Promise<Sent> {
  const less = await compressed(body, encoding, 'good')
  return sent(less, { ...headers, 'Content-Encoding': encoding }, tag.replace(/"$/, `-${encoding}"`))
}

function sent(body: Bytes, headers: Sent['headers'], tag: string): Sent {
  return { body, headers: { ...headers, ETag: tag, 'Content-Length': String(body.byteLength) }, tag }
}

/** The same question in any order of its parts is the same page. */
export function pageKey(path: string, query: string, language: string): string {
  return `${language} ${path}?${query.includes('&') ? query.split('&').sort().join('&') : query}`
}
