import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { atTheEnd } from '#tests/support/endings'
import { houseWith, type OpenHouse } from './support/house'
import { raw, written } from './support/raw'

const https = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://balai.example',
  HOUSE_SECRET: 'a loom, a river, a boat and a house',
}

describe('every answer', () => {
  test.each(['/private', '/nowhere', '/healthz', '/readyz', '/page', '/img/none.png', '/%zz', '/broken'])(
    'at %s is guarded',
    async (path) => {
      const { port } = await houseWith({ env: https })
      const { head } = await raw(port, written('GET', path))
      expect(head).toMatch(/content-security-policy: .*default-src 'self'/i)
      expect(head).not.toMatch(/unsafe-inline|unsafe-eval/)
      for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"])
        expect(head).toContain(part)
      expect(head).toMatch(/x-content-type-options: nosniff/i)
      expect(head).toMatch(/referrer-policy: same-origin/i)
      expect(head).toMatch(/permissions-policy: /i)
      expect(head).toMatch(/cross-origin-opener-policy: same-origin/i)
      expect(head).toMatch(/strict-transport-security: max-age=31536000/i)
      expect(head).not.toMatch(/x-powered-by|^server:/im)
    },
  )

  test('asks for no TLS where there is none', async () => {
    const { at } = await houseWith()
    expect((await fetch(at('/private'))).headers.get('strict-transport-security')).toBeNull()
  })

  test('is kept by nobody unless its page says so', async () => {
    const { at } = await houseWith()
    for (const path of ['/private', '/broken', '/visitor', '/gone-page', '/healthz']) {
      const { headers } = await fetch(at(path))
      expect([path, headers.get('cache-control'), headers.get('x-page-cache')]).toEqual([path, 'no-store', null])
    }
  })

  test('is packed when it is long enough and the browser reads it', async () => {
    const { port } = await houseWith()
    const packed = await raw(port, written('GET', '/private', { 'Accept-Encoding': 'gzip, br' }))
    expect(packed.head).toMatch(/content-encoding: br/i)
    expect(brotliDecompressSync(Buffer.from(packed.body, 'latin1')).toString()).toMatch(/^private anyaman/)
    expect((await raw(port, written('GET', '/private', { 'Accept-Encoding': 'br;q=0, gzip' }))).head).toMatch(
      /content-encoding: gzip/i,
    )
    expect((await raw(port, written('GET', '/form', { 'Accept-Encoding': 'br' }))).head).not.toMatch(/content-encoding/i)
    expect((await raw(port, written('GET', '/private'))).head).not.toMatch(/content-encoding/i)
  })

  test('tells nothing of what broke', async () => {
    const { at } = await houseWith()
    const answer = await fetch(at('/broken'))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toMatch(/secret|\.ts|at /)
  })

  test('to HEAD has the headers and no body', async () => {
    const { port } = await houseWith()
    for (const path of ['/private', '/page', '/healthz']) {
      const { status, body } = await raw(port, written('HEAD', path))
      expect([path, status, body]).toEqual([path, 200, ''])
    }
  })
})

