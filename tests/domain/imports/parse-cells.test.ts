import { describe, expect, test } from 'vitest'
import type { Cell } from '#app/domain/imports/imported'
import { parseCapacity, type CapacityContext } from '#app/domain/imports/parse-capacity'
import { parseCount } from '#app/domain/imports/parse-counts'
import { parseDate } from '#app/domain/imports/parse-date'
import { masked, parseEmail, parseNib, parseNik, parseNpwp } from '#app/domain/imports/parse-identifiers'
import { craftIn, kindOf } from '#app/domain/imports/parse-kinds'
import { readNumber } from '#app/domain/imports/parse-number'
import { parsePhones } from '#app/domain/imports/parse-phones'
import { hamletName, placeKey, placeName, placesInAddress, regencyInTitle } from '#app/domain/imports/parse-places'
import { parsePrice, type PriceContext } from '#app/domain/imports/parse-price'
import type { Reading } from '#app/domain/imports/reading'
import { unitOf } from '#app/domain/imports/units'
import { clean, present, properCase } from '#app/domain/imports/words'

const cell = (of: string | number): Cell => (typeof of === 'number' ? { text: String(of), number: of } : { text: of })
const codes = (reading: Reading<unknown>) => reading.remarks.map(({ code }) => code.slice('imports.'.length))

describe('figures', () => {
  test.each([
    ['1.500.000', '1500000/1'],
    ['200000,50', '20000050/100'],
    ['2,5', '25/10'],
    ['2.5', '25/10'],
    ['1.000', '1000/1'],
    ['1,250.75', '125075/100'],
    ['1.250,75', '125075/100'],
    ['1 500 000', '1500000/1'],
    ['0,125', '125/1000'],
    ['25.000,', '25000/1'],
    ['0', '0/1'],
  ])('%s', (text, fraction) => {
    const value = readNumber(text)?.value
    expect(value && `${value.of}/${value.per}`).toBe(fraction)
  })

  test.each(['', 'x', '1.2.3', '1,2,3', '--5', '-5', '1e5', '12.3456.789', '9'.repeat(30)])('%s is none', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })
})

