import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, defuse } from '#app/domain/shared/csv'
import { parseCapacity } from '#app/domain/imports/parse-capacity'
import { parseEmail } from '#app/domain/imports/parse-identifiers'
import { parsePhones } from '#app/domain/imports/parse-phones'
import { doubtsOf, listIn, makersOf, separated, utf8 } from './support'

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

describe('a business and whose it is in one cell', () => {
  const read = (cell: string, heading = 'Nama Usaha') =>
    listIn(
      utf8(
        separated(
          [
            [heading, 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'],
            [cell, 'Harus', 'Lemari', 2, 'bh'],
          ],
          ';',
        ),
      ),
      'x.csv',
    )

  test.each([
    ['UD Jati / Yosef', 'UD Jati (pemilik Yosef)', 'UD Jati [Yosef]'],
    ['Yosef Bere/UD. JATI', 'UD. JATI (pemilik Yosef Bere)', 'UD. Jati [Yosef Bere]'],
    ['Mebel Jaya a/n Maria', 'Mebel Jaya (pemilik Maria)', 'Mebel Jaya [Maria]'],
    ['Kelompok Mawar/Ibu Aluh', 'Kelompok Mawar (pemilik Ibu Aluh)', 'Kelompok Mawar [Ibu Aluh]'],
  ])('is proposed to be told apart, and is once it is accepted: %s', (cell, mend, maker) => {
    const problem = read(cell)
      .rows.flatMap(({ problems }) => problems)
      .find(({ code }) => code === 'imports.name_with_owner')
    expect(problem).toMatchObject({ row: 2, column: 0, severity: 'warning', mend })
    const mended = read(mend)
    expect(makersOf(mended)[0]).toMatch(new RegExp(`^${maker.replace(/[[\].]/g, '\\$&')} `))
    expect(doubtsOf(mended)).toEqual([])
  })

  test('is told by the heading too', () => {
    expect(doubtsOf(read('Maju Bersama / Siti', 'Nama Usaha/Pemilik'))).toEqual(['2 name_with_owner'])
    expect(doubtsOf(read('Maju Bersama / Siti'))).toEqual([])
  })

  test.each([
    'UD Jati',
    'UD Jati / UD Rotan',
    'UD Jati / Lemari',
    'Siti / Aluh',
    'UD Jati / 0852',
    'UD A/B/C',
    'UD Jati (Amuntai)',
  ])('is not seen where there is none: %s', (cell) => expect(doubtsOf(read(cell))).toEqual([]))

  test('is left alone where the owner has a column', () => {
    const rows = [
      ['Nama Usaha', 'Pemilik', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'],
      ['UD Jati / Yosef', 'Yosef', 'Harus', 'Lemari', 2, 'bh'],
    ]
    expect(doubtsOf(listIn(utf8(separated(rows, ';')), 'x.csv'))).toEqual([])
  })
})

test('no cell of an export begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(defuse(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(csvLine([text])).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
