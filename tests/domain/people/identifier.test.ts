import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIdentifier } from '#app/domain/people/identifier'

test.each([
  '0812 3456 7890',
  '62812-3456-7890',
  '+62 812-3456-7890',
  '+62 0812 3456 7890',
  '0062 812 3456 7890',
  '(0812) 3456.7890',
])('%s is one and the same number', (written) => {
  expect(readIdentifier(written)).toEqual({ phone: '+6281234567890' })
})

test.each([' Sari@Example.ID ', 'sari@example.id'])('%s is one and the same address', (written) => {
  expect(readIdentifier(written)).toEqual({ email: 'sari@example.id' })
})

test.each([
  '',
  '0812',
  '0812345678901234',
  '+31 6 12345678',
  'sari',
  'sari@',
  '@example.id',
  'a b@example.id',
  'a@b',
  'a@b,c@d.id',
  'sari@example.id\nbcc: x@y.id',
  'sa\0ri@example.id',
  'sa\x1bri@example.id',
])('%j is neither', (written) => {
  expect(readIdentifier(written)).toBeUndefined()
})

test('whatever is typed, what is read back is read as the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.stringMatching(/^[+0-9 ().-]{6,20}$/)), (written) => {
      const read = readIdentifier(written)
      if (!read) return
      expect(readIdentifier('email' in read ? read.email : read.phone)).toEqual(read)
    }),
  )
})
