import { describe, expect, test } from 'vitest'
import type { ParsedList } from '#app/domain/imports/imported'
import { bookOf, doubtsOf, htmlPage, latin, leafOf, listIn, makersOf, separated, utf16, utf8, type Table } from './support'

const sectioned: Table = [
  ['PEMERINTAH KABUPATEN HULU SUNGAI UTARA'],
  ['DAFTAR PENGRAJIN ANYAMAN PURUN DAN ILUNG TAHUN 2023'],
  [],
  [
    'NO',
    'NAMA PENGRAJIN',
    'NO HP',
    'JENIS PRODUK',
    'KAPASITAS PRODUKSI',
    null,
    null,
    'HARGA (Rp)',
    'TENAGA KERJA',
    null,
    null,
    'KET',
  ],
  [null, null, null, null, 'JUMLAH', 'SATUAN', 'PER', null, 'L', 'P', 'JML', null],
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  ['A', 'KECAMATAN AMUNTAI TENGAH'],
  [null, 'Desa Harus'],
  [null, 'Kelompok : KUB Ilung Jaya'],
  [1, 'Hj. Norma', '085200000301', 'Tas ilung', 40, 'bh', 'bln', 35000, 0, 3, 3, null],
  [2, 'Mastura', '-', 'Tikar purun', 10, 'lbr', 'bln', 50000, 1, 2, 3, null],
  [null, 'Jumlah Kelompok', null, null, 50, null, null, null, 1, 5, 6, null],
  [null, 'Kelompok : Melati'],
  [3, 'Rukayah', '085200000303', 'Bakul purun', 40, 'bh', 'minggu', 15000, 0, 1, 1, 'aktif'],
  ['JUMLAH DESA HARUS', null, null, null, 52, null, null, null, 1, 6, 7, null],
  ['B', 'KECAMATAN BANJANG (1 orang)'],
  [null, 'Desa/Kel : Kaludan Besar'],
  [1, 'Salmiah', null, 'Topi purun', 60, 'bh', 'bulan', 20000, 0, 2, 2, null],
  ['JUMLAH TOTAL', null, null, null, 57, null, null, null, 1, 8, 9, null],
  [],
  [null, null, null, null, null, null, null, 'Amuntai, 12 Juni 2023'],
  [null, null, null, null, null, null, null, 'Kepala Dinas Perindustrian dan Perdagangan'],
  [null, null, null, null, null, null, null, 'Kabupaten Hulu Sungai Utara,'],
  [],
  [null, null, null, null, null, null, null, 'Ir. H. Abdul Contoh, MM'],
  [null, null, null, null, null, null, null, 'Pembina Utama Muda'],
  [null, null, null, null, null, null, null, 'NIP. 19650101 199003 1 005'],
]
const merges = ['A1:L1', 'A2:L2', 'E4:G4', 'I4:K4', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'H4:H5', 'L4:L5', 'B7:L7', 'A15:D15']

describe('sections of districts, villages and groups', () => {
  test.each<[string, Uint8Array]>([
    ['.xlsx', leafOf(sectioned, merges)],
    ['.xls', bookOf({ Sheet1: { rows: sectioned, merges } }, 'biff8')],
    ['.ods', bookOf({ Sheet1: { rows: sectioned, merges } }, 'ods')],
    ['; in windows-1252', latin(separated(sectioned, ';'))],
    ['tabs in UTF-16', utf16(separated(sectioned, '\t'))],
    ['a web page', utf8(htmlPage(sectioned))],
  ])('as %s', (_, bytes) => {
    const list = listIn(bytes, 'x')
    expect(makersOf(list)).toEqual([
      'Hj. Norma artisan m3 @Harus/Amuntai Tengah 085200000301 :: Tas ilung 480 piece @35000',
      'Mastura artisan m3 @Harus/Amuntai Tengah :: Tikar purun 120 sheet @50000',
      'Rukayah artisan m1 @Harus/Amuntai Tengah 085200000303 :: Bakul purun 2080 piece @15000',
      'Salmiah artisan m2 @Kaludan Besar/Banjang :: Topi purun 720 piece @20000',
    ])
    expect(list.producers.map(({ group }) => group)).toEqual(['KUB Ilung Jaya', 'KUB Ilung Jaya', 'Kelompok Melati', null])
    expect(new Set(list.producers.map(({ regency }) => regency))).toEqual(new Set(['Hulu Sungai Utara']))
    expect(doubtsOf(list)).toEqual([])
  })

  test('a group that says nothing of itself is one all the same where groups are listed', () => {
    const list = listIn(
      leafOf([
        ['Nama Kelompok', 'Ketua', 'Desa'],
        ['Kelompok Mawar', 'Siti', 'Harus'],
        ['Kelompok Melati', null, null],
      ]),
      'x',
    )
    expect(list.producers.map(({ name }) => name)).toEqual(['Kelompok Mawar', 'Kelompok Melati'])
  })
})

