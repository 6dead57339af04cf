import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, defuse } from '#app/domain/shared/csv'
import { parseCapacity } from '#app/domain/imports/parse-capacity'
import { parseEmail } from '#app/domain/imports/parse-identifiers'
import { parsePhones } from '#app/domain/imports/parse-phones'

test('a mended telephone is the one that was meant', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^08(?:12|13|52|57)\d{8}$/), fc.nat(), (phone, at) => {
      const place = at % phone.length
      const slipped = phone.replace(/[01]/g, (figure, index: number) => (index === place ? (figure === '0' ? 'O' : 'l') : figure))
      const { value, remarks } = parsePhones(slipped)
      if (slipped === phone) return
      expect(value).toBeNull()
      for (const { mend } of remarks) if (mend) expect(parsePhones(mend).value).toEqual(parsePhones(phone).value)
    }),
  )
})

test('what is proposed can be read, whatever stood in the cell', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      for (const { mend } of parseEmail(text).remarks) if (mend) expect(parseEmail(mend).value).toBe(mend)
      for (const { mend } of parsePhones(text).remarks) if (mend) expect(parsePhones(mend).value).not.toBeNull()
      for (const { code, mend } of parseCapacity({ text }, {}).remarks)
        if (mend) expect(parseCapacity({ text: mend }, {}).remarks.map((one) => one.code)).not.toContain(code)
    }),
  )
  expect(parseCapacity({ text: '12 lemabr/bln' }, {}).remarks[0]?.mend).toBe('12 lembar/bln')
  expect(parseEmail('sri @gmail,com').remarks[0]?.mend).toBe('sri@gmail.com')
})

test('no cell of an export begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(defuse(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(csvLine([text])).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
