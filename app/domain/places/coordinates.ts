import { map } from './coast'
import type { Coordinates } from './read-coordinates'

/**
 * Where the seats of kabupaten and kota lie, `name latitude longitude`, to a tenth of a degree: common knowledge of public
 * maps, written down by hand for a dot on a small map, and for nothing that needs to be exact. The regions the house works in
 * are here; others stand at their province's capital.
 */
const seats: Readonly<Record<string, string>> = {
  'Kalimantan Selatan':
    'Tanah Laut -3.8 114.8, Kotabaru -3.3 116.2, Banjar -3.4 114.9, Barito Kuala -3.0 114.8, Tapin -2.9 115.2, Hulu Sungai Selatan -2.8 115.3, Hulu Sungai Tengah -2.6 115.4, Hulu Sungai Utara -2.4 115.3, Tabalong -2.2 115.4, Tanah Bumbu -3.4 116.0, Balangan -2.3 115.5, Banjarmasin -3.3 114.6, Banjarbaru -3.4 114.8',
  'Kalimantan Timur':
    'Paser -1.9 116.2, Kutai Kartanegara -0.4 117.0, Berau 2.2 117.5, Kutai Barat -0.2 115.7, Kutai Timur 0.5 117.5, Penajam Paser Utara -1.3 116.7, Mahakam Ulu 0.5 115.2, Balikpapan -1.3 116.8, Samarinda -0.5 117.1, Bontang 0.1 117.5',
  'Kalimantan Tengah':
    'Kotawaringin Barat -2.7 111.6, Kotawaringin Timur -2.5 113.0, Kapuas -3.0 114.4, Barito Selatan -1.7 114.8, Barito Utara -1.0 114.9, Katingan -1.9 113.4, Seruyan -3.4 112.6, Sukamara -2.7 111.2, Lamandau -2.2 111.5, Gunung Mas -1.1 113.9, Pulang Pisau -2.7 114.3, Murung Raya -0.6 114.6, Barito Timur -2.1 115.2, Palangkaraya -2.2 113.9',
  'Kalimantan Barat':
    'Sambas 1.4 109.3, Mempawah 0.4 109.0, Sanggau 0.1 110.6, Ketapang -1.8 110.0, Sintang 0.1 111.5, Kapuas Hulu 0.9 112.9, Bengkayang 0.8 109.5, Landak 0.4 109.9, Sekadau 0.0 110.9, Melawi -0.3 111.7, Kayong Utara -1.2 109.9, Kubu Raya -0.1 109.4, Pontianak 0.0 109.3, Singkawang 0.9 109.0',
  'Kalimantan Utara': 'Bulungan 2.8 117.4, Malinau 3.6 116.6, Nunukan 4.1 117.7, Tana Tidung 3.6 117.0, Tarakan 3.3 117.6',
  'Nusa Tenggara Timur':
    'Kupang -10.1 123.9, Timor Tengah Selatan -9.9 124.3, Timor Tengah Utara -9.4 124.5, Belu -9.1 124.9, Alor -8.2 124.5, Flores Timur -8.3 123.0, Sikka -8.6 122.2, Ende -8.8 121.7, Ngada -8.8 121.0, Manggarai -8.6 120.5, Sumba Timur -9.7 120.3, Sumba Barat -9.6 119.4, Lembata -8.4 123.4, Rote Ndao -10.7 123.0, Manggarai Barat -8.5 119.9, Nagekeo -8.5 121.3, Sumba Tengah -9.6 119.6, Sumba Barat Daya -9.4 119.2, Manggarai Timur -8.8 120.6, Sabu Raijua -10.5 121.8, Malaka -9.6 124.9, Kota Kupang -10.2 123.6',
  'Nusa Tenggara Barat':
    'Lombok Barat -8.7 116.1, Lombok Tengah -8.7 116.3, Lombok Timur -8.6 116.5, Sumbawa -8.5 117.4, Dompu -8.5 118.5, Bima -8.6 118.7, Sumbawa Barat -8.7 116.9, Lombok Utara -8.4 116.2, Mataram -8.6 116.1, Kota Bima -8.5 118.7',
  Bali: 'Jembrana -8.4 114.6, Tabanan -8.5 115.1, Badung -8.6 115.2, Gianyar -8.5 115.3, Klungkung -8.5 115.4, Bangli -8.5 115.4, Karangasem -8.4 115.6, Buleleng -8.1 115.1, Denpasar -8.7 115.2',
  'DI Yogyakarta': 'Kulon Progo -7.9 110.2, Bantul -7.9 110.3, Gunungkidul -8.0 110.6, Sleman -7.7 110.4, Yogyakarta -7.8 110.4',
}

