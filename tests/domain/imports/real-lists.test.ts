import { readFileSync } from 'node:fs'
import * as spreadsheet from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { guessLayout } from '#app/domain/imports/guess-layout'
import type { ParsedList } from '#app/domain/imports/imported'
import { mended } from '#app/domain/imports/make-sheet'
import { parseRows } from '#app/domain/imports/parse-rows'
import { readSheets } from '#app/domain/imports/read-sheets.server'
import { htmlPage, listIn, separated, sheetIn, utf16, utf8, written, type Table } from './support'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url)))
const hsuName = 'DATA IKM KERAJINAN HSU 2024.xlsx'
const beluName = 'ikm_belu_2020.csv'
const hsu = listIn(fixture(hsuName), hsuName)
const belu = listIn(fixture(beluName), beluName)

const makerAt = (list: ParsedList, row: number) => list.producers.find(({ rows }) => rows.includes(row))
const productAt = (list: ParsedList, row: number) => makerAt(list, row)?.products.find((product) => product.row === row)
const codesAt = (list: ParsedList, row: number) => list.rows.find((shown) => shown.row === row)?.problems.map(({ code }) => code)
const keysOf = (list: ParsedList) =>
  list.producers.flatMap(({ key, products }) => products.map((product) => `${key} → ${product.key}`)).sort()

describe('the list of Hulu Sungai Utara', () => {
  test('holds 60 makers with 75 products, and nothing is lost on the way', () => {
    expect(hsu.counts).toMatchObject({
      producers: 60,
      products: 75,
      errors: 0,
      byKind: { artisan: 50, group: 10, cooperative: 0 },
    })
    expect(
      hsu.producers.every(
        ({ craft, regency, province }) =>
          craft === 'weaving' && regency === 'Hulu Sungai Utara' && province === 'Kalimantan Selatan',
      ),
    ).toBe(true)
    expect(new Set(hsu.producers.map(({ key }) => key)).size).toBe(60)
    expect(hsu.rows.filter(({ becomes }) => becomes.kind === 'skipped').map(({ row }) => row)).toEqual([
      1, 2, 3, 5, 6, 7, 8, 26, 27, 48, 49, 69, 70, 90, 93, 94, 98,
    ])
  })

  test('goes on with the maker above where cells are merged', () => {
    expect(makerAt(hsu, 18)).toMatchObject({ name: 'Ernawati', village: 'Ujung Murung', memberCount: 4, rows: [17, 18] })
    expect(makerAt(hsu, 18)?.products.map(({ name, capacityPerYear, unit }) => [name, capacityPerYear, unit])).toEqual([
      ['Lampit Rotan', 96, 'sheet'],
      ['Sandal Purun', 600, 'pair'],
    ])
  })

  test('keeps two Rusminis of one village apart by their telephones', () => {
    expect(makerAt(hsu, 15)).toMatchObject({
      name: 'Rusmini',
      village: 'Jumba',
      phones: [{ e164: '+6285200000113', mobile: true }],
    })
    expect(makerAt(hsu, 20)).toMatchObject({
      name: 'Rusmini',
      village: 'Jumba',
      phones: [{ e164: '+6285200000121', mobile: true }],
    })
    expect(codesAt(hsu, 20)).toContain('imports.near_name')
  })

  test('reads ranges, estimates, weeks, kodi and figures that carry their unit', () => {
    expect(productAt(hsu, 11)).toMatchObject({ name: 'Tas Ilung', capacityPerYear: 21 * 12, capacityAsWritten: '21-31 bh bulan' })
    expect(codesAt(hsu, 11)).toContain('imports.capacity_range')
    expect(productAt(hsu, 15)).toMatchObject({ capacityPerYear: 190 * 12 })
    expect(productAt(hsu, 19)).toMatchObject({ capacityPerYear: 5 * 20 * 52, unit: 'piece' })
    expect(productAt(hsu, 30)).toMatchObject({ capacityPerYear: 132 * 12 })
    expect(productAt(hsu, 39)).toMatchObject({ capacityPerYear: 3 * 20 * 12 })
    expect(codesAt(hsu, 35)).toContain('imports.capacity_period_conflict')
  })

  test('takes the district of the section or the column, and no price where there is none', () => {
    expect(makerAt(hsu, 9)).toMatchObject({ name: 'Siti', village: 'Panyiuran', district: 'Amuntai Selatan', phones: [{}, {}] })
    expect(hsu.producers.flatMap(({ products }) => products).every(({ price }) => price === null)).toBe(true)
    expect(hsu.layout.columns.map(({ field }) => field)).toEqual([
      'number',
      'producerName',
      'contactName',
      'village',
      'district',
      'hamlet',
      'phone',
      'product',
      'capacity',
      'unit',
      'period',
      'membersMale',
      'membersFemale',
      'investment',
      'productionValue',
      'nib',
      'note',
    ])
  })

  test('shows that the column of NIB is hidden', () => {
    expect(sheetIn(fixture(hsuName), hsuName).hiddenColumns).toEqual([15])
  })
})

