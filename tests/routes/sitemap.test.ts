import { expect, test } from 'vitest'
import { sitemap } from '../../app/routes/sitemap[.]xml/sitemap'

const origin = 'https://balai.example'

test('names each page in both languages, with the day it last changed', () => {
  const xml = sitemap(origin, [{ path: '/' }, { path: '/catalogue/a&b', changed: '2026-11-02T08:00:00.000Z' }], 0)
  expect(xml?.match(/<url>/g)).toHaveLength(4)
  expect(xml).toContain(
    '<loc>https://balai.example/catalogue/a&amp;b?lang=en</loc><lastmod>2026-11-02</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="id" href="https://balai.example/catalogue/a&amp;b?lang=id"/>',
  )
})

test('comes in parts where there are too many pages, and knows no other part', () => {
  const pages = Array.from({ length: 45_000 }, (_, at) => ({ path: `/catalogue/${at}` }))
  expect(sitemap(origin, pages, 0)?.match(/<sitemap>/g)).toHaveLength(3)
  expect(sitemap(origin, pages, 3)?.match(/<url>/g)).toHaveLength(10_000)
  for (const part of [4, -1, 0.5, NaN]) expect(sitemap(origin, pages, part)).toBeUndefined()
})
