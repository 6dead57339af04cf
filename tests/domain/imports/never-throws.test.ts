import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessLayout, mainSheet } from '#app/domain/imports/guess-layout'
import { fileRefusals, importFields, type Cell, type Layout, type Sheet } from '#app/domain/imports/imported'
import { makeSheet } from '#app/domain/imports/make-sheet'
import { parseCapacity, piecesAYear } from '#app/domain/imports/parse-capacity'
import { parseDate } from '#app/domain/imports/parse-date'
import { readNumber } from '#app/domain/imports/parse-number'
import { parsePhones } from '#app/domain/imports/parse-phones'
import { parsePrice } from '#app/domain/imports/parse-price'
import { parseRows } from '#app/domain/imports/parse-rows'
import { present } from '#app/domain/imports/words'
import { readSheets } from '#app/domain/imports/read-sheets.server'
import { rational } from '#app/domain/shared/rational'
import { latin, saved, separated, utf8 } from './support'

const words = fc.constantFrom(
  '',
  '-',
  '1',
  '2,5',
  '1 lbr / 1,5 bln',
  'Rp 1.500.000',
  '1,5jt',
  '085200000101',
  '8.52E+10',
  'Siti',
  'KUB Maju',
  'Tas purun',
  'Kec. Haur Gading',
  'I. KECAMATAN X',
  'JUMLAH',
  'No',
  'Nama',
  'Nama Usaha',
  'Produk',
  'Kapasitas',
  'Satuan',
  'Harga (Rp.000)',
  'bh',
  'kodi',
  'April 2020',
  '43929',
  '"',
  'Mengetahui',
  '#REF!',
  '(1)',
  '(2)',
  'NIP. 1',
)
const text = fc.oneof({ weight: 3, arbitrary: words }, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }))
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text.map((value) => ({ text: value })),
  fc.double().map((number) => ({ text: String(number), number })),
  fc.integer().map((number) => ({ text: String(number), number })),
)
const sheet: fc.Arbitrary<Sheet> = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 25 }),
    fc.array(fc.tuple(fc.nat(20), fc.nat(10), fc.nat(5), fc.nat(5)), { maxLength: 5 }),
  )
  .map(([rows, merges]) =>
    makeSheet({
      name: 'x',
      rows,
      merges: merges.map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across })),
    }),
  )

function holdsTogether(of: Sheet, layout: Layout): void {
  const list = parseRows(of, layout)
  const keys = new Set(list.producers.map(({ key }) => key))
  expect(keys.size).toBe(list.producers.length)
  for (const { products } of list.producers) expect(new Set(products.map(({ key }) => key)).size).toBe(products.length)
  const made = list.rows.filter(({ becomes }) => becomes.kind !== 'skipped')
  expect(made.every(({ becomes }) => becomes.kind === 'skipped' || keys.has(becomes.producerKey))).toBe(true)
  expect(list.rows.map(({ row }) => row)).toEqual(
    of.rows.flatMap((cells, row) => (cells.some((seen) => seen.text.trim() !== '') ? [row + 1] : [])),
  )
  expect(
    list.producers
      .flatMap(({ products }) => products)
      .every(
        ({ capacityPerYear, price }) =>
          (capacityPerYear === null || (Number.isSafeInteger(capacityPerYear) && capacityPerYear > 0)) &&
          (price === null || price.minor > 0),
      ),
  ).toBe(true)
  expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
}