/** The capitals of the provinces, in the same way. */
const capitals: Readonly<Record<string, string>> = {
  Aceh: '5.5 95.3',
  'Sumatera Utara': '3.6 98.7',
  'Sumatera Barat': '-0.9 100.4',
  Riau: '0.5 101.4',
  Jambi: '-1.6 103.6',
  'Sumatera Selatan': '-3.0 104.8',
  Bengkulu: '-3.8 102.3',
  Lampung: '-5.4 105.3',
  'Kepulauan Bangka Belitung': '-2.1 106.1',
  'Kepulauan Riau': '0.9 104.5',
  'DKI Jakarta': '-6.2 106.8',
  'Jawa Barat': '-6.9 107.6',
  'Jawa Tengah': '-7.0 110.4',
  'DI Yogyakarta': '-7.8 110.4',
  'Jawa Timur': '-7.3 112.7',
  Banten: '-6.1 106.2',
  Bali: '-8.7 115.2',
  'Nusa Tenggara Barat': '-8.6 116.1',
  'Nusa Tenggara Timur': '-10.2 123.6',
  'Kalimantan Barat': '0.0 109.3',
  'Kalimantan Tengah': '-2.2 113.9',
  'Kalimantan Selatan': '-3.4 114.8',
  'Kalimantan Timur': '-0.5 117.1',
  'Kalimantan Utara': '2.8 117.4',
  'Sulawesi Utara': '1.5 124.8',
  'Sulawesi Tengah': '-0.9 119.9',
  'Sulawesi Selatan': '-5.1 119.4',
  'Sulawesi Tenggara': '-4.0 122.5',
  Gorontalo: '0.5 123.1',
  'Sulawesi Barat': '-2.7 118.9',
  Maluku: '-3.7 128.2',
  'Maluku Utara': '0.7 127.6',
  Papua: '-2.5 140.7',
  'Papua Barat': '-0.9 134.1',
  'Papua Selatan': '-8.5 140.4',
  'Papua Tengah': '-3.4 135.5',
  'Papua Pegunungan': '-4.1 138.9',
  'Papua Barat Daya': '-0.9 131.3',
}

type Point = { latitude: number; longitude: number }

const point = (written: string): Point | undefined => {
  const found = /(-?[\d.]+) (-?[\d.]+)$/.exec(written)
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : undefined
}

const known = new Map(
  Object.entries(seats).flatMap(([province, list]) =>
    list.split(', ').map((seat) => [`${province}/${seat.replace(/ -?[\d.]+ -?[\d.]+$/, '')}`, point(seat)] as const),
  ),
)

/** Where a kabupaten is on the map, in its units; nothing for a place that is in no known province. */
export function spotOf(province: string, regency: string): { x: number; y: number } | undefined {
  const at = known.get(`${province}/${regency}`) ?? point(capitals[province] ?? '')
  return at && spotAt(at)
}

/** The same of a place whose own coordinates are known. */
export function spotOfCoordinates({ latitudeMicro, longitudeMicro }: Coordinates): { x: number; y: number } {
  return spotAt({ latitude: latitudeMicro / 1_000_000, longitude: longitudeMicro / 1_000_000 })
}

function spotAt({ latitude, longitude }: Point) {
  const { west, north, unitsPerDegree } = map
  return { x: (longitude - west) * unitsPerDegree, y: (north - latitude) * unitsPerDegree }
}

/** No kabupaten whose seat is known here reaches further from it, in degrees either way. */
const reach = 2.5

/** Whether a place lies further from a kabupaten's seat than the kabupaten reaches; false where the seat is not known. */
export function spotIsFar({ latitudeMicro, longitudeMicro }: Coordinates, province: string, regency: string): boolean {
  const seat = known.get(`${province}/${regency}`)
  if (!seat) return false
  const [up, along] = [latitudeMicro / 1_000_000 - seat.latitude, longitudeMicro / 1_000_000 - seat.longitude]
  return Math.abs(up) > reach || Math.abs(along) > reach
}