describe('addresses nobody would write', () => {
  const odd = [
    '/%00',
    '/%zz',
    '/%',
    '/%c0%af',
    '/..',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/a/%2e%2e%2f%2e%2e%2fb',
    '//',
    '//other.example/',
    '/\\other.example',
    '/;',
    '/?',
    '/?%',
    '/?_data',
    '/?_data=',
    '/?_data=root',
    '/private?_data=private',
    '/private?_data=nothing',
    '/private?_data=__proto__',
    '/private?index&index',
    '/__manifest',
    '/__manifest?p=/&version=x',
    '/__manifest?p=%00&version=sample',
    '/private.data',
    '/_root.data',
    '/private?_routes=root',
    '/constructor',
    '/__proto__',
    '/private/',
    '/PRIVATE',
    `/${'a/'.repeat(2000)}`,
    `/${'%F0%9F%A7%BA'.repeat(300)}`,
    '/page?lang=xx',
    '/page?lang=',
    '/page?lang=id&lang=en',
    '/page?lang=__proto__',
    '*',
    'http://other.example/private',
    'private',
    '/img/../private',
    '/img/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fserver%2findex.js',
    '/assets/%5c..%5cserver',
    '/.env',
    '/favicon.ico',
    '/wp-login.php',
  ]

  test('get an answer that is not the server breaking', async () => {
    const { port } = await houseWith()
    for (const target of odd) {
      const { status } = await raw(port, written('GET', target))
      expect([target, status >= 200 && status < 500]).toEqual([target, true])
    }
  })

  test.each<Record<string, string>>([
    { Host: '' },
    { Host: 'x y' },
    { Host: '[' },
    { Host: 'a,b' },
    { Host: '%00' },
    { 'Accept-Language': ';;q=,,*;q=x' },
    { Cookie: '=;;=%; lang=; flash=%zz' },
  ])('nor with headers like %o', async (headers) => {
    const { port } = await houseWith()
    for (const path of ['/private', '/page', '/healthz']) {
      const { status } = await raw(port, written('GET', path, headers))
      expect(status >= 200 && status < 500).toBe(true)
    }
  })
})

describe('files', () => {
  let house: OpenHouse

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'balai-client-'))
    await mkdir(join(folder, 'assets'))
    await mkdir(join(folder, 'img'))
    await writeFile(join(folder, 'assets/app-1a2b.js'), 'export const many = "promises"\n'.repeat(100))
    await writeFile(join(folder, 'img/mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    house = await houseWith({ clientFolder: folder })
  })

  test('with their content in their name are kept for ever', async () => {
    const packed = { 'Accept-Encoding': 'br' }
    const answer = await fetch(house.at('/assets/app-1a2b.js'), { headers: packed })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-encoding')).toBe('br')
    const again = await fetch(house.at('/assets/app-1a2b.js'), {
      headers: { ...packed, 'If-None-Match': answer.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test('others for a while', async () => {
    const answer = await fetch(house.at('/img/mark.svg'))
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=604800'])
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  })

  test.each([
    '/assets/none.js',
    '/img/none.webp',
    '/fonts/none.woff2',
    '/favicon.ico',
    '/humans.txt',
    '/assets/',
    '/img/../secret.txt',
    '/assets/..%2fx',
  ])('that are not there are a short 404: %s', async (path) => {
    const { status, head, body } = await raw(house.port, written('GET', path))
    expect([status, body]).toEqual([404, 'not found\n'])
    expect(head).toMatch(/cache-control: no-store/i)
  })
})

describe('who asks', () => {
  test('by the connection, unless a proxy in front is trusted: then by what the proxy added', async () => {
    const direct = await houseWith()
    const headers = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.4' }
    expect(await (await fetch(direct.at('/visitor'), { headers })).json()).toMatchObject({ address: '127.0.0.1' })
    const behind = await houseWith({ env: { TRUST_PROXY: '1' } })
    expect(await (await fetch(behind.at('/visitor'), { headers })).json()).toMatchObject({ address: '198.51.100.4' })
  })

  test('each request has a number of its own', async () => {
    const { at } = await houseWith()
    const [one, other] = await Promise.all(
      [0, 1].map(async () => (await (await fetch(at('/visitor'))).json()) as { requestId: string }),
    )
    expect(one?.requestId).not.toBe(other?.requestId)
  })
})

describe('health', () => {
  test('is said always, readiness only with a database', async () => {
    const house = await houseWith()
    expect((await fetch(house.at('/healthz'))).status).toBe(200)
    expect((await fetch(house.at('/readyz'))).status).toBe(200)
    await house.db.destroy()
    expect((await fetch(house.at('/healthz'))).status).toBe(200)
    expect((await fetch(house.at('/readyz'))).status).toBe(503)
  })
})
