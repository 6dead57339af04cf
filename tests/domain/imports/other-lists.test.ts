import { describe, expect, test } from 'vitest'
import type { ParsedList } from '#app/domain/imports/imported'
import { htmlPage, latin, listIn, saved, separated, utf8, type Table } from './support'

const fieldsOf = (list: ReturnType<typeof listIn>) => list.layout.columns.map(({ field }) => field)
const codes = (list: ParsedList) => list.rows.flatMap(({ problems }) => problems.map(({ code }) => code.slice('imports.'.length)))
const skipped = (list: ParsedList) =>
  list.rows.flatMap(({ row, becomes }) => (becomes.kind === 'skipped' ? [`${row} ${becomes.reason}`] : []))

const kaltimHead = [
  'Nama Industri',
  'Nama Produk',
  'Tenaga Kerja (Orang)',
  'Kapasitas Produksi',
  'Satuan Produksi',
  'Nilai Investasi (Rp.000)',
  'Nilai Produksi (Rp.000)',
  'Nilai Bahan Baku (Rp.000)',
  'Komoditi',
]
const kaltimRows: Table = [
  ['Kerajinan Manik Ibu Yance', 'Anjat rotan', 2, 120, 'Buah ', 2500, 5640, 1200, 'Kerajinan Rotan'],
  ['Kerajinan Manik Ibu Yance', 'Seraung', 2, 288, 'bh', 2500, 3600, 900, 'Kerajinan Pandan'],
  ['UD. Doyo Lestari', 'Tenun ulap doyo', 3, 180, 'lembar', 7000, 54000, 9000, 'Tenun'],
  ['Depot Air Segar', 'Air isi ulang', 'anjai', 12000, 'galon', 35000, 60000, 9000, 'Air minum isi ulang'],
  ['Batik Kutai', 'Batik tulis', 5, 240, 'ptng', 15000, 84000, 20000, 'Batik'],
]

const disperindag: Table = [
  [
    'Kerajinan',
    'April 2020',
    'UD',
    'Anyam Mandiri',
    'Sri Lestari',
    'P',
    '12/05/1981',
    '3372055205810001',
    'Jl. Kenanga 3',
    'Serengan',
    'Serengan',
    '081225550101',
    'sri@example.id',
    '9120093056640',
    16291,
    'Tas pandan',
    'Anyaman',
    1,
    4,
    15000000,
    60,
    'buah',
    36000000,
    'Aktif',
    '',
  ],
  [
    'Kerajinan',
    'Mei 2021',
    'CV',
    'Batik Kencana',
    'Bambang',
    'L',
    '01/02/1975',
    '3372050102750002',
    'Jl. Melati 8',
    'Laweyan',
    'Laweyan',
    '081225550102',
    '-',
    '-',
    13134,
    'Batik cap',
    'Batik',
    6,
    2,
    90000000,
    200,
    'lembar',
    240000000,
    'Aktif',
    '',
  ],
  [
    'Kerajinan',
    '2019',
    'UD',
    'Gerabah Asri',
    'Wati',
    'P',
    '09/09/1980',
    '3372054909800003',
    'Jl. Tanah Liat',
    'Jebres',
    'Jebres',
    '',
    '',
    '',
    23932,
    'Kendi',
    'Gerabah',
    2,
    2,
    10000000,
    150,
    'bh',
    18000000,
    'Aktif',
    'musiman',
  ],
]

