import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltHouse, builtHouse } from './support/built-house'

describe('what the house tells machines', () => {
  let house: BuiltHouse
  beforeAll(async () => {
    house = await builtHouse()
  })
  const text = async (path: string) => (await fetch(house.origin + path)).text()

  test('where they may look', async () => {
    const robots = await text('/robots.txt')
    expect(robots).toContain('Disallow: /house\n')
    const [, at = ''] = /Sitemap: https?:\/\/[^/]+(\/\S+)/.exec(robots) ?? []
    expect(await text(at)).toContain('<urlset ')
    expect((await fetch(`${house.origin}/sitemap.xml?part=9`)).status).toBe(404)
  })

  test('one address a page and language; nothing of rooms that are somebody’s own', async () => {
    const page = await text('/catalogue?q=tas&sort=price&lang=en')
    expect(page).toMatch(/<link rel="canonical" href="https?:\/\/[^/]+\/catalogue\?lang=en"\/>/)
    expect(page.match(/rel="alternate" hrefLang=/g)).toHaveLength(3)
    expect(await text('/sign-in')).toContain('<meta name="robots" content="noindex"/>')
    expect(await text('/no-such-page')).toContain('<meta name="robots" content="noindex"/>')
  })

  test('who the house is, in words that machines read, and a picture for shared links', async () => {
    const home = await text('/?lang=en')
    const [, thing = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(home) ?? []
    expect(JSON.parse(thing)).toMatchObject({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Balai Niaga' })
    const [, picture = ''] = /property="og:image" content="https?:\/\/[^/]+(\/[^"]+)"/.exec(home) ?? []
    const answer = await fetch(house.origin + picture)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  test('what there is to buy, as JSON and as a table', async () => {
    expect(JSON.parse(await text('/feed/products.json'))).toEqual({ next: null, items: [] })
    expect(await text('/feed/products.csv?after=%27%20or%201')).toMatch(/^\uFEFF?id,url,name_id/)
  })
})