describe('capacity', () => {
  const perMonth: CapacityContext = { headingPeriod: 'month' }
  test.each<[string | number, CapacityContext, number | null, string[]]>([
    ['2,5', { ...perMonth, unit: 'lembar' }, 30, []],
    [2.5, { ...perMonth, unit: 'lembar' }, 30, []],
    ['1 lbr / 1,5 bln', { ...perMonth, unit: 'pcs' }, 8, []],
    ['1 lbr/2 minggu', {}, 26, []],
    ['21-31', { unit: 'bh', period: 'bulan' }, 252, ['capacity_range']],
    ['21 s/d 31', { unit: 'bh', period: 'bulan' }, 252, ['capacity_range']],
    ['31–21', { unit: 'bh', period: 'bulan' }, 252, ['capacity_range']],
    ['± 190', { unit: 'buah', period: 'bln' }, 2280, ['capacity_approximate']],
    ['sekitar 50', { unit: 'buah', period: 'bln' }, 600, ['capacity_approximate']],
    ['3', { unit: 'kodi/bln' }, 720, []],
    ['3 kodi/bln', {}, 720, []],
    ['5', { unit: 'kodi', period: '/minggu' }, 5200, []],
    ['10 lusin', { period: 'bulan' }, 1440, []],
    ['1 gros per tahun', {}, 144, []],
    ['100 lbr per minggu', {}, 5200, []],
    ['sebulan 3 lembar', {}, 36, []],
    ['1 minggu 2 bh', {}, 104, []],
    ['3 buah sehari', {}, 900, ['capacity_daily']],
    ['1.200', { unit: 'Buah ', period: 'tahun' }, 1200, []],
    ['1,200', { unit: 'bh', period: 'tahun' }, 1200, ['capacity_ambiguous']],
    ['100', { unit: 'bh' }, 100, []],
    ['100', {}, 100, ['unit_assumed']],
    ['100', { headingUnit: 'lembar', headingPeriod: 'month' }, 1200, []],
    ['132 buah/bln', { period: 'tahun' }, 1584, ['capacity_period_conflict']],
    ['38', { unit: 'bh', period: 'kadang' }, 38, ['period_unreadable']],
    ['12 bh (isi 6)', { period: 'bulan' }, 144, []],
    ['500', { unit: 'kg' }, null, ['unit_measured']],
    ['500', { unit: 'm3' }, null, ['unit_measured']],
    ['5', { unit: 'gelondong' }, null, ['unit_unknown']],
    ['banyak', { unit: 'bh' }, null, ['capacity_unreadable']],
    ['5 kodi 3 bh', {}, null, ['capacity_unreadable']],
    ['0', { unit: 'bh' }, null, ['capacity_none']],
    ['1 helai (2 bulan)', {}, 6, []],
    ['10 kodi/bulan (200 bh)', {}, 2400, []],
    ['2 bulan/lembar', {}, 6, []],
    ['2-3 bln/lembar', {}, 4, ['capacity_range']],
    ['1 lbr /1-2 bln', {}, 6, ['capacity_range']],
    ['1,5 bln / 1 lbr', {}, 8, []],
    ['1 lbr : 2 bln', {}, 6, []],
    ['1 lembar selama 2 bulan', {}, 6, []],
    ['2 bulan', {}, null, ['capacity_unreadable']],
    ['satu lembar sebulan', {}, 12, []],
    ['½ kodi/minggu', {}, 520, []],
    ['1½ bulan 1 lembar', {}, 8, []],
    ['1 1/2 kodi per bulan', {}, 360, []],
    ['2-3 buah/minggu', {}, 104, ['capacity_range']],
    ['±20 bj/bln', {}, 240, ['capacity_approximate']],
    ['k.l. 20 bh/bln', {}, 240, ['capacity_approximate']],
    ['20-an bh/bln', {}, 240, ['capacity_approximate']],
    ['2 lbr/bln/orang', {}, 24, ['capacity_per_person']],
    ['30 lembar / bulan / kelompok', {}, 360, []],
    ['10', { unit: 'pasng', period: 'bulan' }, null, ['unit_unknown']],
    ['9.000.000', { unit: 'bh', period: 'bulan' }, null, ['capacity_too_large']],
    ['1 lbr / 0 bln', {}, null, ['capacity_unreadable']],
    ['-', { unit: 'bh' }, null, []],
    ['', {}, null, []],
  ])('%s %j → %s a year', (text, context, perYear, remarks) => {
    const reading = parseCapacity(cell(text), context)
    expect(reading.value?.perYear ?? null).toBe(perYear)
    expect(codes(reading)).toEqual(remarks)
  })

  test('that a spreadsheet turned into a date is not guessed back', () => {
    const reading = parseCapacity(
      { text: '2025-03-02', number: 45718, day: '2025-03-02' as NonNullable<Cell['day']> },
      { unit: 'bh' },
    )
    expect([reading.value, codes(reading)]).toEqual([null, ['became_date']])
  })
})