describe('the list of East Kalimantan', () => {
  const list = listIn(saved([kaltimHead, ...kaltimRows], 'xlsx'), 'industri.xlsx')

  test('is read by its headings; one name with two products is one maker', () => {
    expect(fieldsOf(list)).toEqual([
      'producerName',
      'product',
      'memberCount',
      'capacity',
      'unit',
      'investment',
      'productionValue',
      'ignored',
      'craft',
    ])
    expect(list.counts).toMatchObject({ producers: 4, products: 5, byCraft: { weaving: 2, batik: 1, other: 1 } })
    expect(list.producers[0]).toMatchObject({
      name: 'Kerajinan Manik Ibu Yance',
      memberCount: 2,
      products: [
        { name: 'Anjat rotan', capacityPerYear: 120 },
        { name: 'Seraung', capacityPerYear: 288 },
      ],
    })
  })

  test('says what it assumed and what it could not take', () => {
    expect(list.problems.map(({ code }) => code)).toEqual(['imports.capacity_period_assumed'])
    expect(codes(list)).toEqual(['same_producer_assumed', 'count_unreadable', 'unit_measured', 'craft_unknown'])
    expect(list.producers[2]?.products[0]).toMatchObject({ capacityPerYear: null, price: null })
  })

  test.each<[string, Table]>([
    ['without headings', kaltimRows],
    ['without headings, one column to the right', kaltimRows.map((row) => [null, ...row])],
    ['without headings, with a number in front', kaltimRows.map((row, index) => [index + 1, ...row])],
  ])('%s is understood by what stands in it', (_, rows) => {
    const bare = listIn(saved(rows, 'xlsx'), 'industri.xlsx')
    expect(bare.layout).toMatchObject({ by: 'contents', headerRows: [], firstRow: 1 })
    expect(bare.producers.map(({ key, products }) => [key, products])).toEqual(
      list.producers.map(({ key, products }) => [key, products.map((product) => ({ ...product, row: product.row - 1 }))]),
    )
  })

  test.each(['Nama_Industri', 'Nama'])('with "%s" as well', (heading) => {
    expect(listIn(saved([[heading, ...kaltimHead.slice(1)], ...kaltimRows], 'xlsx'), 'x').counts).toMatchObject({
      producers: 4,
      products: 5,
    })
  })

  test('a price in thousands is one', () => {
    const [, ...rest] = kaltimHead
    const priced = listIn(
      saved(
        [
          ['Nama Industri', ...rest.slice(0, 4), 'Harga (Rp.000)'],
          ...kaltimRows.slice(2, 3).map((row) => [...row.slice(0, 5), 300]),
        ],
        'xlsx',
      ),
      'x',
    )
    expect(priced.producers[0]?.products[0]).toMatchObject({ price: { minor: 300_000 }, priceAsWritten: '300' })
    expect(codes(priced)).toEqual(['price_scaled'])
  })
})

test('the list of Samarinda: places out of addresses, dashes, a ninth column without a name', () => {
  const list = listIn(
    saved(
      [
        [
          'Nama Industri',
          'Nama Pemilik',
          'Alamat',
          'No Telp',
          'Tenaga Kerja',
          'Nilai Investasi',
          'Kapasitas Produksi',
          'Komoditi',
          '',
        ],
        [
          'Tenun Sarung Samarinda',
          'Hj. Fatmawati',
          'Jl. P. Bendahara RT.05 Kel. Tenun, Kec. Samarinda Seberang',
          '0541-741234  ',
          4,
          12000000,
          240,
          'Sarung tenun',
          '',
        ],
        [
          'Mebel Jati Indah',
          'Suparno',
          'JL Gatot Subroto RT 12, Kel. Bandara, Kec. Sungai Pinang',
          '-',
          '-',
          '-',
          '-',
          'Mebel kayu',
          '',
        ],
      ],
      'xlsx',
    ),
    'industri smd.xlsx',
  )
  expect(
    list.producers.map(({ name, village, district, hamlet, memberCount, phones, products }) => [
      name,
      village,
      district,
      hamlet,
      memberCount,
      phones.length,
      products.map((product) => [product.name, product.capacityPerYear, product.craft]),
    ]),
  ).toEqual([
    ['Tenun Sarung Samarinda', 'Tenun', 'Samarinda Seberang', '05', 4, 1, [['Sarung tenun', 240, 'weaving']]],
    ['Mebel Jati Indah', 'Bandara', 'Sungai Pinang', '12', null, 0, [['Mebel kayu', null, 'furniture']]],
  ])
  expect(codes(list)).toEqual(['place_from_address', 'unit_assumed', 'place_from_address'])
})

