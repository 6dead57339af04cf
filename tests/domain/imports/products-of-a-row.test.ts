import { describe, expect, test } from 'vitest'
import { doubtsOf, htmlPage, leafOf, listIn, makersOf, separated, utf8, type Table } from './support'

const numbered: Table = [
  [
    ...['No', 'Nama Pengrajin', 'Desa', 'Produk 1', 'Kapasitas 1 (bh/bln)', 'Harga 1'],
    ...['Produk 2', 'Kapasitas 2 (bh/bln)', 'Harga 2', 'Produk 3', 'Kapasitas 3 (bh/bln)', 'Harga 3'],
  ],
  [1, 'Siti', 'Harus', 'Tas', 20, 35000, 'Tikar', 10, 50000, '', '', ''],
  [2, 'Ani', 'Harus', 'Bakul', 100, 15000, 'Topi', 40, 20000, 'Tas', 5, 40000],
]

describe('several products of one maker', () => {
  test.each<[string, Table]>([
    ['numbered columns', numbered],
    ['columns of one kind together', numbered.map((row) => [0, 1, 2, 3, 6, 9, 4, 7, 10, 5, 8, 11].map((at) => row[at] ?? null))],
    ['one heading repeated', [(numbered[0] ?? []).map((text) => String(text).replace(/ \d/, '')), ...numbered.slice(1)]],
  ])('%s', (_, rows) => {
    expect(makersOf(listIn(leafOf(rows), 'x'))).toEqual([
      'Siti artisan @Harus/ :: Tas 240 piece @35000; Tikar 120 piece @50000',
      'Ani artisan @Harus/ :: Bakul 1200 piece @15000; Topi 480 piece @20000; Tas 60 piece @40000',
    ])
  })

  const sideBySide: Table = [
    ['DATA PRODUKSI ANYAMAN PER BULAN KAB. BANJAR'],
    ['No', 'Nama Pengrajin', 'Desa', 'Kapasitas Produksi per Bulan (buah)', null, null, null, 'No HP'],
    [null, null, null, 'Tas', 'Tikar', 'Bakul', 'Topi', null],
    [1, 'Siti', 'Harus', 20, 10, '-', null, '085200000431'],
    [2, 'Ani', 'Harus', null, null, 100, 40, '085200000432'],
    [3, 'Rina', 'Harus', 0, null, 5, '10-15', '-'],
    ['JUMLAH', null, null, 20, 10, 105, 50, null],
  ]
  test.each([
    ['merged', leafOf(sideBySide, ['D2:G2', 'A2:A3', 'B2:B3', 'C2:C3', 'H2:H3'])],
    ['with empty cells', utf8(separated(sideBySide, ';'))],
  ])('side by side under one heading, %s', (_, bytes) => {
    const list = listIn(bytes, 'x')
    expect(makersOf(list)).toEqual([
      'Siti artisan @Harus/ 085200000431 :: Tas 240 piece; Tikar 120 piece',
      'Ani artisan @Harus/ 085200000432 :: Bakul 1200 piece; Topi 480 piece',
      'Rina artisan @Harus/ :: Bakul 60 piece; Topi 120 piece',
    ])
    expect(doubtsOf(list)).toEqual(['6 capacity_range'])
  })

  test('side by side with amount and price below each, or with ticks', () => {
    const priced: Table = [
      ['No', 'Nama', 'Desa', 'PRODUKSI', null, null, null],
      [null, null, null, 'Tas purun', null, 'Tikar purun', null],
      [null, null, null, 'Jml/bln', 'Harga', 'Jml/bln', 'Harga'],
      [1, 'Siti', 'Harus', 20, 35000, 10, 50000],
    ]
    const merges = ['D1:G1', 'D2:E2', 'F2:G2', 'A1:A3', 'B1:B3', 'C1:C3']
    expect(makersOf(listIn(leafOf(priced, merges), 'x'))).toEqual([
      'Siti artisan @Harus/ :: Tas purun 240 piece @35000; Tikar purun 120 piece @50000',
    ])
    const ticked: Table = [
      ['No', 'Nama', 'Desa', 'Jenis Produk', null, null],
      [null, null, null, 'Tas', 'Tikar', 'Bakul'],
      [1, 'Siti', 'Harus', 'v', null, '√'],
    ]
    const list = listIn(leafOf(ticked, ['D1:F1', 'A1:A2', 'B1:B2', 'C1:C2']), 'x')
    expect(makersOf(list)).toEqual(['Siti artisan @Harus/ :: Tas piece; Bakul piece'])
  })

  const inLines: Table = [
    ['No', 'Nama', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan', 'Harga'],
    [1, 'Siti', 'Harus', 'Tas\nTikar', '20\n10', 'bh\nlbr', '35.000\n50.000'],
    [2, 'Ani', 'Harus', '1. Bakul\n2. Topi', '100\n40', 'bh', '15.000\n20.000'],
    [3, 'Eka', 'Harus', '- Bakul\n- Topi', '', '', ''],
    [4, 'Ida', 'Harus', '1. Bakul 2. Topi', '', '', ''],
    [5, 'Ina', 'Harus', 'Tas\nbelanja besar', '20', 'bh', ''],
    [6, 'Ita', 'Harus', 'Tas\nTikar', '20', 'bh', ''],
  ]
  test.each([
    ['a workbook', leafOf(inLines)],
    ['separated values', utf8(separated(inLines, ';'))],
    ['a web page', utf8(htmlPage(inLines).replaceAll(/\n(?!<tr>)/g, '<br>'))],
  ])('lines of one cell of %s are taken apart where the figures come in as many, or it plainly counts them', (_, bytes) => {
    expect(makersOf(listIn(bytes, 'x'))).toEqual([
      'Siti artisan @Harus/ :: Tas 240 piece @35000; Tikar 120 sheet @50000',
      'Ani artisan @Harus/ :: Bakul 1200 piece @15000; Topi 480 piece @20000',
      'Eka artisan @Harus/ :: Bakul piece; Topi piece',
      'Ida artisan @Harus/ :: Bakul piece; Topi piece',
      'Ina artisan @Harus/ :: Tas belanja besar 240 piece',
      'Ita artisan @Harus/ :: Tas Tikar 240 piece',
    ])
  })

  test('rows below without a name go on with it, and bring the telephone they hold', () => {
    const list = listIn(
      leafOf([
        ['No', 'Nama Usaha', 'Pemilik', 'Desa', 'HP', 'Produk', 'Kapasitas', 'Satuan', 'Periode'],
        [1, 'UD Satu', 'Siti', 'Harus', '085200000441', 'Tas', 20, 'bh', 'bulan'],
        [null, null, null, null, null, 'Tikar', 10, 'lbr', 'bulan'],
        [null, null, null, null, '081300000441', null, null, null, null],
        [2, 'UD Dua', 'Ani', 'Harus', '085200000442', 'Tas', 20, 'bh', 'bulan'],
        [null, null, null, null, '081300000442', 'Tikar', 5, 'lbr', 'bulan'],
      ]),
      'x',
    )
    expect(makersOf(list)).toEqual([
      'UD Satu [Siti] artisan @Harus/ 085200000441 081300000441 :: Tas 240 piece; Tikar 120 sheet',
      'UD Dua [Ani] artisan @Harus/ 085200000442 081300000442 :: Tas 240 piece; Tikar 60 sheet',
    ])
    expect(list.rows.map(({ becomes }) => becomes.kind)).toEqual([
      'skipped',
      'producer',
      'product',
      'further',
      'producer',
      'product',
    ])
  })

  test('a mend of one line is not offered for the whole cell', () => {
    const list = listIn(
      leafOf([
        ['No', 'Nama', 'Desa', 'Produk', 'Kapasitas'],
        [1, 'Siti', 'Harus', 'Tas\nTikar', '20 lemabr/bln\n10 bh/bln'],
      ]),
      'x',
    )
    expect(list.rows[1]?.problems.filter(({ code }) => code === 'imports.unit_unknown').map(({ mend }) => mend)).toEqual([
      undefined,
    ])
  })
})