describe('price', () => {
  test.each<[string | number, PriceContext, number | null, string[]]>([
    ['Rp 1.500.000', {}, 1_500_000, []],
    ['Rp1.100.000', {}, 1_100_000, []],
    ['Rp. 6.000.000,-', {}, 6_000_000, []],
    ['Rp 25.000,00', {}, 25_000, []],
    ['1,5jt', {}, 1_500_000, []],
    ['1.5 juta', {}, 1_500_000, []],
    ['150rb', {}, 150_000, []],
    ['75 ribu', {}, 75_000, []],
    ['50k', {}, 50_000, []],
    ['200000,50', {}, 200_000, ['price_rounded']],
    ['2850000,00', {}, 2_850_000, []],
    ['25,000', {}, 25_000, []],
    [35000, {}, 35_000, []],
    ['20-35rb', {}, 20_000, ['price_range']],
    ['Rp 20.000 - Rp 35.000', {}, 20_000, ['price_range']],
    ['Rp 25.000,-/bh', {}, 25_000, []],
    ['Rp 300.000 per kodi', {}, 15_000, ['price_per_unit']],
    [300_000, { unit: 'kodi' }, 15_000, ['price_per_unit']],
    [300_000, { headingUnit: 'kodi', unit: 'bh' }, 15_000, ['price_per_unit']],
    [35_000, { headingUnit: 'buah', unit: 'kodi' }, 35_000, []],
    ['250', { scale: 1000 }, 250_000, ['price_scaled']],
    [47, { scale: 1000 }, 47_000, ['price_scaled']],
    ['6,75 jt', { scale: 1000 }, 6_750_000, ['price_as_written']],
    ['Rp. 6.000.000,-', { scale: 1000 }, 6_000_000, ['price_as_written']],
    ['75.000', { scale: 1000 }, 75_000, ['price_as_written']],
    ['1.250', { scale: 1000 }, 1_250_000, ['price_scaled']],
    [20_000, { unit: 'lusin' }, 20_000, ['price_for_one']],
    ['@ 15.000', {}, 15_000, []],
    ['35 000', {}, 35_000, []],
    ['Rp 1 350 000', {}, 1_350_000, []],
    ['35.000.00', {}, 35_000, []],
    ['25.000;-', {}, 25_000, []],
    ['25.000,=', {}, 25_000, []],
    ['25 ribuan', {}, 25_000, []],
    ['15.000 (kecil)', {}, 15_000, []],
    ['15.000 (kecil) 25.000 (besar)', {}, 15_000, ['price_range']],
    ['Rp 15.000 / 20.000', {}, 15_000, ['price_range']],
    ['500rb-1jt', {}, 500_000, ['price_range']],
    ['> 100.000', {}, 100_000, []],
    ['50.000 / 2 bh', {}, 25_000, []],
    ['Rp. -', {}, null, []],
    ['300', {}, 300, ['price_small']],
    ['99 milyar', {}, null, ['price_too_large']],
    ['nego', {}, null, ['price_unreadable']],
    ['-5000', {}, null, ['price_unreadable']],
    [-5000, {}, null, ['price_unreadable']],
    ['0', {}, null, ['price_unreadable']],
    ['Rp 10.000/kg', {}, null, ['price_unreadable']],
    ['-', {}, null, []],
  ])('%s %j → %s', (text, context, rupiah, remarks) => {
    const reading = parsePrice(cell(text), context)
    expect(reading.value?.minor ?? null).toBe(rupiah)
    expect(codes(reading)).toEqual(remarks)
  })
})

describe('telephones', () => {
  test.each<[string, string[], string[]]>([
    ['085200000101 / 085200000102', ['+6285200000101', '+6285200000102'], []],
    ['0852 0000 0103', ['+6285200000103'], []],
    ['085200000107 (WA)', ['+6285200000107'], []],
    ['+62 852-0000-0111', ['+6285200000111'], []],
    ["'085200000115", ['+6285200000115'], []],
    ['85200000113', ['+6285200000113'], ['phone_zero_restored']],
    ['6285200000222', ['+6285200000222'], []],
    ['WA: 0852-0000-0111', ['+6285200000111'], []],
    ['085200000101 085200000102', ['+6285200000101', '+6285200000102'], []],
    ['085200000101, 085200000101', ['+6285200000101'], []],
    ['+670 7712 3456', ['+67077123456'], []],
    ['HP: 085200000358 WA: 081300000359', ['+6285200000358', '+6281300000359'], []],
    ['0852.0000.0348 a.n. Siti', ['+6285200000348'], []],
    ['085200000350\n081300000351', ['+6285200000350', '+6281300000351'], []],
    ['0852_0000_0368', ['+6285200000368'], []],
    ['0062 852 0000 0370', ['+6285200000370'], []],
    ['\u202a+62 852.0000.0355\u202c', ['+6285200000355'], []],
    ['belum punya HP', [], []],
    ['tdk ada', [], []],
    ['12345', [], ['phone_unreadable']],
    ['8.52E+10', [], ['digits_lost']],
    ['-', [], []],
    ['0', [], []],
    ['', [], []],
  ])('%s', (text, numbers, remarks) => {
    const reading = parsePhones(text)
    expect((reading.value ?? []).map(({ e164 }) => e164)).toEqual(numbers)
    expect(codes(reading)).toEqual(remarks)
  })

  test('a landline is kept, but is no mobile', () => {
    expect(parsePhones('0389-22470').value).toEqual([{ e164: '+6238922470', mobile: false }])
    expect(parsePhones('(0541) 741234').value).toEqual([{ e164: '+62541741234', mobile: false }])
  })
})

