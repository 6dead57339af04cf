import { shortProvinces, shortRegencies, sideBehind } from './place-short-names'
import { regenciesByProvince } from './regencies'
import { clean, fold, present, properCase, shorten } from './words'

const numbering = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\s*[.)]\s*/i

/** "KECAMATAN BANJANG (12 orang)" */
const countBehind = /\s*\(\s*\d[^)]*\)$/

const prefixes = {
  village: /^(?:desa\/kel(?:urahan)?|kel(?:urahan)?\/desa|desa|ds|kelurahan|kel|kampung|kp|nagari|gampong)(?:\s*[.:]\s*|\s+)/i,
  district: /^(?:kecamatan|kec|distrik)(?:\s*[.:]\s*|\s+)/i,
  regency: /^(?:kabupaten|kab)(?:\s*[.:]\s*|\s+)/i,
  province: /^(?:provinsi|propinsi|prov|prop)(?:\s*[.:]\s*|\s+)/i,
} as const

/** "Ds. Cempaka" → "Cempaka", "KEC. AMUNTAI UTARA" → "Amuntai Utara"; the word that says what it is goes, the name stays. */
export function placeName(text: string, kind: keyof typeof prefixes): string | null {
  const words = present(text)
  if (!words) return null
  const name = words.replace(prefixes[kind], '').replace(countBehind, '').trim()
  return shorten(properCase(name || words), 80)
}

/** For natural keys: "Kota Atambua" is "Atambua Kota", "Ds. Guntung" is "GUNTUNG". */
export function placeKey(name: string | null): string {
  return name === null ? '' : fold(name).split(' ').sort().join(' ')
}

export type FoundPlaces = { village?: string; district?: string; hamlet?: string }

const stop = String.raw`(?=\s*(?:[,;()]|$|\b(?:rt|rw|kel|kelurahan|desa|ds|kec|kecamatan|kab|kabupaten|kota|no)\b))`
const inAddress = {
  village: new RegExp(String.raw`\b(?:kelurahan|kel|desa|ds)\b\.?\s*([\p{L}][\p{L}\d'’ -]*?)${stop}`, 'iu'),
  district: new RegExp(String.raw`\b(?:kecamatan|kec)\b\.?\s*([\p{L}][\p{L}\d'’ -]*?)${stop}`, 'iu'),
  hamlet: /\brt\.?\s*(\d{1,3})\b/i,
}

const titleStop = String.raw`(?=\s*(?:[,;()\d]|$|-|\b(?:kel|kelurahan|desa|kec|kecamatan|kab|kabupaten|kota|tahun|thn|provinsi|prov)\b))`
const inTitle = {
  village: new RegExp(String.raw`(?<!per |se )\b(?:kelurahan|desa)\b[.:]?\s+([\p{L}][\p{L}'’ ]*?)${titleStop}`, 'iu'),
  district: new RegExp(String.raw`(?<!per |se )\b(?:kecamatan|kec)\b[.:]?\s+([\p{L}][\p{L}'’ ]*?)${titleStop}`, 'iu'),
}

/** "Jl. P. Suryanata RT.05 Kel. Bukit Pinang, Kec. Samarinda Ulu": what an address says in so many words. */
export function placesInAddress(address: string): FoundPlaces {
  const words = clean(address).slice(0, 300)
  const [village, district, hamlet] = [inAddress.village, inAddress.district, inAddress.hamlet].map((form) =>
    form.exec(words)?.[1]?.trim(),
  )
  return {
    ...(village && { village: properCase(village) }),
    ...(district && { district: properCase(district) }),
    ...(hamlet && { hamlet }),
  }
}

/** "RT.03", "01", "2" → "3", "1", "2". */
export function hamletName(text: string): string | null {
  const words = present(text)
  if (!words) return null
  const number = /^(?:rt|rw|rt\/rw)?[.:\s]*0*(\d{1,3})$/i.exec(words)?.[1]
  return number ?? shorten(words, 40)
}

