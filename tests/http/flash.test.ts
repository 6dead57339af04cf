import { describe, expect, test } from 'vitest'
import { cookieNamed, cookieNames } from '#app/http/cookies'
import { flashed, flashForgotten, flashRedirect } from '#app/http/flash.server'

const carrying = (cookie: string) => new Request('http://127.0.0.1/', { headers: { cookie } })

describe('what has just happened', () => {
  test('is said once, on the page one is led to', () => {
    const answer = flashRedirect('/inquiries', 'unit.kodi', { number: 'BN-2026-0001; Path=/x', count: 3 })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inquiries'])
    const [pair = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ')
    expect(attributes).toEqual(['Max-Age=60', 'Path=/', 'HttpOnly', 'SameSite=Lax'])
    expect(flashed(carrying(pair))).toEqual({ code: 'unit.kodi', params: { number: 'BN-2026-0001; Path=/x', count: 3 } })
    expect(flashForgotten).toMatch(/^flash=; Max-Age=0/)
  })

  test.each([
    '',
    'flash=',
    'flash=%zz',
    'flash=%5B%5D',
    'flash=null',
    'flash=%7B%7D',
    'flash=%5B%22no.such%22%5D',
    'flash=%5B%22__proto__%22%5D',
    'flash=%5B1%5D',
  ])('is nothing when the cookie is no word of the house: %s', (cookie) => {
    expect(flashed(carrying(cookie))).toBeUndefined()
  })

  test('takes only words and numbers along', () => {
    const value = encodeURIComponent(JSON.stringify(['unit.kodi', { a: { b: 1 }, c: 'd', e: null }]))
    expect(flashed(carrying(`flash=${value}`))).toEqual({ code: 'unit.kodi', params: { c: 'd' } })
  })
})

describe('cookies', () => {
  test('are found by their whole name, the first of several', () => {
    expect(cookieNamed('xlist=1; list=2;list=3', 'list')).toBe('2')
    expect(cookieNamed('list', 'list')).toBeUndefined()
    expect(cookieNamed('list=a=b', 'list')).toBe('a=b')
    expect(cookieNamed(null, 'list')).toBeUndefined()
  })

  test('are told by name, those without a value too', () => {
    expect(cookieNames('a=1; b; c=2')).toEqual(['a', 'b', 'c'])
    expect(cookieNames(undefined)).toEqual([])
  })
})