describe('dates', () => {
  test.each<[string, string | null]>([
    ['April 2020', '2020-04'],
    ['43929', '2020-04-08'],
    ['08/04/2020', '2020-04-08'],
    ['8-4-20', '2020-04-08'],
    ['2020', '2020'],
    ['2020-04-08', '2020-04-08'],
    ['8 April 2020', '2020-04-08'],
    ['12 Agustus 1998', '1998-08-12'],
    ['Nop 2019', '2019-11'],
    ['04/25/2020', '2020-04-25'],
    ['2020-04-08 00:00:00', '2020-04-08'],
    ['20200408', '2020-04-08'],
    ['08042020', '2020-04-08'],
    ['Rabu, 8 April 2020', '2020-04-08'],
    ['8 April’20', '2020-04-08'],
    ['1998 s/d sekarang', '1998'],
    ['31/02/2020', null],
    ['32', null],
    ['kemarin', null],
    ['99/99/9999', null],
  ])('%s', (text, date) => {
    expect(parseDate({ text }).value).toBe(date)
  })
})

describe('identifiers', () => {
  test('a NIK holds a region and a birth date; one that was rounded is not guessed', () => {
    expect(parseNik(cell('6308044101900001')).value).toBe('6308044101900001')
    expect(parseNik(cell('6308.0441.0190.0001')).value).toBe('6308044101900001')
    expect(codes(parseNik(cell('6308049901900001')))).toEqual(['nik_unreadable'])
    expect(codes(parseNik(cell('6.30804E+15')))).toEqual(['digits_lost'])
    expect(codes(parseNik(cell(6308044101900000)))).toEqual(['digits_lost'])
    expect(parseNik(cell('NIK 6308044101900001')).value).toBe('6308044101900001')
    expect(parseNik(cell('-'))).toEqual({ value: null, remarks: [] })
  })

  test('NPWP of 15 gets the 0 that made it 16; NIB gets back the 0 it lost as a figure', () => {
    expect(parseNpwp(cell('NPWP: 09.254.294.3-407.000')).value).toBe('0092542943407000')
    expect(parseNpwp(cell('09.254.294.3-407.000')).value).toBe('0092542943407000')
    expect(parseNib(cell('0220001234567')).value).toBe('0220001234567')
    expect(parseNib(cell(220001234567)).value).toBe('0220001234567')
    expect(codes(parseNib(cell('220001234567')))).toEqual(['nib_unreadable'])
  })

  test('e-mail, and what is shown of a secret', () => {
    expect(parseEmail(' Siti@Example.CO.ID ').value).toBe('siti@example.co.id')
    expect(codes(parseEmail('siti at example'))).toEqual(['email_unreadable'])
    expect(masked('6308044101900001')).toBe('••••••••••••0001')
  })
})