describe('members listed under their group', () => {
  const head = ['No', 'Nama Kelompok', 'Nama Anggota', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan']
  const people: Table = [
    [1, 'KUB Melati', 'Siti', 'Harus', 'Tas', 20, 'bh'],
    [2, null, 'Ani', 'Harus', 'Tas', 20, 'bh'],
    [3, null, 'Ina', 'Harus', 'Tikar', 10, 'lbr'],
    [4, 'KUB Mawar', 'Rina', 'Harus', 'Tas', 20, 'bh'],
    [5, null, 'Siti', 'Harus', 'Tas', 15, 'bh'],
  ]
  const seen = (list: ParsedList) => list.producers.map(({ name, kind, group }) => `${name} ${kind} ${group}`)
  const expected = [
    'Siti artisan KUB Melati',
    'Ani artisan KUB Melati',
    'Ina artisan KUB Melati',
    'Rina artisan KUB Mawar',
    'Siti artisan KUB Mawar',
  ]

  test('are makers of their own, told apart by it', () => {
    expect(seen(listIn(leafOf([head, ...people], ['B2:B4', 'B5:B6']), 'x'))).toEqual(expected)
    expect(seen(listIn(leafOf([head, ...people]), 'x'))).toEqual(expected)
    expect(
      seen(listIn(utf8(separated([head.map((text) => text.replace('Nama Anggota', 'Nama Pengrajin')), ...people], ';')), 'x')),
    ).toEqual(expected)
  })

  test('under the name of a head the group is the maker', () => {
    const heads = head.map((text) => text.replace('Nama Anggota', 'Nama Ketua'))
    const list = listIn(
      leafOf([heads, [1, 'KUB Melati', 'Siti', 'Harus', 'Tas', 20, 'bh'], [2, 'KUB Mawar', 'Ani', 'Harus', 'Tas', 20, 'bh']]),
      'x',
    )
    expect(seen(list)).toEqual(['KUB Melati group null', 'KUB Mawar group null'])
  })
})

describe('a place that is written once for those below', () => {
  const head = ['No', 'Kecamatan', 'Desa', 'Nama Pengrajin', 'Produk', 'Kapasitas/bln', 'Satuan']
  const rest = ['Tas', 5, 'bh']
  const rows: Table = [
    [1, 'Banjang', 'Kaludan', 'Siti', ...rest],
    [2, null, null, 'Ani', ...rest],
    [3, null, 'Baru', 'Ina', ...rest],
    [4, 'Amuntai', 'Harus', 'Eka', ...rest],
    [5, null, null, 'Ida', ...rest],
  ]
  const placed = (bytes: Uint8Array) =>
    listIn(bytes, 'x').producers.map(({ name, village, district }) => `${name} ${village}/${district}`)

  test.each([
    ['merged', leafOf([head, ...rows], ['B2:B4', 'C2:C3', 'B5:B6', 'C5:C6'])],
    ['left empty', leafOf([head, ...rows])],
  ])('%s', (_, bytes) => {
    expect(placed(bytes)).toEqual([
      'Siti Kaludan/Banjang',
      'Ani Kaludan/Banjang',
      'Ina Baru/Banjang',
      'Eka Harus/Amuntai',
      'Ida Harus/Amuntai',
    ])
  })

  test('is not carried on where it is simply not known of some', () => {
    const some: Table = [
      [1, 'Banjang', 'Kaludan', 'Siti', ...rest],
      [2, 'Banjang', null, 'Ani', ...rest],
      [3, null, 'Kaludan', 'Ina', ...rest],
      [4, 'Banjang', 'Kaludan', 'Eka', ...rest],
    ]
    expect(placed(leafOf([head, ...some]))).toEqual([
      'Siti Kaludan/Banjang',
      'Ani null/Banjang',
      'Ina Kaludan/null',
      'Eka Kaludan/Banjang',
    ])
  })
})

test('sums at the top, a heading on every page, what was carried over, footnotes', () => {
  const list = listIn(
    latin(
      separated(
        [
          ['DAFTAR PENGRAJIN TAS KABUPATEN HULU SUNGAI UTARA'],
          ['Halaman 1 dari 2'],
          ['NO', 'NAMA', 'DESA', 'PRODUK', 'KAPASITAS', '', 'HP'],
          ['', '', '', '', 'JML/BLN', 'SAT', ''],
          ['JUMLAH', '', '', '', '60', '', ''],
          ['', 'Total Pengrajin : 3'],
          ['1', 'SITI*', 'HARUS', 'TAS PURUN', '20', 'BH', '-'],
          ['2', 'ANI**)', 'HARUS', 'TAS PURUN', '20', 'BH', '-'],
          ['Jumlah dipindahkan', '', '', '', '40', '', ''],
          [],
          ['DAFTAR PENGRAJIN TAS KABUPATEN HULU SUNGAI UTARA'],
          ['Halaman 2 dari 2'],
          ['No', 'Nama Pengrajin', 'Desa/Kel.', 'Produk', 'Kapasitas', '', 'No HP'],
          ['', '', '', '', 'JML/BLN', 'SAT', ''],
          ['Jumlah pindahan', '', '', '', '40', '', ''],
          ['3', 'RINA', 'HARUS', 'TIKAR PURUN', '20', 'LBR', '-'],
          ['', '', '', 'Rata-rata', '20', '', ''],
          ['*) belum aktif'],
          ['Dicetak tanggal 3 Mei 2024'],
        ],
        ';',
      ),
    ),
    'x.csv',
  )
  expect(makersOf(list)).toEqual([
    'Siti artisan @Harus/ :: Tas Purun 240 piece',
    'Ani artisan @Harus/ :: Tas Purun 240 piece',
    'Rina artisan @Harus/ :: Tikar Purun 240 sheet',
  ])
  expect(doubtsOf(list)).toEqual([])
})
