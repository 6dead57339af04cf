import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { limits } from '#app/http/server/limits'
import { houseWith, type OpenHouse } from './support/house'
import { opened, raw, wholeOf, written } from './support/raw'

const typed = 'application/x-www-form-urlencoded'

function post(house: OpenHouse, headers: Record<string, string>, body = ''): string {
  return written(
    'POST',
    '/form',
    { Origin: house.origin, Host: `127.0.0.1:${house.port}`, Connection: 'keep-alive', ...headers },
    body,
  )
}

function sized(type: string, bytes: number) {
  return { 'Content-Type': type, 'Content-Length': String(bytes) }
}

describe('the size of a form', () => {
  test('of typed words is taken up to its limit and not a byte more', async () => {
    const house = await houseWith()
    const most = `a=${'x'.repeat(limits.typedBytes - 2)}`
    expect(await raw(house.port, post(house, sized(typed, most.length), most))).toMatchObject({
      status: 200,
      body: `{"a":${most.length - 2}}`,
    })
    const refused = await raw(house.port, post(house, sized(typed, most.length + 1), `${most}x`))
    expect(refused.status).toBe(413)
    expect(refused.body).toContain('13 MB')
  })

  test('is refused by what it says of itself, before it is sent', async () => {
    const house = await houseWith()
    for (const [type, bytes] of [
      [typed, 20_000_000],
      [typed, 20_000_000_000],
      ['multipart/form-data; boundary=x', limits.patienceBytes + 1],
    ] as const) {
      const { status, head } = await raw(house.port, post(house, sized(type, bytes)))
      expect([bytes, status, /connection: close/i.test(head)]).toEqual([bytes, 413, bytes > limits.patienceBytes])
    }
  })

  test('that is too large is answered even to whoever hears only after speaking', async () => {
    const house = await houseWith()
    const headers = { Origin: house.origin, 'Content-Type': typed }
    const answer = await fetch(house.at('/form'), { method: 'POST', body: 'a'.repeat(20_000_000), headers })
    expect(answer.status).toBe(413)
  })

  test('is counted when it is not said: 20 MB in pieces end at the limit', async () => {
    const house = await houseWith()
    const piece = Buffer.alloc(1_000_000, 'x')
    const pieces = Array.from({ length: 20 }, () => [`${piece.length.toString(16)}\r\n`, piece, '\r\n']).flat()
    for (const type of [typed, 'multipart/form-data; boundary=x']) {
      const head = post(house, { 'Content-Type': type, 'Transfer-Encoding': 'chunked' })
      const { status } = await raw(house.port, [head, ...pieces, '0\r\n\r\n'])
      expect([type, status]).toEqual([type, 413])
    }
    expect((await fetch(house.at('/healthz'))).status).toBe(200)
  })

  test('in pieces and small enough arrives whole', async () => {
    const house = await houseWith()
    const request = post(house, { 'Content-Type': typed, 'Transfer-Encoding': 'chunked' }, '4\r\na=bc\r\n2\r\nde\r\n0\r\n\r\n')
    expect(await raw(house.port, request)).toMatchObject({ status: 200, body: '{"a":4}' })
  })

  test('with a file is let in as far as it is worth hearing why it is too large', async () => {
    const house = await houseWith()
    for (const bytes of [12_500_000, 50_000_000]) {
      const form = new FormData()
      form.set('photo', new Blob([Buffer.alloc(bytes)]), 'photo.jpg')
      const answer = await fetch(house.at('/form'), { method: 'POST', body: form, headers: { Origin: house.origin } })
      expect([answer.status, await answer.text()]).toEqual([200, `{"photo":${bytes}}`])
    }
  })

  test('counts for reading too: nothing is carried by a GET', async () => {
    const { port } = await houseWith()
    expect((await raw(port, written('GET', '/form', sized(typed, 3), 'a=b'))).status).toBe(413)
    expect((await raw(port, written('GET', '/form', { 'Transfer-Encoding': 'chunked' }, '3\r\na=b\r\n0\r\n\r\n'))).status).toBe(
      413,
    )
  })
})

describe('what kind of form it is', () => {
  test.each([
    ['packed', { 'Content-Type': typed, 'Content-Encoding': 'gzip' }],
    ['packed by something unknown', { 'Content-Type': typed, 'Content-Encoding': 'br' }],
    ['JSON', { 'Content-Type': 'application/json' }],
    ['plain text, as other sites may send', { 'Content-Type': 'text/plain' }],
    ['of no kind', {}],
  ])('%s is refused with 415', async (_, headers) => {
    const house = await houseWith()
    const body = gzipSync('a=b')
    const head = post(house, { ...headers, 'Content-Length': String(body.length) })
    expect((await raw(house.port, [head, body])).status).toBe(415)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not spoken here', async (method) => {
    const house = await houseWith()
    const answer = await raw(house.port, written(method, '/form', { Origin: house.origin, 'Content-Length': '0' }))
    expect(answer.status).toBe(405)
    expect(answer.head).toMatch(/allow: GET, HEAD, POST/i)
  })
})

describe('what a request brings along', () => {
  test('more than a hundred headers are refused', async () => {
    const { port } = await houseWith()
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`X-${at}`, 'x']))
    expect((await raw(port, written('GET', '/private', many(90)))).status).toBe(200)
    expect((await raw(port, written('GET', '/private', many(101)))).status).toBe(431)
  })

  test('headers of more than sixteen kilobytes are refused', async () => {
    const { port } = await houseWith()
    expect((await raw(port, written('GET', '/private', { Cookie: `x=${'y'.repeat(20_000)}` }))).status).toBe(431)
    expect((await raw(port, written('GET', `/private?${'y'.repeat(20_000)}`))).status).toBe(431)
  })

  test('two lengths, or a length and pieces, are not read', async () => {
    const house = await houseWith()
    const both = { 'Content-Type': typed, 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }
    expect((await raw(house.port, post(house, both, '0\r\n\r\n'))).status).toBe(400)
    const twice = written('POST', '/form', { Origin: house.origin }).replace(
      '\r\n\r\n',
      '\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n',
    )
    expect((await raw(house.port, `${twice}a=b`)).status).toBe(400)
  })
})

describe('waiting', () => {
  test('whoever does not finish the headers is let go', { timeout: 20_000 }, async () => {
    const { port } = await houseWith()
    const socket = await opened(port)
    const answer = wholeOf(socket)
    socket.write('GET /private HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
    const drip = setInterval(() => socket.writable && socket.write('x'), 500)
    const began = performance.now()
    const { status } = await answer
    clearInterval(drip)
    expect(status).toBe(408)
    expect(performance.now() - began).toBeLessThan(limits.headersTimeoutMs + 2 * limits.lookAfterMs + 1000)
  })
})