test.each<[string | number, number | null]>([
  ['10', 10],
  ['10 orang', 10],
  ['5 L 3 P', 8],
  ['± 12', 12],
  [7, 7],
  ['12,0', 12],
  ['anjai', null],
  ['-', null],
  ['-3', null],
  [2.5, null],
  ['99999', null],
])('members: %s', (text, count) => {
  expect(parseCount(cell(text)).value).toBe(count)
})

test.each([
  ['Ds. Cempaka', 'Cempaka'],
  ['TABALONG MATI', 'Tabalong Mati'],
  ["FATUBA'A", "Fatuba'a"],
  ['Kel. Bukit Pinang', 'Bukit Pinang'],
  ['Desa', 'Desa'],
  ['Kelapa Dua', 'Kelapa Dua'],
])('village: %s', (text, name) => {
  expect(placeName(text, 'village')).toBe(name)
})

test('places: keys ignore order and prefixes, titles and addresses are understood', () => {
  expect(placeKey('Kota Atambua')).toBe(placeKey('ATAMBUA KOTA'))
  expect(placeName('KEC. AMUNTAI UTARA', 'district')).toBe('Amuntai Utara')
  expect(hamletName('RT.03')).toBe('3')
  expect(regencyInTitle('DINAS PERINDUSTRIAN KABUPATEN BELU TAHUN 2020')).toEqual({
    regency: 'Belu',
    province: 'Nusa Tenggara Timur',
  })
  expect(regencyInTitle('DAFTAR IKM KOTA KUPANG')?.regency).toBe('Kota Kupang')
  expect(regencyInTitle('PEMERINTAH KOTA SAMARINDA')).toEqual({ regency: 'Samarinda', province: 'Kalimantan Timur' })
  expect(regencyInTitle('DAFTAR IKM')).toBeUndefined()
  expect(placesInAddress('Jl. P. Suryanata RT.05 Kel. Bukit Pinang, Kec. Samarinda Ulu')).toEqual({
    village: 'Bukit Pinang',
    district: 'Samarinda Ulu',
    hamlet: '05',
  })
})

test.each([
  ['Buah ', 'piece', 1],
  ['bh.', 'piece', 1],
  ['LBR', 'sheet', 1],
  ['psg', 'pair', 1],
  ['stel', 'set', 1],
  ['lsn', 'dozen', 12],
  ['Kodi', 'kodi', 20],
  ['gross', 'gross', 144],
  ['buah/bulan', 'piece', 1],
  ['helai', 'sheet', 1],
  ['bks', 'piece', 1],
  ['mata', 'piece', 1],
  ['keping', 'piece', 1],
])('unit: %s', (text, counted, size) => {
  expect(unitOf(text)).toMatchObject({ counted, size })
})

test('crafts and kinds are told by words', () => {
  expect(
    [
      'Tenun Ikat',
      'Meubeller',
      'Tas Purun',
      'Batik Tulis',
      'Gerabah',
      'Kursi rotan',
      'Taplak meja',
      'Ikat pinggang',
      'Kerupuk',
    ].map(craftIn),
  ).toEqual(['ikat', 'furniture', 'weaving', 'batik', 'pottery', 'furniture', undefined, undefined, undefined])
  expect(
    ['Kel. Tenun "Hanoin 8"', 'KUB Manuntung 7', 'Koperasi Anyam', 'KSU Maju', 'UD. Siti', 'Kelana Mebel'].map((name) =>
      kindOf(name),
    ),
  ).toEqual(['group', 'group', 'cooperative', 'cooperative', 'artisan', 'artisan'])
})

test('words are cleaned, missing ones known, capitals calmed', () => {
  expect(clean('  Tas\u00a0 \u200bIlung\n ')).toBe('Tas Ilung')
  expect(['-', ' - ', 'tidak ada', '…', 'Na'].map((text) => present(text))).toEqual([undefined, undefined, undefined, '…', 'Na'])
  expect(properCase('UD. KERAJINAN SITI')).toBe('UD. Kerajinan Siti')
})