describe('the list of Belu', () => {
  test('holds 145 makers: 60 weaving groups and 85 furniture makers', () => {
    expect(belu.counts).toMatchObject({
      producers: 145,
      products: 145,
      errors: 0,
      byCraft: { ikat: 60, furniture: 85 },
      byKind: { group: 60, artisan: 85 },
    })
    expect(belu.producers.filter(({ kind, craft }) => kind === 'group' && craft === 'ikat')).toHaveLength(60)
    expect(belu.producers.every(({ regency, province }) => regency === 'Belu' && province === 'Nusa Tenggara Timur')).toBe(true)
  })

  test('reads capacity, prices and the five shapes of dates exactly', () => {
    expect(productAt(belu, 3)).toMatchObject({ capacityPerYear: 30, unit: 'sheet', price: { minor: 1_100_000, currency: 'IDR' } })
    expect(productAt(belu, 8)).toMatchObject({ capacityPerYear: 8 })
    expect(productAt(belu, 19)).toMatchObject({ price: { minor: 200_000 }, priceAsWritten: '200000,50' })
    expect(codesAt(belu, 19)).toEqual(['imports.price_rounded'])
    expect(productAt(belu, 70)).toMatchObject({ price: { minor: 2_850_000 } })
    expect([3, 4, 6, 8, 10].map((row) => makerAt(belu, row)?.registeredOn)).toEqual([
      '2020-04',
      '2020-04-08',
      '2020-04-08',
      '2020',
      '2020-04-08',
    ])
  })

  test('reads windows-1252 with its curly quotes, and landlines as no mobiles', () => {
    expect(makerAt(belu, 11)?.note).toBe('pewarna alam “ka’bo” – mengkudu')
    expect(makerAt(belu, 9)?.phones).toEqual([{ e164: '+6238922470', mobile: false }])
    expect(makerAt(belu, 3)?.phones).toEqual([])
  })
})

describe('the same list saved in another format', () => {
  const workbook = spreadsheet.read(fixture(hsuName), { cellStyles: true })
  const rowsOf = (): Table =>
    spreadsheet.utils.sheet_to_json<string[]>(workbook.Sheets['KERAJINAN 2024'] ?? {}, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: true,
    })
  const beluText = (sheet = sheetIn(fixture(beluName), beluName)): Table => sheet.rows.map((row) => row.map(({ text }) => text))

  test.each([
    ['xls', () => written(workbook, 'biff8')],
    ['xml', () => written(workbook, 'xlml')],
    [
      'xlsx without merged cells',
      () =>
        written({ SheetNames: ['A'], Sheets: { A: spreadsheet.utils.aoa_to_sheet(rowsOf().map((row) => [...row])) } }, 'xlsx'),
    ],
    ['csv', () => utf8(separated(rowsOf(), ','))],
    ['csv in UTF-16 with tabs', () => utf16(separated(rowsOf(), '\t'))],
    ['html named xls', () => utf8(htmlPage(rowsOf()))],
  ])('%s: the very same makers and products', (_, bytes) => {
    expect(keysOf(listIn(bytes(), 'x.xls'))).toEqual(keysOf(hsu))
  })

  test.each([
    [
      'xlsx',
      (rows: Table) =>
        written({ SheetNames: ['A'], Sheets: { A: spreadsheet.utils.aoa_to_sheet(rows.map((row) => [...row])) } }, 'xlsx'),
    ],
    ['csv in UTF-8 with commas', (rows: Table) => utf8('\ufeff' + separated(rows, ','))],
    ['html', (rows: Table) => utf8(htmlPage(rows))],
    ['sorted another way', (rows: Table) => utf8(separated([...rows.slice(0, 2), ...rows.slice(2).reverse()], ';'))],
  ])('Belu as %s as well', (_, save) => {
    const list = listIn(save(beluText()), 'belu')
    expect(keysOf(list)).toEqual(keysOf(belu))
    expect(list.counts.producers).toBe(145)
  })

  test('twice in one file adds nothing', () => {
    const rows = beluText()
    const list = listIn(utf8(separated([...rows, ...rows.slice(2)], ';')), 'twice.csv')
    expect(list.counts).toMatchObject({ producers: 145, products: 145 })
    expect(list.rows.filter(({ becomes }) => becomes.kind === 'skipped' && becomes.reason === 'duplicate')).toHaveLength(145)
  })
})

test('what staff correct is read instead: a cell, a column, the row of the heading', () => {
  const outcome = readSheets(fixture(beluName), beluName)
  const sheet = outcome.ok ? outcome.sheets[0] : undefined
  if (!sheet) throw new Error('unreadable')
  const cell = parseRows(mended(sheet, [{ row: 19, column: 10, text: 'Rp200.000' }]), guessLayout(sheet))
  expect(codesAt(cell, 19)).toEqual([])

  const layout = guessLayout(sheet, { headerRow: 2 })
  expect(layout).toEqual(guessLayout(sheet))
  const columns = layout.columns.map((use) =>
    use.field === 'capacity' ? { ...use, period: 'week' as const } : use.field === 'price' ? { ...use, field: null } : use,
  )
  const weekly = parseRows(sheet, { ...layout, columns })
  expect(productAt(weekly, 4)).toMatchObject({ capacityPerYear: 6 * 52, price: null })
})
