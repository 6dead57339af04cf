import { expect, test } from 'vitest'
import { safePath } from '#app/http/viewer.server'

test.each(['/', '/workshop?for=prd_1', '/catalogue?q=purun%20danau', '/a#b'])('%j leads within the house', (next) => {
  expect(safePath(next, '/home')).toBe(next)
})

// What a browser makes of an address: tabs and line ends go, a backslash is a slash.
test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/a\r\nSet-Cookie: x',
  'https://evil.example',
  '',
])('%j does not', (next) => {
  expect(safePath(next, '/home')).toBe('/home')
})

test.each(['/\t/evil.example', '/\t\\evil.example'])('and %j would have led elsewhere', (next) => {
  expect(new URL(next, 'https://balai.example').host).toBe('evil.example')
})
