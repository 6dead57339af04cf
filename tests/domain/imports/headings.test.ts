import { describe, expect, test } from 'vitest'
import type { ImportField } from '#app/domain/imports/imported'
import { doubtsOf, leafOf, listIn, makersOf, separated, utf8, type Table } from './support'

type Expected = {
  rows: Table
  merges?: string[]
  fields: (ImportField | null)[]
  makers: string[]
}

const lists: Record<string, Expected> = {
  'over three rows': {
    rows: [
      ['DAFTAR KELOMPOK KERAJINAN KABUPATEN TAPIN'],
      [],
      ['NO', 'NAMA KELOMPOK', 'KETUA', 'ALAMAT', null, 'PRODUKSI', null, null, null, null, 'ANGGOTA', null],
      [null, null, null, 'DESA', 'KEC.', 'JENIS', 'KAPASITAS', null, null, 'HARGA', 'L', 'P'],
      [null, null, null, null, null, null, 'JUMLAH', 'SATUAN', 'WAKTU', '(Rp)', null, null],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
      [1, 'KUB Bina Usaha', 'Hj. Sarah', 'Rantau Kiwa', 'Tapin Utara', 'Tikar purun', 30, 'lembar', 'bulan', 45000, 2, 8],
      [2, 'Klp. Harapan', 'Masitah', 'Binuang', 'Binuang', 'Bakul', 4, 'kodi', 'minggu', '300.000/kodi', 0, 6],
    ],
    merges: ['D3:E3', 'F3:J3', 'K3:L3', 'G4:I4', 'A3:A5', 'B3:B5', 'C3:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'K4:K5', 'L4:L5'],
    fields: [
      ...(['number', 'producerName', 'contactName', 'village', 'district', 'product'] as const),
      ...(['capacity', 'unit', 'period', 'price', 'membersMale', 'membersFemale'] as const),
    ],
    makers: [
      'KUB Bina Usaha [Hj. Sarah] group m10 @Rantau Kiwa/Tapin Utara :: Tikar purun 360 sheet @45000',
      'Klp. Harapan [Masitah] group m6 @Binuang/Binuang :: Bakul 4160 piece @15000',
    ],
  },
  'of which the second row only says in what figures are': {
    rows: [
      ['NO', 'NAMA', 'DESA', 'PRODUK', 'KAPASITAS', 'HARGA', 'NILAI INVESTASI'],
      [null, null, null, null, '(BH/BLN)', '(Rp.000)', '(Rp.000)'],
      [1, 'Siti', 'Harus', 'Tas purun', 20, 35, 5000],
      [2, 'Ani', 'Harus', 'Tas purun', '20', '75.000', null],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2'],
    fields: ['number', 'producerName', 'village', 'product', 'capacity', 'price', 'investment'],
    makers: [
      'Siti artisan @Harus/ :: Tas purun 240 piece @35000',
      // In full under thousands: nobody pays 75 million for a bag.
      'Ani artisan @Harus/ :: Tas purun 240 piece @75000',
    ],
  },
  'with examples in a row below it': {
    rows: [
      ['No', 'Nama Usaha', 'Nama Pemilik', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan'],
      ['', '(sesuai NIB)', '(sesuai KTP)', '', '(contoh: tas)', '(angka saja)', '(bh/lbr)'],
      [1, 'UD Satu', 'Siti', 'Harus', 'Tas', 5, 'bh'],
    ],
    fields: ['number', 'producerName', 'contactName', 'village', 'product', 'capacity', 'unit'],
    makers: ['UD Satu [Siti] artisan @Harus/ :: Tas 60 piece'],
  },
  'under a title that reads like one': {
    rows: [
      ['DATA PENGRAJIN, PRODUK DAN KAPASITAS', null, 'KECAMATAN BANJANG', null],
      [],
      ['NAMA', 'PRODUK', 'KAPASITAS/BLN', 'HP'],
      ['Siti', 'Tas', '20 bh', '085200000521'],
    ],
    fields: ['producerName', 'product', 'capacity', 'phone'],
    makers: ['Siti artisan @/Banjang 085200000521 :: Tas 240 piece'],
  },
  'in short words': {
    rows: [
      ['NO', 'NAMA KELOMPOK', 'KETUA', 'JLH ANGGOTA', 'PRODUK', 'KAP. PROD/BLN', 'SAT.', 'HRG JUAL'],
      ['1.', 'Kel. Mawar', 'Siti', '12 org', 'tas anyam', '150', 'bh', '20-35rb'],
    ],
    fields: ['number', 'producerName', 'contactName', 'memberCount', 'product', 'capacity', 'unit', 'price'],
    makers: ['Kel. Mawar [Siti] group m12 @/ :: tas anyam 1800 piece @20000'],
  },
  'that says only "Jumlah" of the figures': {
    rows: [
      ['NO', 'NAMA IKM', 'PEMILIK', 'DESA', 'JENIS PRODUK', 'JML PRODUKSI/THN', 'STN', 'TENAGA KERJA', null],
      [null, null, null, null, null, null, null, 'LK', 'PR'],
      [1, 'Anyaman Ani', 'Ani', 'Harus', 'Tikar', '1.440', 'LBR', '-', 2],
    ],
    fields: [
      ...(['number', 'producerName', 'contactName', 'village', 'product', 'capacity', 'unit'] as const),
      ...(['membersMale', 'membersFemale'] as const),
    ],
    makers: ['Anyaman Ani [Ani] artisan m2 @Harus/ :: Tikar 1440 sheet'],
  },
  'in English': {
    rows: [
      [
        '#',
        'Artisan name',
        'Group',
        'Village',
        'Sub-district',
        'Regency',
        'Province',
        'Mobile no.',
        'Product',
        'Monthly capacity',
      ],
      [1, 'Maria Bete', '', 'Naekasa', 'Tasifeto Barat', 'Belu', 'NTT', '+62 812 0000 0411', 'Tais futus', '2 pcs'],
    ],
    fields: [
      ...([null, 'contactName', 'producerName', 'village', 'district', 'regency', 'province', 'phone'] as const),
      ...(['product', 'capacity'] as const),
    ],
    makers: ['Maria Bete artisan @Naekasa/Tasifeto Barat 081200000411 :: Tais futus 24 piece'],
  },
  'in which the larger district is the regency': {
    rows: [
      [
        'S/N',
        'Business Name',
        'Owner',
        'Address',
        'Subdistrict',
        'District',
        'Phone / WhatsApp',
        'Products',
        'Output per month',
        'UOM',
      ],
      ['1', 'UD Rotan', 'Budi', 'Jl. Mawar 3', 'Banjarmasin Utara', 'Banjarmasin', '0852 0000 0413', 'Rattan chair', '20', 'pcs'],
    ],
    fields: [
      ...(['number', 'producerName', 'contactName', 'address', 'district', 'regency', 'phone'] as const),
      ...(['product', 'capacity', 'unit'] as const),
    ],
    makers: ['UD Rotan [Budi] artisan @/Banjarmasin Utara 085200000413 :: Rattan chair 240 piece'],
  },
  'that says the same thing twice': {
    rows: [
      [
        ...['NO', 'NAMA USAHA', 'NAMA PEMILIK', 'ALAMAT USAHA', 'ALAMAT RUMAH', 'DESA', 'NO TELP', 'NO. WA', 'NAMA PRODUK'],
        ...['PRODUK LAINNYA', 'KAPASITAS/BULAN', 'KAPASITAS/TAHUN', 'SATUAN', 'HARGA JUAL', 'HARGA GROSIR', 'KET', 'CATATAN'],
      ],
      [1, 'UD Mawar', 'Rina', '', 'Jl. B', 'Harus', '', '085200000421', 'Tas purun', 'Tikar purun', 40, 480, 'bh', 35000, 30000],
      [2, 'UD Melati', 'Rini', 'Jl. C', '', 'Harus', '', '085200000422', 'Tas ilung', '', '', 240, 'bh', '', 40000],
    ],
    fields: [
      ...(['number', 'producerName', 'contactName', 'address', 'address', 'village', 'phone', 'phone', 'product'] as const),
      ...(['product', 'capacity', 'capacity', 'unit', 'price', null, 'note', 'note'] as const),
    ],
    makers: [
      'UD Mawar [Rina] artisan @Harus/ 085200000421 :: Tas purun 480 piece @35000; Tikar purun piece',
      'UD Melati [Rini] artisan @Harus/ 085200000422 :: Tas ilung 240 piece',
    ],
  },
  'of several years': {
    rows: [
      ['No', 'Nama', 'Desa', 'Produk', 'Produksi 2021 (bh)', 'Produksi 2022 (bh)', 'Produksi 2023 (bh)'],
      [1, 'Siti', 'Harus', 'Tas', 100, 120, 140],
    ],
    fields: ['number', 'producerName', 'village', 'product', null, null, 'capacity'],
    makers: ['Siti artisan @Harus/ :: Tas 140 piece'],
  },
}

describe('a heading', () => {
  test.each(Object.entries(lists))('%s', (_, { rows, merges = [], fields, makers }) => {
    for (const bytes of merges.length > 0 ? [leafOf(rows, merges)] : [leafOf(rows), utf8(separated(rows, ';'))]) {
      const list = listIn(bytes, 'daftar')
      expect(list.layout.columns.map(({ field }) => field)).toEqual(fields)
      expect(makersOf(list)).toEqual(makers)
    }
  })

  test('of which regency a list is, the name of the sheet or a short name may tell', () => {
    const head = ['No', 'Nama', 'Desa', 'Kecamatan', 'Produk']
    const row = [1, 'Siti', 'Harus', 'Amuntai Tengah', 'Tas']
    const regencies = [
      [['LAMPIRAN SURAT KEPALA DINAS'], ['KABUPATEN HSU']],
      [['DATA IKM HULU SUNGAI UTARA 2023']],
      [['KAB. BARITO KUALA'], ['DATA IKM KABUPATEN HULU SUNGAI UTARA']],
    ].map((titles) => listIn(leafOf([...titles, head, row]), 'x').producers[0]?.regency)
    expect(regencies).toEqual(['Hulu Sungai Utara', 'Hulu Sungai Utara', 'Hulu Sungai Utara'])
    const written = [...head, 'Kab/Kota', 'Provinsi']
    const provinces = ['Kalsel', 'Prov. Kalimantan Selatan', 'South Kalimantan'].map(
      (province) => listIn(leafOf([written, [...row, 'Hulu Sungai Utara', province]]), 'x').producers[0]?.province,
    )
    expect(provinces).toEqual(['Kalimantan Selatan', 'Kalimantan Selatan', 'Kalimantan Selatan'])
  })

  test('what a title says of village and district holds for all rows, not what it says of villages in general', () => {
    const placed = (title: string) => makersOf(listIn(leafOf([[title], ['No', 'Nama', 'Produk'], [1, 'Siti', 'Tas']]), 'x'))[0]
    expect(placed('DATA PENGRAJIN DESA BANYU HIRANG KECAMATAN AMUNTAI SELATAN TAHUN 2024')).toContain(
      '@Banyu Hirang/Amuntai Selatan',
    )
    for (const title of ['DINAS PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN', 'DATA PENGRAJIN PER KECAMATAN DAN DESA'])
      expect(placed(title)).toContain('@/ ')
  })

  test('prices that could hardly be for a dozen are said to be for one', () => {
    const list = listIn(
      leafOf([
        ['Nama', 'Desa', 'Produk', 'Kapasitas/bln', 'Satuan', 'Harga Satuan'],
        ['Siti', 'Harus', 'Topi purun', 5, 'lusin', 20000],
        ['Ani', 'Harus', 'Topi purun', 5, 'kodi', 300000],
      ]),
      'x',
    )
    expect(makersOf(list)).toEqual([
      'Siti artisan @Harus/ :: Topi purun 720 piece @20000',
      'Ani artisan @Harus/ :: Topi purun 1200 piece @15000',
    ])
    expect(doubtsOf(list)).toEqual(['2 price_for_one', '3 price_per_unit'])
  })
})