test('an export of SIINas, separated by semicolons in windows-1252', () => {
  const head =
    'tahun_data;kabupaten;badan_usaha;nama_perusahaan;nama_pemilik;jalan;alamat_usaha;kelurahan;kecamatan;telepon;fax;email;website;izin_usaha;tahun_izin;kbli;komoditas;jenis_produk;karyawan_laki;karyawan_perempuan;nilai_investasi;jumlah_kapasitas_produksi;satuan_kapasitas_produksi;nilai_produksi;bahan_baku_utama;nilai_bahan_baku;bahan_penolong;nilai_bahan_penolong;wilayah_pemasaran;negara_tujuan_export;energi;limbah_dihasilkan;jumlah_limbah;satuan_limbah;olahan_limbah;nik;latitude;longitude;skala_industri;tipe_industri'
  const row =
    '2021;Kota Surakarta;Koperasi;Batik \x93Maju\x94;Sri;Jl. Kenanga;;Laweyan;Laweyan;81225550101;;;;IUMK;2018;13134;Batik;Batik tulis;1;7;5000000;40;kodi;9000000;mori;100;;;lokal;;;;;;;3,37E+15;-7,5;110,8;Kecil;A'
  const list = listIn(latin(`${head}\r\n${row}\r\n`), 'siika_surakarta.csv')
  expect(list.producers[0]).toMatchObject({
    name: 'Batik “Maju”',
    kind: 'cooperative',
    craft: 'batik',
    contactName: 'Sri',
    memberCount: 8,
    village: 'Laweyan',
    district: 'Laweyan',
    regency: 'Surakarta',
    province: 'Jawa Tengah',
    phones: [{ e164: '+6281225550101' }],
    registeredOn: '2018',
    nik: null,
    products: [{ name: 'Batik tulis', capacityPerYear: 800 }],
  })
  expect(codes(list).sort()).toEqual(['digits_lost', 'phone_zero_restored'])
})

test('the export that forgets its headings, all 25 columns', () => {
  const list = listIn(saved(disperindag, 'xlsx'), 'KerajinanExport.xlsx')
  expect(list.layout.by).toBe('contents')
  expect(
    list.producers.map(({ name, contactName, craft, village, registeredOn, nik, nib, memberCount, products }) => [
      name,
      contactName,
      craft,
      village,
      registeredOn,
      nik,
      nib,
      memberCount,
      products[0]?.name,
    ]),
  ).toEqual([
    ['Anyam Mandiri', 'Sri Lestari', 'weaving', 'Serengan', '2020-04', '3372055205810001', '9120093056640', 5, 'Tas pandan'],
    ['Batik Kencana', 'Bambang', 'batik', 'Laweyan', '2021-05', '3372050102750002', null, 8, 'Batik cap'],
    ['Gerabah Asri', 'Wati', 'pottery', 'Jebres', '2019', '3372054909800003', null, 4, 'Kendi'],
  ])
  expect(list.rows[0]?.cells[7]).toBe('••••••••••••0001')
})

