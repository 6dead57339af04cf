import { describe, expect, test } from 'vitest'
import { guessLayout } from '#app/domain/imports/guess-layout'
import { listSheets } from '#app/domain/imports/list-sheets'
import { parseRows } from '#app/domain/imports/parse-rows'
import { readSheets } from '#app/domain/imports/read-sheets.server'
import { containers } from '#app/domain/imports/spreadsheet-parts.server'
import { bookOf, doubtsOf, htmlPage, latin, leafOf, listIn, makersOf, saved, utf8, type Table } from './support'

const list: Table = [
  ['No.', 'Nama UKM', 'Nama Pemilik', 'Alamat', 'Telp/HP', 'Produk', 'Kapasitas /bln', 'Satuan', 'Harga'],
  [
    1,
    'UD Rotan Jaya',
    'Yusuf',
    'Jl. Merdeka RT 4 Kel. Antasan Kecil Timur',
    '0852-0000-0311',
    'Kursi rotan',
    20,
    'bh',
    'Rp 250.000',
  ],
  [2, 'Mebel Anugerah', 'Pak Slamet', 'Jl. Cemara 2, Kel. Sungai Miai', '0852-0000-0312', 'Lemari jati', 4, 'unit', '3,5jt'],
]
const makers = [
  'UD Rotan Jaya [Yusuf] artisan @Antasan Kecil Timur/ 085200000311 :: Kursi rotan 240 piece @250000',
  'Mebel Anugerah [Pak Slamet] artisan @Sungai Miai/ 085200000312 :: Lemari jati 48 piece @3500000',
]

describe('a workbook with more in it than the list', () => {
  const old: Table = [
    list[0] ?? [],
    ...Array.from({ length: 40 }, (_, at) => [at, `UD Lama ${at}`, 'x', '', '', 'Kursi', 1, 'bh', 1]),
  ]
  const bytes = bookOf({
    Rekap: {
      rows: [
        ['REKAPITULASI IKM'],
        ['Kecamatan', 'Jumlah IKM', 'Tenaga Kerja', 'Nilai Investasi', 'Kapasitas'],
        ['Banjarmasin Utara', 12, 40, 100, 30],
        ['JUMLAH', 12, 40, 100, 30],
      ],
    },
    Pivot: {
      rows: [
        ['Count of Nama UKM', 'Column Labels'],
        ['Row Labels', 'Kursi rotan', 'Grand Total'],
        ['Banjarmasin Utara', 1, 1],
      ],
    },
    Sheet3: { rows: [] },
    Data: { rows: [['DATA UKM KOTA BANJARMASIN'], [], [], [], [], ...list], at: 'C4' },
    lama: { rows: old, hidden: true },
  })

  test('is read from where the list begins, in the sheet where it stands', () => {
    const read = listIn(bytes, 'x.xlsx')
    expect(makersOf(read)).toEqual(makers)
    expect(read.layout).toMatchObject({ headerRows: [9], firstRow: 10, regency: 'Banjarmasin' })
  })

  test('says which of its sheets are lists', () => {
    const read = readSheets(bytes, 'x.xlsx')
    if (!read.ok) throw new Error(read.code)
    expect(listSheets(read.sheets, 'x.xlsx').map(({ name, isList, hidden }) => [name, isList, hidden])).toEqual([
      ['Rekap', false, false],
      ['Pivot', false, false],
      ['Data', true, false],
      ['lama', true, true],
    ])
  })
})

