import type { Craft, ProducerKind } from '#app/domain/people/producer'

/** Invented names in real places: makers who came to the house by themselves, each with an account by e-mail. */
export type InventedMaker = {
  name: string
  kind: ProducerKind
  craft: Craft
  members: number
  person: string
  email: string
  village: string
  district: string
  regency: string
  province: string
  showsName: boolean
  /** What it makes: a name of the glossary, pieces a year, and its own price where it has one. */
  goods: readonly { nameId: string; perYear: number; priceMinor?: number }[]
}

type Place = Pick<InventedMaker, 'village' | 'district' | 'regency'>

const cap = (perYear: number, priceMinor?: number) => ({
  nameId: 'Batik cap enggang',
  perYear,
  ...(priceMinor && { priceMinor }),
})
const tulis = (perYear: number, priceMinor?: number) => ({
  nameId: 'Batik tulis sulur',
  perYear,
  ...(priceMinor && { priceMinor }),
})
const shawl = (perYear: number) => ({ nameId: 'Selendang batik enggang', perYear })
const shirt = (perYear: number) => ({ nameId: 'Kemeja batik cap', perYear })

function batik(
  name: string,
  person: string,
  members: number,
  [village, district, regency]: readonly [string, string, string],
  goods: InventedMaker['goods'],
  more: Partial<Pick<InventedMaker, 'kind' | 'showsName'>> = {},
): InventedMaker {
  const place: Place = { village, district, regency }
  return {
    name,
    person,
    members,
    ...place,
    goods,
    kind: 'artisan',
    craft: 'batik',
    province: 'Kalimantan Timur',
    email: emailOf(person),
    showsName: false,
    ...more,
  }
}

function emailOf(person: string): string {
  return `${person.toLowerCase().replaceAll(' ', '.')}@perajin.example`
}

const group = { kind: 'group' } as const
const named = { showsName: true } as const

export const batikMakers: readonly InventedMaker[] = [
  batik('Batik Tepian Lestari', 'Rahmawati', 9, ['Air Putih', 'Samarinda Ulu', 'Samarinda'], [cap(1_200), shawl(600)], named),
  batik('Rumah Batik Ruhui', 'Erna Susanti', 6, ['Loa Bakung', 'Sungai Kunjang', 'Samarinda'], [cap(840, 205_000), tulis(60)]),
  batik('Batik Sungai Dama', 'Hairul Anwar', 5, ['Sungai Dama', 'Samarinda Ilir', 'Samarinda'], [cap(600), shirt(480)]),
  batik(
    'Sanggar Canting Etam',
    'Yuliana Apui',
    14,
    ['Sempaja Selatan', 'Samarinda Utara', 'Samarinda'],
    [tulis(144, 720_000), cap(720)],
    {
      ...group,
      ...named,
    },
  ),
  batik('Batik Jembayan', 'Suriansyah', 4, ['Jembayan', 'Loa Kulu', 'Kutai Kartanegara'], [cap(480, 195_000)]),
  batik(
    'Kelompok Batik Melayu Raya',
    'Norsehan',
    18,
    ['Melayu', 'Tenggarong', 'Kutai Kartanegara'],
    [cap(1_560), tulis(96)],
    group,
  ),
  batik(
    'Batik Serambi Mahakam',
    'Lina Marlina',
    7,
    ['Manunggal Jaya', 'Tenggarong Seberang', 'Kutai Kartanegara'],
    [cap(900), shirt(600)],
  ),
  batik('Batik Karang Joang', 'Agus Salim', 5, ['Karang Joang', 'Balikpapan Utara', 'Balikpapan'], [cap(660), shawl(480)]),
  batik(
    'Sanggar Batik Manggar',
    'Siti Rohani',
    11,
    ['Manggar', 'Balikpapan Timur', 'Balikpapan'],
    [cap(1_080, 215_000), tulis(84)],
    {
      ...group,
      ...named,
    },
  ),
  batik('Batik Teluk Waru', 'Dedi Kurniawan', 4, ['Kariangau', 'Balikpapan Barat', 'Balikpapan'], [shawl(540), shirt(420)]),
  batik(
    'Kelompok Batik Daya Taka',
    'Masliani',
    16,
    ['Tana Paser', 'Tanah Grogot', 'Paser'],
    [cap(1_320, 200_000), tulis(108)],
    group,
  ),
  batik('Batik Sambaliung', 'Jumiati', 6, ['Sambaliung', 'Sambaliung', 'Berau'], [cap(540), tulis(48, 690_000)]),
  batik('Batik Bontang Kuala', 'Andi Mulyadi', 5, ['Bontang Kuala', 'Bontang Utara', 'Bontang'], [cap(600, 220_000)]),
  batik('Batik Nipah-Nipah', 'Wahyuningsih', 8, ['Nipah-Nipah', 'Penajam', 'Penajam Paser Utara'], [cap(780), shawl(360)]),
]

const belu = { regency: 'Belu', province: 'Nusa Tenggara Timur' } as const
const hsu = { regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan' } as const

export const otherMakers: readonly InventedMaker[] = [
  {
    ...belu,
    name: 'Kelompok Gerabah Haliwen',
    kind: 'group',
    craft: 'pottery',
    members: 12,
    person: 'Theresia Mau',
    email: emailOf('Theresia Mau'),
    village: 'Kabuna',
    district: 'Kakuluk Mesak',
    showsName: true,
    goods: [
      { nameId: 'Periuk Tanah Liat', perYear: 1_080 },
      { nameId: 'Tempayan', perYear: 180 },
    ],
  },
  {
    ...belu,
    name: 'Periuk Mama Bete',
    kind: 'artisan',
    craft: 'pottery',
    members: 3,
    person: 'Dominika Bete',
    email: emailOf('Dominika Bete'),
    village: 'Manleten',
    district: 'Tasifeto Timur',
    showsName: false,
    goods: [
      { nameId: 'Periuk Tanah Liat', perYear: 420, priceMinor: 42_000 },
      { nameId: 'Kendi air', perYear: 360 },
    ],
  },
  {
    ...hsu,
    name: 'Gerabah Kaludan',
    kind: 'artisan',
    craft: 'pottery',
    members: 5,
    person: 'Abdul Gani',
    email: emailOf('Abdul Gani'),
    village: 'Kaludan Besar',
    district: 'Banjang',
    showsName: false,
    goods: [
      { nameId: 'Periuk Tanah Liat', perYear: 720, priceMinor: 48_000 },
      { nameId: 'Vas gerabah', perYear: 600 },
    ],
  },
  {
    ...hsu,
    name: 'Koperasi Anyaman Rawa Sejahtera',
    kind: 'cooperative',
    craft: 'weaving',
    members: 46,
    person: 'Hj. Zubaidah',
    email: 'koperasi@perajin.example',
    village: 'Panyiuran',
    district: 'Amuntai Selatan',
    showsName: true,
    goods: [
      { nameId: 'Tas Purun', perYear: 2_400, priceMinor: 21_000 },
      { nameId: 'Tikar Purun', perYear: 960, priceMinor: 80_000 },
      { nameId: 'Bakul Purun', perYear: 1_440 },
    ],
  },
]