test('a web page of Ende named .xls: makers without products', () => {
  const list = listIn(
    utf8(
      htmlPage([
        [
          'No',
          'Nama Kecamatan',
          'Kode Kecamatan',
          'Nama Kelurahan',
          'Kode Kelurahan',
          'Nama Sentra',
          'Bentuk Sentra',
          'Nama Usaha',
          'Pemilik Usaha',
          'Alamat Usaha',
          'No.Hp',
          'Nama KLBI',
          'Kode KLBI',
          'NPWP',
          'No.IUT',
          'Tahun IUT',
          'No.AMDAL',
          'THN.AMDAL',
        ],
        [
          '1',
          'Kecamatan Ende Selatan',
          '53.11.01',
          'Kelurahan Tetandara',
          '53.11.01.01',
          'Tenun Ikat',
          'Formal',
          'Kel. Tenun Mawar',
          'Maria Goreti',
          'Jl. Onekore',
          '081338880101',
          'Industri Kain Tenun Ikat',
          '13122',
          '09.254.294.3-407.000',
          '-',
          '2015',
          '',
          '',
        ],
        [
          '2',
          'Kecamatan Ende Tengah',
          '53.11.02',
          'Kelurahan Onekore',
          '53.11.02.03',
          '',
          '',
          'Meubel Setia',
          'Yohanes',
          '',
          '081338880102 / 081338880103',
          'Industri Furnitur Dari Kayu',
          '31001',
          '',
          '',
          '',
          '',
          '',
        ],
      ]),
    ),
    'cet_excel_semua.xls',
  )
  expect(list.counts).toMatchObject({
    producers: 2,
    products: 0,
    warnings: 0,
    byCraft: { ikat: 1, furniture: 1 },
    byKind: { group: 1 },
  })
  expect(list.producers[0]).toMatchObject({
    name: 'Kel. Tenun Mawar',
    village: 'Tetandara',
    district: 'Ende Selatan',
    npwp: '0092542943407000',
    registeredOn: '2015',
  })
  expect(list.rows[1]?.cells[13]).toMatch(/^•+7\.000$|^•+\.000$/)
})

test('sections, sums, a heading printed again, ditto marks, a remark and a signature are no makers', () => {
  const list = listIn(
    utf8(
      separated(
        [
          ['DAFTAR PENGRAJIN KABUPATEN HULU SUNGAI UTARA'],
          ['No', 'Nama Pengrajin', 'Desa', 'Hasil Kerajinan', 'Kapasitas/bln', 'Satuan', 'Harga per kodi', 'Ket'],
          ['1', '2', '3', '4', '5', '6', '7', '8'],
          ['A', 'KECAMATAN HAUR GADING'],
          ['1', 'SITI AISYAH', 'Palimbangan', 'Tas purun', '40', 'bh', '300.000', ''],
          ['2', 'Mariani', '"', 'sda', '20', 'bh', '400.000', ''],
          ['', '', '', 'Tikar purun', '3', 'lbr', '', ''],
          ['', 'Jumlah', '', '', '63', '', '', ''],
          ['No', 'Nama Pengrajin', 'Desa', 'Hasil Kerajinan', 'Kapasitas/bln', 'Satuan', 'Harga per kodi', 'Ket'],
          ['B. Kec. Amuntai Utara'],
          ['3', 'Norhayati', 'Pakapuran', '', '', '', '', 'belum aktif'],
          ['', '', '', '*) data sementara', '', '', '', ''],
          ['4', '', 'Pakapuran', 'Bakul purun', '5', 'bh', '', ''],
          [],
          ['', 'Mengetahui,', '', '', '', 'Amuntai, 3 Januari 2025'],
          ['', 'Kepala Dinas', '', '', '', 'Petugas'],
          ['', 'Drs. H. Syaifullah', '', '', '', 'Rahmi'],
          ['', 'NIP. 19700101 199003 1 001'],
        ],
        ';',
      ),
    ),
    'x.csv',
  )
  expect(
    list.producers.map(({ name, village, district, products }) => [
      name,
      village,
      district,
      products.map((product) => [product.name, product.capacityPerYear, product.price?.minor ?? null]),
    ]),
  ).toEqual([
    ['Siti Aisyah', 'Palimbangan', 'Haur Gading', [['Tas purun', 480, 15_000]]],
    [
      'Mariani',
      'Palimbangan',
      'Haur Gading',
      [
        ['Tas purun', 240, 20_000],
        ['Tikar purun', 36, null],
      ],
    ],
    ['Norhayati', 'Pakapuran', 'Amuntai Utara', []],
  ])
  expect(skipped(list)).toEqual([
    '1 title',
    '2 heading',
    '3 heading',
    '4 section',
    '8 total',
    '9 heading',
    '10 section',
    '12 note',
    '13 error',
    '15 footer',
    '16 footer',
    '17 footer',
    '18 footer',
  ])
  expect(codes(list)).toContain('producer_missing')
  expect(list.counts.errors).toBe(1)
})

