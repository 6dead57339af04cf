/** Where a page is, and the day it last changed, if that is known. */
export type ListedPage = { path: string; changed?: string }

/** Sitemaps may hold 50,000 addresses; with its languages each page here has two. */
const most = 20_000

/**
 * The sitemap, or, where there are more pages than fit into one, the list of its parts; `part` 1 is the first of them.
 * Undefined for a part that there is not. (sitemaps.org, protocol 0.9)
 */
export function sitemap(origin: string, pages: readonly ListedPage[], part: number): string | undefined {
  const parts = Math.ceil(pages.length / most)
  if (part === 0) return parts > 1 ? listOfParts(origin, parts) : listOfPages(origin, pages)
  if (!Number.isInteger(part) || part < 0 || part > parts) return undefined
  return listOfPages(origin, pages.slice((part - 1) * most, part * most))
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function listOfParts(origin: string, parts: number): string {
  const each = Array.from({ length: parts }, (_, at) => `<sitemap><loc>${origin}/sitemap.xml?part=${at + 1}</loc></sitemap>`)
  return `${head}<sitemapindex ${space}>\n${each.join('\n')}\n</sitemapindex>\n`
}

function listOfPages(origin: string, pages: readonly ListedPage[]): string {
  const urls = pages.flatMap((page) => ['id', 'en'].map((language) => oneUrl(origin, page, language)))
  return `${head}<urlset ${space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

function oneUrl(origin: string, { path, changed }: ListedPage, language: string): string {
  const page = escaped(`${origin}${path}`)
  const others = ['id', 'en'].map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${page}?lang=${other}"/>`)
  const when = changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : ''
  return `<url><loc>${page}?lang=${language}</loc>${when}${others.join('')}</url>`
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
