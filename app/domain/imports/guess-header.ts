import { headingMeaning } from './headings'
import { headingsOf, rowTexts, standsUnderSpans } from './header-texts'
import { naming } from './guess-columns'
import type { Sheet } from './imported'
import { clean, fold } from './words'

/** Where the heading stands: `first` to `last` (row indices, both included) and one heading a column. */
export type FoundHeader = { readonly first: number; readonly last: number; readonly headings: readonly string[] }

const searched = 60
const tallest = 4

/** The best heading among the first rows; undefined when no row reads like one. */
export function findHeader(sheet: Sheet): FoundHeader | undefined {
  let best: { found: FoundHeader; score: number } | undefined
  for (let first = 0; first < Math.min(searched, sheet.rows.length); first++) {
    const texts = rowTexts(sheet, first)
    if (texts.filter((text) => clean(text) !== '').length < 2) continue
    if (scoreOf(texts) === 0 && !startsTall(texts)) continue
    const found = headerAt(sheet, first)
    const score = scoreOf(found.headings)
    if (score >= 2 && (!best || score > best.score)) best = { found, score }
  }
  return best?.found
}

/** The heading that starts at a row, with as many rows below it as belong to it. */
export function headerAt(sheet: Sheet, first: number): FoundHeader {
  let best: FoundHeader = { first, last: first, headings: headingsOf(sheet, first, first) }
  for (let last = first + 1; last < Math.min(first + tallest, sheet.rows.length); last++) {
    const goesOn = continues(sheet, first, last)
    if (goesOn === 'no') break
    const headings = headingsOf(sheet, first, last)
    const gain = scoreOf(headings) - scoreOf(best.headings)
    if (gain > 0 || (goesOn === 'surely' && gain === 0)) best = { first, last, headings }
  }
  return best
}

/** "(1) (2) (3)" or "1 2 3" under the heading: each figure is its column's number. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^\(?(\d{1,3})\)?$/.exec(clean(text))?.[1])
  const found = numbers.filter((number) => number !== undefined).map(Number)
  if (found.length < 3 || texts.some((text, column) => clean(text) !== '' && numbers[column] === undefined)) return false
  return found.every((number, index) => index === 0 || number === (found[index - 1] ?? 0) + 1)
}

/** How many different things the headings name; none when nothing names the maker or the product. */
function scoreOf(headings: readonly string[]): number {
  const fields = new Set(headings.map((heading) => headingMeaning(heading)?.field).filter((field) => field !== undefined))
  const named = fields.has('name') || fields.has('product') || naming.some((field) => fields.has(field))
  fields.delete('ignored')
  return named ? fields.size : 0
}

/** A merged heading may name its parts only in the row below. */
function startsTall(texts: readonly string[]): boolean {
  return texts.filter((text) => headingMeaning(text)).length >= 2
}

/**
 * A row below the heading belongs to it when it holds short words and no data: surely when it only says more of what stands
 * above ("(Rp.000)"), or stands below headings that go over several columns.
 */
function continues(sheet: Sheet, first: number, last: number): 'surely' | 'perhaps' | 'no' {
  const texts = rowTexts(sheet, last)
    .map(clean)
    .filter((text) => text !== '')
  if (texts.length === 0 || isColumnNumbers(texts)) return 'no'
  if (!texts.every((text) => text.length <= 40 && !/\d{2,}/.test(text.replace(/\([^)]*\)|000|\b20\d\d\b/g, '')))) return 'no'
  if (texts.every((text) => /^\(.*\)$/.test(text)) || standsUnderSpans(sheet, first, last)) return 'surely'
  return texts.some(isSubheading) ? 'perhaps' : 'no'
}

function isSubheading(text: string): boolean {
  return headingMeaning(text) !== undefined || /^(?:jumlah|jml|volume|nilai|l|p|lk|pr|rp|\(?rp\.?.*\)?)$/i.test(text)
}

/**
 * Whether a row is the heading of some table: nothing but short words, most of them known headings of different things, one
 * of them the running number's or a name's.
 */
export function readsLikeHeading(texts: readonly string[]): boolean {
  const filled = texts.map(clean).filter((text) => text !== '')
  if (filled.length < 3 || filled.some((text) => text.length > 60 || /^[\d.,\s]+$/.test(text) || /\d{4}/.test(text))) return false
  const meanings = filled.map((text) => headingMeaning(text)?.field)
  const known = meanings.filter((field) => field !== undefined)
  const begins = filled.some((text) => /^(?:no|nomor|no urut|nama\b.*)$/.test(fold(text)))
  return begins && new Set(known).size >= 3 && known.length * 3 >= filled.length * 2
}
