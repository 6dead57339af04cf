import { craftIn } from './parse-kinds'
import { headingMeaning } from './headings'
import { isColumnNumbers } from './guess-header'
import { placeName, regencyIn, withoutNumbering } from './parse-places'
import { clean, fold, present, properCase } from './words'
import type { Craft } from '#app/domain/people/producer'

/** A line that stands alone and rules those below it: "I. KECAMATAN AMUNTAI SELATAN", "Desa Cempaka", "B. TENUN". */
export type Section =
  | { readonly of: 'district' | 'village' | 'regency' | 'group'; readonly name: string }
  | { readonly of: 'craft'; readonly craft: Craft }

const total = /^(?:sub ?)?(?:jumlah|total|jml|grand total|rata rata|rekapitulasi)\b/
const monthNames = 'januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember'
const signature = new RegExp(
  String.raw`^(?:mengetahui|menyetujui|an kepala|a n kepala|plt kepala|plh kepala|kepala (?:dinas|bidang|seksi|desa)|sekretaris dinas|nip\b|dibuat oleh|disusun oleh|petugas pendata|pendata|sumber data|sumber\b|catatan\b|dicetak|\p{L}[\p{L} ]{2,30} (?:tanggal )?\d{1,2} (?:${monthNames}) (?:19|20)\d\d$)`,
  'u',
)
const dotted = /^\(?\s*[._…]{4,}\s*\)?$/

/** "JUMLAH", "Sub Total", "Jumlah Kec. X": a sum, whatever columns its figures stand in. */
export function isTotal(texts: readonly string[]): boolean {
  const first = texts.find((text) => present(text) && !/^[\d.]+$/.test(clean(text)))
  return first !== undefined && total.test(fold(first))
}

/** The place, the date and the office at the foot of a list. A row that holds more than three things is no signature. */
export function isSignature(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => clean(text) !== '')
  return filled.length > 0 && filled.length <= 3 && filled.some((text) => signature.test(fold(text)) || dotted.test(clean(text)))
}

/** The heading again at the top of a printed page, or the row of column numbers under it. */
export function isRepeatedHeading(texts: readonly string[], headings: readonly string[]): boolean {
  if (isColumnNumbers(texts)) return true
  const filled = texts.flatMap((text, column) => (present(text) ? [{ text, column }] : []))
  if (filled.length < 2) return false
  const same = filled.filter(
    ({ text, column }) =>
      fold(text) !== '' && fold(headings[column] ?? '').includes(fold(text)) && headingMeaning(text) !== undefined,
  )
  return same.length >= 2 && same.length * 2 > filled.length
}

/** What a row with a single text in it rules; undefined when it is only a remark. */
export function sectionOf(texts: readonly string[]): Section | undefined {
  const filled = [...new Set(texts.flatMap((text) => present(text) ?? []))]
  const numbered = filled.length === 2 && (/^(?:[IVXLC]+|[A-Z])[.)]?$/.test(filled[0] ?? '') || /^kec/i.test(filled[1] ?? ''))
  const words = numbered ? filled[1] : filled.length === 1 ? filled[0] : undefined
  if (words === undefined || words.length > 80) return undefined
  const text = withoutNumbering(words).replace(/\s*:\s*/g, ' ')
  const district = /^(?:kecamatan|kec)\b\.?\s*(\S.*)$/i.exec(text)?.[1]
  if (district) return { of: 'district', name: placeName(district, 'district') ?? district }
  const village = /^(?:desa\/kel(?:urahan)?|kel(?:urahan)?\/desa|desa|ds|kelurahan|kel)\b\.?\s*(\S.*)$/i.exec(text)?.[1]
  if (village && craftIn(text) === undefined) return { of: 'village', name: placeName(village, 'village') ?? village }
  if (/^(?:kabupaten|kab|kota)\b/i.test(text) && regencyIn(text)) return { of: 'regency', name: text }
  const group =
    /^(?:(?:nama )?kelompok|klp|kel|kub|kube|kwt|poktan|sanggar)\b\.?\s+\S/i.test(text) &&
    text.replace(/^(?:nama )?kelompok (?=(?:kub|kube|kwt|poktan|sanggar|kelompok)\b)/i, '')
  if (group) return { of: 'group', name: properCase(group) }
  const craft = craftIn(text)
  return craft && words.split(' ').length <= 5 ? { of: 'craft', craft } : undefined
}
