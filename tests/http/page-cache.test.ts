import { describe, expect, test } from 'vitest'
import { keptPage, PageCache, pageKey } from '#app/http/server/page-cache'
import { houseWith, type OpenHouse } from './support/house'

async function get(house: OpenHouse, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(house.at(path), { headers: { 'Accept-Language': 'id', 'Accept-Encoding': 'br', ...headers } })
  const text = await answer.text()
  return {
    answer,
    status: answer.status,
    headers: answer.headers,
    made: Number(/made (\d+)/.exec(text)?.[1]),
    language: text.slice(0, 2),
  }
}

describe('a page for every visitor', () => {
  test('is made once and given again', async () => {
    const house = await houseWith()
    expect((await get(house, '/page')).made).toBe(1)
    const again = await get(house, '/page')
    expect(again.made).toBe(1)
    expect(again.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding')
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
    expect(again.headers.get('x-page-cache')).toBeNull()
    expect(again.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('is not sent again to whoever has it', async () => {
    const house = await houseWith()
    const first = await get(house, '/page')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]+-br"$/)
    const again = await get(house, '/page', { 'If-None-Match': tag })
    expect([again.status, again.headers.get('etag')]).toEqual([304, tag])
    expect((await get(house, '/page', { 'If-None-Match': '"other"' })).status).toBe(200)
    const plain = await get(house, '/page', { 'Accept-Encoding': 'identity' })
    expect(plain.headers.get('etag')).not.toBe(tag)
  })

  test('is another in each language and for each question, whatever the order of its parts', async () => {
    const house = await houseWith()
    expect((await get(house, '/page')).language).toBe('id')
    expect(await get(house, '/page', { 'Accept-Language': 'en-GB,en;q=0.9,id;q=0.2' })).toMatchObject({ made: 2, language: 'en' })
    expect(await get(house, '/page', { Cookie: 'lang=en' })).toMatchObject({ made: 2, language: 'en' })
    expect(await get(house, '/page', { 'Accept-Language': 'nl' })).toMatchObject({ made: 2, language: 'en' })
    expect((await get(house, '/page?a=1&b=2')).made).toBe(3)
    expect((await get(house, '/page?b=2&a=1')).made).toBe(3)
    expect((await get(house, '/page?a=1&b=3')).made).toBe(4)
  })

  test('is never given to, nor kept from, whoever may be known', async () => {
    const house = await houseWith()
    await get(house, '/page')
    let made = 1
    for (const cookie of ['session=x', '__Host-session=x', 'list=x', 'flash=x', 'lang=id; session=x', 'other=x']) {
      const own = await get(house, '/page', { Cookie: cookie })
      expect([cookie, own.made, own.headers.get('cache-control')]).toEqual([cookie, ++made, 'no-store'])
      expect(own.headers.get('etag')).toBeNull()
      expect(own.headers.get('x-page-cache')).toBeNull()
    }
    expect((await get(house, '/page')).made).toBe(1)
  })

  test('sets the language that was asked for, kept or not', async () => {
    const house = await houseWith()
    for (const made of [1, 1]) {
      const asked = await get(house, '/page?lang=en', { Cookie: 'lang=id' })
      expect(asked).toMatchObject({ made, language: 'en' })
      expect(asked.headers.get('set-cookie')).toMatch(/^lang=en; .*HttpOnly; SameSite=Lax$/)
    }
    expect((await get(house, '/page')).headers.get('set-cookie')).toBeNull()
    expect((await get(house, '/page?lang=xx')).headers.get('set-cookie')).toBeNull()
  })

  test.each(['/page-with-cookie', '/page-with-script', '/gone-page'])(
    'is not %s, which is one visitor’s or none',
    async (path) => {
      const house = await houseWith()
      expect((await get(house, path)).made).toBe(1)
      expect((await get(house, path)).made).toBe(2)
    },
  )
})

describe('the shelf of pages', () => {
  const page = (bytes: number, until = 10) => keptPage(new Uint8Array(bytes), {}, until)

  test('gives a page until its time is over; then one asks anew while the others still get it', () => {
    const shelf = new PageCache(1_000_000)
    shelf.keep('a', page(100, 5000))
    expect(shelf.get('a', 4999)).toBeDefined()
    expect(shelf.get('a', 5000)).toBeUndefined()
    expect(shelf.get('a', 5001)).toBeDefined()
    shelf.keep('a', page(200, 10_000))
    expect(shelf.get('a', 9000)?.plain.body.byteLength).toBe(200)
  })

  test('holds no more than it can carry; what was not asked for longest leaves first', () => {
    const shelf = new PageCache(100_000)
    for (const key of ['a', 'b', 'c']) shelf.keep(key, page(20_000))
    shelf.get('a', 0)
    shelf.keep('d', page(20_000))
    expect(['a', 'b', 'c', 'd'].filter((key) => shelf.get(key, 0))).toEqual(['a', 'c', 'd'])
    shelf.keep('huge', page(1_000_000))
    expect(['a', 'c', 'd', 'huge'].filter((key) => shelf.get(key, 0))).toEqual([])
  })

  test('asks for the same page under one name', () => {
    expect(pageKey('/x', 'b=2&a=1', 'id')).toBe(pageKey('/x', 'a=1&b=2', 'id'))
    expect(pageKey('/x', 'a=1', 'id')).not.toBe(pageKey('/x', 'a=1', 'en'))
  })
})
