import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactRefused, holdsContact } from '#app/domain/people/holds-contact'

test.each([
  'Hubungi 085212340011',
  'WA +62 852-1234-0011 ya',
  'Telepon (0527) 61234',
  'kantor 0527-612345',
  'NIK 6308 0112 3456 0001',
  'npwp 63.080112345600.01',
  'surel: mata.purun@contoh.id',
])('%j tells how to reach somebody', (text) => {
  expect(holdsContact(text)).toBe(true)
})

test.each([
  '',
  'Tujuh perempuan, sejak 1998, 1.000 tas sebulan',
  'Harga 1.500.000 rupiah untuk 20 lembar',
  'Kain 250 x 110 cm, 12 kodi, 2024-2026',
  'Kelompok 08 di RT 03',
])('%j tells nobody’s number', (text) => {
  expect(holdsContact(text)).toBe(false)
})

test('a mobile number is found however it is written, and wherever it stands', () => {
  const digits = fc.stringMatching(/^[0-9]{8,9}$/)
  const gap = fc.constantFrom('', ' ', '-', '.')
  fc.assert(
    fc.property(digits, gap, fc.constantFrom('08', '628', '+628', '+62 8'), (rest, between, prefix) => {
      const written = prefix + [...rest].join(between)
      expect(holdsContact(`Datang atau telepon ${written}.`)).toBe(true)
    }),
  )
})

test('the refusal stands at the first text that tells one', () => {
  expect(contactRefused({ storyId: 'Kami', storyEn: null })).toBeUndefined()
  expect(contactRefused({ storyId: 'Kami', storyEn: 'Call 0852 1234 0011' })).toMatchObject({ field: 'storyEn' })
})
