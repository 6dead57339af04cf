import { describe, expect, test } from 'vitest'
import { isFromHere } from '#app/http/server/origin'
import { houseWith } from './support/house'
import { raw, written } from './support/raw'

const house = { PUBLIC_URL: 'https://balai.example', TRUST_PROXY: '0' } as const
const home = { PUBLIC_URL: undefined, TRUST_PROXY: '0' } as const
const here = { host: 'balai.example', origin: 'https://balai.example' }

describe('where a form comes from', () => {
  test.each([
    ['both agree', { ...here, 'sec-fetch-site': 'same-origin' }],
    ['an older browser, with Origin only', here],
    ['with Sec-Fetch-Site only', { host: 'balai.example', 'sec-fetch-site': 'same-origin' }],
    ['the host in capitals', { ...here, host: 'BALAI.example' }],
  ])('is taken: %s', (_, headers) => {
    expect(isFromHere(headers, house)).toBe(true)
  })

  test.each([
    ['neither is said', { host: 'balai.example' }],
    ['another origin', { ...here, origin: 'https://other.example' }],
    ['another scheme', { ...here, origin: 'http://balai.example' }],
    ['another port', { ...here, origin: 'https://balai.example:444' }],
    ['a subdomain', { ...here, origin: 'https://x.balai.example' }],
    ['a look-alike', { ...here, origin: 'https://balai.example.other.example' }],
    ['an origin that is hidden', { ...here, origin: 'null' }],
    ['an empty origin', { ...here, origin: '' }],
    ['two origins', { ...here, origin: 'https://balai.example, https://balai.example' }],
    ['a neighbouring site', { ...here, 'sec-fetch-site': 'same-site' }],
    ['another site', { ...here, 'sec-fetch-site': 'cross-site' }],
    ['no page at all', { ...here, 'sec-fetch-site': 'none' }],
    ['the two disagree', { ...here, origin: 'https://other.example', 'sec-fetch-site': 'same-origin' }],
    ['another host', { host: 'other.example', origin: 'https://other.example', 'sec-fetch-site': 'same-origin' }],
    ['no host', { origin: 'https://balai.example' }],
    ['a forwarded host of another', { ...here, 'x-forwarded-host': 'other.example' }],
  ])('is refused: %s', (_, headers) => {
    expect(isFromHere(headers, house)).toBe(false)
  })

  test('behind a proxy, the forwarded host is the one that counts', () => {
    const headers = { host: '10.0.0.7:3000', origin: 'https://balai.example', 'x-forwarded-host': 'balai.example' }
    expect(isFromHere(headers, { ...house, TRUST_PROXY: '1' })).toBe(true)
    expect(isFromHere(headers, house)).toBe(false)
  })

  test('on this machine any of its names is home, and only with itself', () => {
    expect(isFromHere({ host: 'localhost:3000', origin: 'http://localhost:3000' }, home)).toBe(true)
    expect(isFromHere({ host: '127.0.0.1:3000', origin: 'http://localhost:3000' }, home)).toBe(false)
    const loopback = { PUBLIC_URL: 'http://127.0.0.1:3000', TRUST_PROXY: '0' } as const
    expect(isFromHere({ host: 'localhost:3000', origin: 'http://localhost:3000' }, loopback)).toBe(true)
    expect(isFromHere({ host: 'rebound.example:3000', origin: 'http://rebound.example:3000' }, loopback)).toBe(false)
  })

  test('a host that is none is nowhere', () => {
    for (const host of ['', ' ', '[', 'a b', 'x:y:z']) expect(isFromHere({ host, origin: `http://${host}` }, home)).toBe(false)
  })
})

describe('a form from elsewhere', () => {
  const origins: Record<string, string>[] = [
    { Origin: 'https://other.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
    {},
  ]
  const targets = [
    '/form',
    '/form?_data=form',
    '/form?index',
    '/form/',
    '/%66orm',
    '/form?_data=root&x=%00',
    '/nowhere',
    '/healthz',
    '/img/x',
  ]

  test('gets 403 in every form of the address, and reaches no page', async () => {
    const { port } = await houseWith()
    for (const target of targets) {
      for (const origin of origins) {
        const type = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '3' }
        const answer = await raw(port, written('POST', target, { ...type, ...origin }, 'a=b'))
        expect([target, origin, answer.status]).toEqual([target, origin, 403])
      }
    }
  })

  test.each(['//form', '/form//x', '/%2f%2fform', '/\\form', '/%5cform', '/form%00', '/%zz'])(
    'is not read at %s',
    async (target) => {
      const { port } = await houseWith()
      const headers = {
        Origin: 'https://other.example',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': '3',
      }
      expect((await raw(port, written('POST', target, headers, 'a=b'))).status).toBe(400)
    },
  )

  test('says so in the language of the browser, and names nothing', async () => {
    const { at } = await houseWith()
    const answer = await fetch(at('/form'), {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
      headers: { 'Accept-Language': 'en', Origin: 'https://other.example' },
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('This was not sent from one of our pages')
  })

  test('from here it arrives', async () => {
    const { at, origin } = await houseWith()
    const answer = await fetch(at('/form'), {
      method: 'POST',
      body: new URLSearchParams({ a: 'bcd' }),
      headers: { Origin: origin },
    })
    expect([answer.status, await answer.text()]).toEqual([200, '{"a":3}'])
  })
})