test('possible duplicates are told: one telephone, one NIK, nearly one name in one village', () => {
  const list = listIn(
    utf8(
      separated(
        [
          ['Nama Usaha', 'Pemilik', 'Desa', 'HP', 'NIK'],
          ['UD Maju', 'Norhayati', 'Guntung', '085200000101', '6308044101900001'],
          ['UD Maju', 'Nor Hayatti', 'Ds. GUNTUNG', '', ''],
          ['Kerajinan Lain', 'Siti', 'Waringin', '085200000101', ''],
          ['Kerajinan Baru', 'Rahmah', 'Waringin', '', '6308044101900001'],
        ],
        ',',
      ),
    ),
    'x.csv',
  )
  expect(list.rows.slice(1).map(({ problems }) => problems.map(({ code, params }) => `${code} ${params?.row}`))).toEqual([
    [],
    ['imports.near_name 2'],
    ['imports.same_phone 2'],
    ['imports.same_nik 2'],
  ])
})

test('a sheet of sums is passed over for the list behind it; without any list nothing is invented', () => {
  const list = listIn(utf8('Kecamatan;Unit Usaha;Tenaga Kerja\nAmuntai;15;60\nHaur Gading;12;40\n'), 'rekap.csv')
  expect(list.counts.producers).toBe(0)
  expect(list.problems.map(({ code }) => code)).toContain('imports.name_column_missing')
})

test('a heading of two rows without merged cells, groups by their heading, a unit that carries the period', () => {
  const list = listIn(
    utf8(
      separated(
        [
          ['LAMPIRAN I'],
          ['DATA KELOMPOK PENGRAJIN ANYAMAN KABUPATEN BARITO KUALA TAHUN 2023'],
          [],
          ['NO.', 'NAMA KELOMPOK', 'NAMA KETUA', 'ALAMAT', '', 'JML ANGGOTA', '', 'PRODUK', 'PRODUKSI', '', 'HARGA', 'NO. HP'],
          ['', '', '', 'DESA', 'KEC', 'L', 'P', '', 'JML', 'SAT', '(Rp)', ''],
          [
            '1.',
            'Melati',
            'Hj. Siti',
            'Jelapat',
            'Tamban',
            '2',
            '13',
            'Tikar',
            '100',
            'bh/bln',
            'Rp 20.000-50.000',
            '0812 3456 7890',
          ],
          ['2.', 'Koperasi Purun', 'Fatimah', 'Tinggiran', 'Mekarsari', '1', '9', 'Tas anyaman', '5 kodi/bulan', '', '35rb', '-'],
        ],
        ';',
      ),
    ),
    'x.csv',
  )
  expect(list.layout).toMatchObject({
    headerRows: [4, 5],
    firstRow: 6,
    regency: 'Barito Kuala',
    province: 'Kalimantan Selatan',
    craft: 'weaving',
  })
  expect(fieldsOf(list)).toEqual([
    'number',
    'producerName',
    'contactName',
    'village',
    'district',
    'membersMale',
    'membersFemale',
    'product',
    'capacity',
    'unit',
    'price',
    'phone',
  ])
  expect(
    list.producers.map(({ name, kind, memberCount, products }) => [
      name,
      kind,
      memberCount,
      products[0]?.capacityPerYear,
      products[0]?.price?.minor,
    ]),
  ).toEqual([
    ['Melati', 'group', 15, 1200, 20_000],
    ['Koperasi Purun', 'cooperative', 10, 1200, 35_000],
  ])
})
