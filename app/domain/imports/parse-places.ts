import { regenciesByProvince } from './regencies'
import { clean, fold, present, properCase, shorten } from './words'

const numbering = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\s*[.)]\s*/i

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
  const name = words.replace(prefixes[kind], '').trim()
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

const known = new Map<string, { regency: string; province: string }>()
for (const [province, regencies] of Object.entries(regenciesByProvince)) {
  for (const regency of regencies.split(', ')) known.set(fold(regency), { regency, province })
}

/** The regency a text names, spelt as it is in law: "KAB. HULU SUNGAI UTARA", "Kota Kupang", "Samarinda". */
export function regencyIn(text: string): { regency: string; province: string } | undefined {
  const bare = fold(text).replace(/^(?:kabupaten|kab) /, '')
  return known.get(bare) ?? known.get(bare.replace(/^kota /, ''))
}

/** The same, anywhere in a title: "DINAS PERINDUSTRIAN KABUPATEN BELU TAHUN 2020". */
export function regencyInTitle(title: string): { regency: string; province: string } | undefined {
  const words = fold(title).split(' ')
  const start = words.findIndex((word) => word === 'kabupaten' || word === 'kab' || word === 'kota')
  if (start < 0) return undefined
  const from = words[start] === 'kota' ? start : start + 1
  for (let length = 5; length > 0; length--) {
    const found = regencyIn(words.slice(from, from + length).join(' '))
    if (found) return found
  }
  return undefined
}

export function provinceIn(text: string): string | undefined {
  const words = fold(text)
  return Object.keys(regenciesByProvince).find((province) =>
    new RegExp(String.raw`(?:^| )(?:provinsi|propinsi|prov) ${fold(province)}(?: |$)`).test(words),
  )
}

export function withoutNumbering(text: string): string {
  return clean(text).replace(numbering, '')
}