describe('tables that stand below each other', () => {
  const stacked: Table = [
    ['A. KELOMPOK TENUN KABUPATEN BELU'],
    ['No', 'Nama Kelompok', 'Ketua', 'Desa', 'Jenis Tenun', 'Kapasitas/bln', 'Satuan', 'Harga'],
    [1, 'Kel. Fitun', 'Ana', 'Naekasa', 'Tais futus', 2, 'lbr', 1000000],
    [],
    ['B. USAHA MEBEL'],
    ['No', 'Nama Usaha', 'Desa', 'Pemilik', 'HP', 'Produk', 'Kapasitas/tahun', 'Harga'],
    [1, 'UD Jati', 'Manumutin', 'Yosef', '081200000451', 'Lemari', 24, 2500000],
    [],
    ['REKAPITULASI'],
    ['No', 'Kecamatan', 'Jumlah IKM', 'Tenaga Kerja', 'Produksi'],
    [1, 'Tasifeto Barat', 2, 6, 10],
  ]

  test('with other columns are lists of their own, each with the rows it has in the file', () => {
    const read = readSheets(leafOf(stacked), 'x.xlsx')
    if (!read.ok) throw new Error(read.code)
    expect(listSheets(read.sheets, 'x').map(({ name, isList }) => [name, isList])).toEqual([
      ['Data', true],
      ['Data (2)', true],
      ['Data (3)', false],
    ])
    const [weavers, joiners] = read.sheets.map((sheet) => parseRows(sheet, guessLayout(sheet)))
    expect(weavers && makersOf(weavers)).toEqual(['Kel. Fitun [Ana] group @Naekasa/ :: Tais futus 24 sheet @1000000'])
    expect(joiners && makersOf(joiners)).toEqual(['UD Jati [Yosef] artisan @Manumutin/ 081200000451 :: Lemari 24 piece @2500000'])
    expect(joiners?.producers[0]).toMatchObject({ rows: [7], craft: 'furniture', regency: 'Belu' })
  })

  test('with the same columns are one', () => {
    const again = stacked.slice(0, 4).map((row, at) => (at === 2 ? [2, 'Kel. Moris', 'Maria', ...row.slice(3)] : row))
    const read = readSheets(leafOf([...stacked.slice(0, 4), ...again]), 'x.xlsx')
    expect(read).toMatchObject({ ok: true, sheets: [{ name: 'Data' }] })
    expect(listIn(leafOf([...stacked.slice(0, 4), ...again]), 'x').producers.map(({ name }) => name)).toEqual([
      'Kel. Fitun',
      'Kel. Moris',
    ])
  })
})