describe('whatever stands in a sheet', () => {
  test('it is read under its own layout', () => {
    fc.assert(
      fc.property(sheet, (of) => holdsTogether(of, guessLayout(of))),
      { numRuns: 300 },
    )
  })

  test('it is read under any layout staff may choose', () => {
    const field = fc.option(fc.constantFrom(...importFields))
    fc.assert(
      fc.property(
        sheet,
        fc.array(field, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (of, fields, firstRow) => {
          holdsTogether(of, {
            ...guessLayout(of, { headerRow: firstRow }),
            firstRow,
            columns: fields.map((meaning) => ({ field: meaning, heading: '' })),
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a cell that says something is a value, or nothing with the reason', () => {
    fc.assert(
      fc.property(cell, text, text, (of, unit, period) => {
        fc.pre(present(of.text) !== undefined && !/^0+$/.test(of.text))
        for (const reading of [
          parseCapacity(of, { unit, period }),
          parsePrice(of, { unit, scale: 1000 }),
          parsePhones(of.text),
          parseDate(of),
        ]) {
          expect(reading.value !== null || reading.remarks.length > 0).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever a file holds', () => {
  const outcomeOf = (bytes: Uint8Array): void => {
    const outcome = readSheets(bytes, 'x.xls')
    if (!outcome.ok) {
      expect(fileRefusals).toContain(outcome.code)
      return
    }
    const main = outcome.sheets[mainSheet(outcome.sheets)]
    expect(main && parseRows(main, guessLayout(main))).toBeDefined()
  }
  const rows = [
    ['No', 'Nama Usaha', 'Produk', 'Harga'],
    [1, 'UD Maju', 'Tikar', 25_000],
    [2, 'KUB Sama', 'Tas', 35_000],
  ]
  const files = [saved(rows, 'xlsx'), saved(rows, 'biff8'), saved(rows, 'xlml'), utf8(separated(rows, ';'))]

  test('random bytes, with and without the marks of known formats', () => {
    const marks = [
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '<html><table><tr><td>',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      '\xff\xfe',
      '"',
    ].map(latin)
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 2_000 }), (mark, rest) =>
        outcomeOf(Uint8Array.from([...mark, ...rest])),
      ),
      { numRuns: 300 },
    )
  })

  test('a file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), (file, share) =>
        outcomeOf(file.subarray(0, Math.floor(file.length * share))),
      ),
      { numRuns: 150 },
    )
  })

  test('a file with bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.constantFrom(...files), changes, (file, slips) => {
        const bytes = Uint8Array.from(file)
        for (const [at, value] of slips) bytes[at % bytes.length] = value
        outcomeOf(bytes)
      }),
      { numRuns: 200 },
    )
  })

  test('a page of tags in any order', () => {
    const tag = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td>',
      '<td colspan=3 rowspan="2">',
      '</td>',
      '<th',
      '>',
      '<!--',
      '-->',
      '<script>',
      '&amp;',
      '&#x1F600;',
      'Siti',
      '"',
      "<td title='>",
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => outcomeOf(utf8(`<html>${tags.join('')}`))),
      { numRuns: 300 },
    )
  })
})

describe('properties', () => {
  test('separated values come back as they were written', () => {
    // A quote before what looks like a formula is a guard, and is taken off again.
    const isPlain = (of: string) => !/[\u0000-\u001f\u007f]|^'[=+@-]/.test(of) && of.trim() === of && of !== ''
    const value = fc.string({ maxLength: 12 }).filter(isPlain)
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 10 }), (table) => {
        const quoted = table.map((row) => row.map((of) => `"${of.replaceAll('"', '""')}"`).join(';')).join('\n')
        const outcome = readSheets(utf8(`sep=;\n${quoted}`), 'x.csv')
        expect(outcome.ok && outcome.sheets[0]?.rows.map((row) => row.map((of) => of.text))).toEqual(table)
      }),
    )
  })

  test('a whole amount is read the same with Indonesian, English and no grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), (amount) => {
        for (const written of [String(amount), amount.toLocaleString('id-ID'), amount.toLocaleString('en-US'), `${amount},00`]) {
          const value = readNumber(written)?.value
          expect(value && value.of === BigInt(amount) * value.per).toBe(true)
        }
      }),
    )
  })

  test('a yearly capacity never promises more than the rate gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(1, 12, 20, 144),
        fc.integer({ min: 1, max: 40 }),
        (amount, size, tenths) => {
          const pieces = piecesAYear(rational(amount), size, rational(tenths, 10), 'month')
          expect(pieces * tenths).toBeLessThanOrEqual(amount * size * 120)
          expect((pieces + 1) * tenths).toBeGreaterThan(amount * size * 120)
        },
      ),
    )
  })
})
