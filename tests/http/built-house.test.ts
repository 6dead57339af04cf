import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltHouse, builtHouse } from './support/built-house'
import { opened, raw, wholeOf, written } from './support/raw'

const typed = { 'Content-Type': 'application/x-www-form-urlencoded' }

/** The most memory a process has had so far. */
const peakBytes = (pid: number | undefined) =>
  1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1])

describe('the built house', () => {
  let house: BuiltHouse

  beforeAll(async () => {
    house = await builtHouse()
  })

  test.each(['/', '/sign-in', '/catalogue', '/no-such-page', '/inquiry-list', '/register'])(
    'gives %s without a script, under a policy that allows none inline',
    async (path) => {
      const answer = await fetch(house.origin + path, { headers: { 'Accept-Language': 'id' } })
      const page = await answer.text()
      expect(answer.status).toBe(path === '/no-such-page' ? 404 : 200)
      expect(page.slice(0, 31)).toBe('<!doctype html><html lang="id">')
      expect(/<script(?![^>]*\b(?:src|type="application\/ld\+json")=?)|\sstyle=|\son\w+=/.exec(page)).toBeNull()
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    },
  )

  test('speaks the language that is asked for', async () => {
    const page = async (path: string, headers = {}) => (await fetch(house.origin + path, { headers })).text()
    expect(await page('/no-such-page', { 'Accept-Language': 'en' })).toContain('There is no such page')
    expect(await page('/no-such-page?lang=id', { 'Accept-Language': 'en' })).toContain('Halaman ini tidak ada')
    expect(await page('/no-such-page', { 'Accept-Language': 'id', Cookie: 'lang=en' })).toContain('<html lang="en">')
  })

  test('sends whoever is not signed in to sign in, and shows no private page', async () => {
    for (const path of ['/house/kit', '/account', '/workshop/choose']) {
      const answer = await fetch(house.origin + path, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`])
      const data = await fetch(`${house.origin}${path}?_data=routes${path.replaceAll('/', '.').replace('.', '/')}`, {
        redirect: 'manual',
      })
      expect(await data.text()).toBe('')
    }
  })

  test('breaks at no address', async () => {
    const pages = ['/', '/sign-in', '/catalogue', '/reset/x', '/pictures/x', '/nowhere', '/house', '/workshop', '/buying']
    const ends = [
      '',
      '/',
      '?',
      '?_data',
      '?_data=root',
      '?_data=routes/sign-in',
      '?_data=__proto__',
      '?index',
      '/%00',
      '/%zz',
      '/..%2f',
      '/%F0%9F%A7%BA',
      '.data',
      '/a/b/c/d',
    ]
    for (const page of pages) {
      for (const end of ends) {
        const { status } = await raw(house.port, written('GET', page + end))
        expect([page + end, status >= 200 && status < 500]).toEqual([page + end, true])
      }
    }
  })

  test('says at its field that a photo of 50 MB is too large, keeps the words, and holds little of it', async () => {
    const asked = () => {
      const form = new FormData()
      form.set('description', 'Tas purun untuk kamar hotel')
      form.set('picture', new Blob([Buffer.alloc(50_000_000)], { type: 'image/jpeg' }), 'foto.jpg')
      form.set('quantity', 'delapan')
      return form
    }
    const send = (path: string) =>
      fetch(house.origin + path, { method: 'POST', body: asked(), headers: { Origin: house.origin }, redirect: 'manual' })
    await send('/inquiry-list/other')
    const before = peakBytes(house.process.pid)
    for (const _ of [1, 2, 3, 4]) {
      const answer = await send('/inquiry-list/other?lang=id')
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain('Foto atau berkas ini 48 MB. Paling besar 12 MB.')
      expect(page).toContain('Tas purun untuk kamar hotel')
      expect(page).toContain('value="delapan"')
    }
    expect(peakBytes(house.process.pid) - before).toBeLessThan(40_000_000)
    // Pages that need no form, or not this visitor's, answer too and leave the line usable.
    for (const path of ['/sign-out', '/workshop/products/new', '/catalogue', '/nowhere']) {
      const { status } = await send(path)
      expect([path, status >= 200 && status < 500]).toEqual([path, true])
    }
  })

  test('takes no form at a page that has none, nor one it cannot read', async () => {
    for (const path of ['/', '/nowhere', '/catalogue', '/sign-in', '/reset', '/register/buyer', '/sign-out']) {
      for (const body of ['', '%', 'a=%zz&b', '='.repeat(1000), `a=${'&a='.repeat(5000)}`, '__proto__=x&constructor=y&_key=z']) {
        const headers = { ...typed, Origin: house.origin, Host: `127.0.0.1:${house.port}`, 'Content-Length': String(body.length) }
        const { status } = await raw(house.port, written('POST', path, headers, body))
        expect([path, body.slice(0, 9), status >= 200 && status < 500]).toEqual([path, body.slice(0, 9), true])
      }
      const broken = {
        Origin: house.origin,
        Host: `127.0.0.1:${house.port}`,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': '9',
      }
      const { status } = await raw(house.port, written('POST', path, broken, '--x\r\nabcd'))
      expect([path, status >= 200 && status < 500]).toEqual([path, true])
    }
  })

  test('sends its styles packed and for ever', async () => {
    const page = await (await fetch(`${house.origin}/sign-in`)).text()
    const href = /<link rel="stylesheet" href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
    const styles = await fetch(house.origin + href, { headers: { 'Accept-Encoding': 'br' } })
    expect([styles.status, styles.headers.get('content-encoding')]).toEqual([200, 'br'])
    expect(styles.headers.get('cache-control')).toContain('immutable')
  })

  test('writes nothing of a person into its log', async () => {
    const fresh = await builtHouse()
    const secrets = { name: 'siti-rahmah', token: 'k3yk3yk3yk3y', mail: 'siti@contoh.id', address: '127.0.0.1' }
    await fetch(`${fresh.origin}/reset/${secrets.token}`)
    await fetch(`${fresh.origin}/${secrets.name}?email=${secrets.mail}`, { headers: { Cookie: `session=${secrets.token}` } })
    const body = new URLSearchParams({ identifier: secrets.mail, password: secrets.token })
    await fetch(`${fresh.origin}/sign-in`, { method: 'POST', body, headers: { Origin: fresh.origin } })
    fresh.process.kill('SIGTERM')
    await fresh.ended
    const log = JSON.stringify(fresh.lines())
    expect(fresh.lines().filter((line) => line['route'])).toMatchObject([
      { method: 'GET', route: '/reset/:', id: expect.any(String) as string, ms: expect.any(Number) as number },
      { method: 'GET', route: '/:', status: 404 },
      { method: 'POST', route: '/sign-in' },
    ])
    for (const secret of Object.values(secrets)) expect(log).not.toContain(secret)
  })
})

describe('closing', () => {
  test('lets a request under way come to its end, takes in nothing new, and ends well', async () => {
    const house = await builtHouse()
    const body = `identifier=nobody&password=${'x'.repeat(100)}`
    const headers = { ...typed, Origin: house.origin, Host: `127.0.0.1:${house.port}`, 'Content-Length': String(body.length) }
    const socket = await opened(house.port)
    const waiting = await opened(house.port)
    waiting.write(written('GET', '/healthz', { Connection: 'keep-alive' }))
    const answer = wholeOf(socket)
    socket.write(written('POST', '/sign-in', { ...headers, Connection: 'keep-alive' }, body.slice(0, 20)))
    await new Promise((resolve) => setTimeout(resolve, 200))

    house.process.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await expect(opened(house.port)).rejects.toThrow('ECONNREFUSED')
    socket.write(body.slice(20))
    const { status, head } = await answer
    expect(status).toBe(422)
    expect(head).toMatch(/connection: close/i)
    expect(await house.ended).toBe(0)
    expect(house.lines().at(-1)).toMatchObject({ msg: 'the house is closed' })
  })

  test('does not wait for ever', { timeout: 20_000 }, async () => {
    const house = await builtHouse()
    const socket = await opened(house.port)
    socket.on('error', () => undefined)
    socket.write(
      written(
        'POST',
        '/sign-in',
        { ...typed, Origin: house.origin, Host: `127.0.0.1:${house.port}`, 'Content-Length': '100' },
        'a=',
      ),
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    const began = performance.now()
    house.process.kill('SIGTERM')
    expect(await house.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(13_000)
  })
})

describe('opening', () => {
  test('with wrong settings says which, and never their value', async () => {
    const problem = await builtHouse({ PORT: 'a-secret-port', MAIL_URL: 'http://a-secret-host' }).catch(String)
    expect(problem).toMatch(/settings .* PORT .*; MAIL_URL must begin with smtp/)
    expect(problem).not.toContain('secret')
    expect(await builtHouse({ PUBLIC_URL: '' }).catch(String)).toContain('PUBLIC_URL is needed in production')
    expect(await builtHouse({ HOUSE_SECRET: '' }).catch(String)).toContain('HOUSE_SECRET is needed in production')
  })
})