describe('a web page that calls itself .xls', () => {
  test('has its title outside the table, or in a table of its own', () => {
    const table = htmlPage(list).replace('<body>', '<body><center><h3>DATA UKM</h3><p>KOTA BANJARMASIN</p></center>')
    const read = listIn(utf8(table), 'x.xls')
    expect(makersOf(read)).toEqual(makers)
    expect(read.layout).toMatchObject({ headerRows: [3], regency: 'Banjarmasin' })
    const titled = htmlPage(list).replace(
      '<table',
      '<table><tr><td colspan=9><b>DATA UKM KOTA BANJARMASIN</b></td></tr></table><table',
    )
    expect(listIn(utf8(titled), 'x.xls').layout).toMatchObject({ headerRows: [2], regency: 'Banjarmasin' })
  })

  test('with a heading of spans, a maker of two rows and a sum', () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><title>Laporan</title><style>.str{mso-number-format:"\\@"}</style></head><body>
<table border="1"><thead><tr><th rowspan="2">No</th><th rowspan="2">Nama&nbsp;Kelompok</th><th rowspan="2">Ketua</th><th colspan="2">Alamat</th><th colspan="2">Anggota</th><th rowspan="2">HP</th><th rowspan="2">Jenis<br/>Tenun</th><th colspan="2">Kapasitas&nbsp;/&nbsp;Bulan</th><th rowspan="2">Harga (Rp)</th></tr>
<tr><th>Desa</th><th>Kec.</th><th>L</th><th>P</th><th>Jumlah</th><th>Satuan</th></tr></thead><tbody>
<tr><td>1</td><td>Kel. Tenun &quot;Lorosae&quot;</td><td>Maria&nbsp;Bete</td><td>Desa Naekasa</td><td>Tasifeto Barat</td><td>0</td><td>12</td><td class=str>'081200000321</td><td>Tais futus</td><td>3</td><td>lembar</td><td>1.250.000</td></tr>
<tr><td rowspan=2>2</td><td rowspan=2>Kelompok Fitun</td><td rowspan=2>Ana Dahu</td><td rowspan=2>Kel. Manumutin</td><td rowspan=2>Kota Atambua</td><td rowspan=2>1</td><td rowspan=2>9</td><td rowspan=2>-</td><td>Selendang soru</td><td>10</td><td>lbr</td><td>350.000,-</td></tr>
<tr><td>Sarung buna</td><td>1 / 1,5 bln</td><td>lbr</td><td>1,35 jt</td></tr>
<tr><td colspan=5><b>JUMLAH</b></td><td>1</td><td>21</td><td></td><td></td><td></td><td></td><td></td></tr></tbody></table></body></html>`
    const read = listIn(utf8(page), 'laporan.xls')
    expect(makersOf(read)).toEqual([
      'Kel. Tenun "Lorosae" [Maria Bete] group m12 @Naekasa/Tasifeto Barat 081200000321 :: Tais futus 36 sheet @1250000',
      'Kelompok Fitun [Ana Dahu] group m10 @Manumutin/Kota Atambua :: Selendang soru 120 sheet @350000; Sarung buna 8 sheet @1350000',
    ])
    expect(doubtsOf(read)).toEqual([])
  })
})

describe('text', () => {
  test('with line breaks in quotes, blank rows and a title over seven columns', () => {
    const text =
      'DATA IKM;;;;;;\r\nKAB. BARITO KUALA;;;;;;\r\n;;;;;;\r\nNo;"Nama\r\nPengrajin";"Alamat\r\n(Desa/Kel)";Telp;Produk;"Kapasitas\r\nper bulan";Harga\r\n' +
      '1;"Siti ""Iti"" Aisyah";"Ds. Jelapat\r\nRT 03";-;Tikar;20 lbr;"25.000,00"\r\n2;  RUSMIATI  ;Kel. Handil;85200000331;"Tas\r\nbelanja";1,5 kodi;"15.000,-"\r\n' +
      ';;;;;;\r\n3;Mar\x92iyah;"Kel. Handil; RT 2";\x96;Bakul;-;\x96\r\n'
    const read = listIn(latin(text), 'x.csv')
    expect(makersOf(read)).toEqual([
      'Siti "Iti" Aisyah artisan @Jelapat/ :: Tikar 240 sheet @25000',
      'Rusmiati artisan @Handil/ 085200000331 :: Tas belanja 360 piece @15000',
      'Mar’iyah artisan @Handil/ :: Bakul piece',
    ])
    expect(read.layout.regency).toBe('Barito Kuala')
  })

  test('of which each line stands in quotes whole', () => {
    const text = '"No,Nama,Desa,Produk,Kapasitas per bulan,Satuan"\r\n"1,Siti,Harus,Tas,20,bh"\r\n"2,Ani,Harus,Tikar,10,lbr"\r\n'
    expect(makersOf(listIn(utf8(text), 'x.csv'))).toEqual([
      'Siti artisan @Harus/ :: Tas 240 piece',
      'Ani artisan @Harus/ :: Tikar 120 sheet',
    ])
  })

  test('with letters nobody sees, emojis and formula errors', () => {
    const read = listIn(
      bookOf({
        S: {
          rows: [
            [
              '\ufeffNo',
              'Nama\u00a0Pengrajin',
              '\u200fDesa',
              'Produk 🧺',
              'Kapasitas\u00a0/\u00a0bulan',
              'Satuan',
              'Aktif?',
              'Harga',
            ],
            [1, 'Siti\u200b Aminah', '\u200eHarus', 'Tas 👜 purun', ' 20\u00a0', 'bh\u200b', true, 'Rp\u00a035.000'],
            [2, 'Ruk\u00adayah', 'Harus', 'Bakul purun', 0, 'bh', false, 0],
          ],
          cells: { E3: { t: 'e', v: 23, w: '#REF!' }, H3: { t: 'e', v: 7, w: '#DIV/0!' } },
        },
      }),
      'x.xlsx',
    )
    expect(makersOf(read)).toEqual([
      'Siti Aminah artisan @Harus/ :: Tas 👜 purun 240 piece @35000',
      'Rukayah artisan @Harus/ :: Bakul purun piece',
    ])
    expect(doubtsOf(read)).toEqual(['3 cell_error', '3 cell_error'])
  })
})

test('days of a workbook that counts from 1904, and figures that formulas gave', () => {
  const cells = {
    E2: { t: 'n', v: 42467, z: 'dd/mm/yyyy' },
    D2: { t: 'n', v: 12, f: '6*2' },
  } as const
  const rows = [
    ['Nama', 'Desa', 'Produk', 'Jumlah/thn (bh)', 'Tgl Daftar'],
    ['Ani', 'Harus', 'Tikar', 0, 0],
  ]
  const read = listIn(bookOf({ S: { rows, cells } }, 'biff8', true), 'x.xls')
  expect(makersOf(read)).toEqual(['Ani artisan @Harus/ :: Tikar 12 piece'])
  expect(read.producers[0]?.registeredOn).toBe('2020-04-08')
})

test('rows that are hidden in the file are taken in, and said to be', () => {
  const rows = [
    ['No', 'Nama', 'NIK', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'],
    [1, 'Siti', '6308044101900001', 'Harus', 'Tas purun', 20, 'bh'],
    [2, 'Ani', '6308044101900002', 'Harus', 'Tas purun', 20, 'bh'],
  ]
  const read = listIn(bookOf({ S: { rows, hiddenColumns: [2], hiddenRows: [2] } }), 'x.xlsx')
  expect(doubtsOf(read)).toEqual(['3 row_hidden'])
  expect(read.counts.producers).toBe(2)
})

describe('a file of LibreOffice', () => {
  /** As LibreOffice itself writes it: empty cells and rows to the end of the sheet once with their number, texts in paragraphs. */
  const written = (body: string) => {
    const container = containers.read(Buffer.from(saved([['x']], 'ods')), { type: 'buffer' })
    const part = containers.find(container, '/content.xml')
    if (!part) throw new Error('no content')
    const spaces =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    part.content = Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Data">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    )
    part.size = part.content.length
    return Uint8Array.from(containers.write(container, { type: 'buffer', fileType: 'zip' }))
  }
  const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const figure = (value: number) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  const blank = (count: number) => `<table:table-cell table:number-columns-repeated="${count}"/>`
  const row = (cells: string, times = 1) => `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`

  test('is read; its empty rest costs nothing', () => {
    const bytes = written(
      '<table:table-column table:number-columns-repeated="16384"/>' +
        row(['Nama', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'].map(text).join('') + blank(16379)) +
        row(text('Siti &amp; Anak') + text('Harus') + text('Tas purun') + figure(20) + text('bh') + blank(16379)) +
        row(blank(16384), 1_048_574),
    )
    expect(makersOf(listIn(bytes, 'x.ods'))).toEqual(['Siti & Anak artisan @Harus/ :: Tas purun 240 piece'])
  })

  test('says which rows and columns it hides, by hand or by a filter', () => {
    const maker = (name: string) => text(name) + text('Harus') + text('Tas purun') + figure(20) + text('bh') + blank(16379)
    const hidden = (cells: string, how: string, times = 1) =>
      row(cells, times).replace('<table:table-row ', `<table:table-row table:style-name="ro1" table:visibility="${how}" `)
    const bytes = written(
      '<table:table-column table:style-name="co1" table:number-columns-repeated="2"/>' +
        '<table:table-column table:style-name="co1" table:visibility="collapse" table:number-columns-repeated="2"/>' +
        '<table:table-column table:number-columns-repeated="16380"/>' +
        `<table:table-header-rows>${row(['Nama', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'].map(text).join(''))}</table:table-header-rows>` +
        row(maker('Siti')) +
        hidden(maker('Ani'), 'filter') +
        `<table:table-row-group table:display="false">${hidden(maker('Aluh'), 'collapse', 2)}</table:table-row-group>` +
        row(maker('Rahmah')) +
        hidden(blank(16384), 'collapse', 1_048_570),
    )
    const read = readSheets(bytes, 'x.ods')
    if (!read.ok) throw new Error(read.code)
    expect(read.sheets[0]?.hiddenColumns).toEqual([2, 3])
    expect(read.sheets[0]?.hiddenRows.slice(0, 4)).toEqual([2, 3, 4, 6])
    expect(doubtsOf(listIn(bytes, 'x.ods'))).toEqual(['3 row_hidden', '4 row_hidden', '5 duplicate_row'])
    expect(listIn(bytes, 'x.ods').counts.producers).toBe(4)
  })

  test.each([
    ['a row a million times', row(text('x'), 1_000_000)],
    [
      'a cell in a million columns',
      row(
        '<table:table-cell office:value-type="string" table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell>',
      ),
    ],
  ])('that asks for billions of cells is refused: %s', (_, body) => {
    expect(readSheets(written(body), 'x.ods')).toMatchObject({ ok: false, code: 'imports.file_unreadable' })
  })
})
