/** How offices shorten the names of regencies, in titles and names of files. */
export const shortRegencies: Readonly<Record<string, string>> = {
  hsu: 'Hulu Sungai Utara',
  hss: 'Hulu Sungai Selatan',
  hst: 'Hulu Sungai Tengah',
  batola: 'Barito Kuala',
  tala: 'Tanah Laut',
  tanbu: 'Tanah Bumbu',
  kukar: 'Kutai Kartanegara',
  kutim: 'Kutai Timur',
  kubar: 'Kutai Barat',
  ppu: 'Penajam Paser Utara',
  kobar: 'Kotawaringin Barat',
  kotim: 'Kotawaringin Timur',
  gumas: 'Gunung Mas',
  pulpis: 'Pulang Pisau',
  bartim: 'Barito Timur',
  barsel: 'Barito Selatan',
  barut: 'Barito Utara',
  tts: 'Timor Tengah Selatan',
  ttu: 'Timor Tengah Utara',
  sbd: 'Sumba Barat Daya',
  mabar: 'Manggarai Barat',
  matim: 'Manggarai Timur',
  lobar: 'Lombok Barat',
  loteng: 'Lombok Tengah',
  lotim: 'Lombok Timur',
}

/** The same for provinces. */
export const shortProvinces: Readonly<Record<string, string>> = {
  ntt: 'Nusa Tenggara Timur',
  ntb: 'Nusa Tenggara Barat',
  kalsel: 'Kalimantan Selatan',
  kalteng: 'Kalimantan Tengah',
  kaltim: 'Kalimantan Timur',
  kalbar: 'Kalimantan Barat',
  kaltara: 'Kalimantan Utara',
  jabar: 'Jawa Barat',
  jateng: 'Jawa Tengah',
  jatim: 'Jawa Timur',
  diy: 'DI Yogyakarta',
  yogyakarta: 'DI Yogyakarta',
  'daerah istimewa yogyakarta': 'DI Yogyakarta',
  dki: 'DKI Jakarta',
  jakarta: 'DKI Jakarta',
  sumut: 'Sumatera Utara',
  sumbar: 'Sumatera Barat',
  sumsel: 'Sumatera Selatan',
  sulut: 'Sulawesi Utara',
  sulteng: 'Sulawesi Tengah',
  sulsel: 'Sulawesi Selatan',
  sultra: 'Sulawesi Tenggara',
  sulbar: 'Sulawesi Barat',
  babel: 'Kepulauan Bangka Belitung',
  'bangka belitung': 'Kepulauan Bangka Belitung',
  kepri: 'Kepulauan Riau',
}

const sides: Readonly<Record<string, string>> = {
  north: 'utara',
  south: 'selatan',
  east: 'timur',
  west: 'barat',
  central: 'tengah',
  southeast: 'tenggara',
}

/** "south kalimantan" → "kalimantan selatan", "west java" → "jawa barat"; other texts as they are. Expects folded text. */
export function sideBehind(folded: string): string {
  const [first = '', ...rest] = folded.split(' ')
  const side = sides[first]
  const name = rest
    .join(' ')
    .replace(/^java$/, 'jawa')
    .replace(/^sumatra$/, 'sumatera')
  return side && name ? `${name} ${side}` : folded
}