type Regency = { readonly regency: string; readonly province: string }

const known = new Map<string, Regency>()
for (const [province, regencies] of Object.entries(regenciesByProvince)) {
  for (const regency of regencies.split(', ')) known.set(fold(regency), { regency, province })
}
for (const [short, regency] of Object.entries(shortRegencies)) {
  const meant = known.get(fold(regency))
  if (meant) known.set(short, meant)
}

/** The regency a text names, spelt as it is in law: "KAB. HULU SUNGAI UTARA", "Kota Kupang", "Samarinda", "HSU". */
export function regencyIn(text: string): Regency | undefined {
  const bare = fold(text).replace(/^(?:kabupaten|kab) /, '')
  return known.get(bare) ?? known.get(bare.replace(/^kota /, ''))
}

/** The same, anywhere in a title: "DINAS PERINDUSTRIAN KABUPATEN BELU TAHUN 2020". */
export function regencyInTitle(title: string): Regency | undefined {
  const words = fold(title).split(' ')
  const start = words.findIndex((word) => word === 'kabupaten' || word === 'kab' || word === 'kota')
  return start < 0 ? undefined : longestFrom(words, words[start] === 'kota' ? start : start + 1, 1)
}

/**
 * A regency that is named without saying that it is one: "DATA IKM HULU SUNGAI UTARA", "Data IKM HSU 2024.xlsx". Names of
 * one word ("Batang", "Batu") may be anything there.
 */
export function regencyAlluded(text: string): Regency | undefined {
  const words = fold(text).split(' ')
  for (let from = 0; from < words.length; from++) {
    const found = longestFrom(words, from, 2) ?? (shortRegencies[words[from] ?? ''] && known.get(words[from] ?? ''))
    if (found) return found
  }
  return undefined
}

function longestFrom(words: readonly string[], from: number, least: number): Regency | undefined {
  for (let length = 5; length >= least; length--) {
    const found = regencyIn(words.slice(from, from + length).join(' '))
    if (found) return found
  }
  return undefined
}

const provinces = new Map([
  ...Object.keys(regenciesByProvince).map((name) => [fold(name), name] as const),
  ...Object.entries(shortProvinces),
])

/** A province as it is called in law: "KALSEL", "Prov. NTT", "South Kalimantan"; undefined when it is none. */
export function provinceNamed(text: string): string | undefined {
  const bare = fold(text).replace(/^(?:provinsi|propinsi|prov|prop) /, '')
  return provinces.get(bare) ?? provinces.get(sideBehind(bare))
}

export function provinceIn(text: string): string | undefined {
  const words = fold(text).split(' ')
  const start = words.findIndex((word) => /^(?:provinsi|propinsi|prov)$/.test(word))
  if (start < 0) return undefined
  for (let length = 3; length > 0; length--) {
    const found = provinceNamed(words.slice(start + 1, start + 1 + length).join(' '))
    if (found) return found
  }
  return undefined
}

const noPlace = /^(?:se|per|dan|di|dalam|kabupaten|kota|tahun|angka|binaan|wisata|tertinggal|mandiri|kelurahan|desa)\b/

/** What a title says of all rows below it: "DATA PENGRAJIN DESA BANYU HIRANG KECAMATAN AMUNTAI SELATAN TAHUN 2024". */
export function placesInTitle(title: string): Pick<FoundPlaces, 'village' | 'district'> {
  const words = clean(title).slice(0, 300)
  const [village, district] = [inTitle.village, inTitle.district].map((form) => form.exec(words)?.[1]?.trim())
  return {
    ...(village && !noPlace.test(fold(village)) && { village: properCase(village) }),
    ...(district && !noPlace.test(fold(district)) && { district: properCase(district) }),
  }
}

export function withoutNumbering(text: string): string {
  return clean(text).replace(numbering, '')
}
