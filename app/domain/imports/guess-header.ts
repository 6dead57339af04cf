import { headingMeaning } from './headings'
import { naming } from './guess-columns'
import type { Sheet } from './imported'
import { clean } from './words'

/** Where the heading stands: `first` to `last` (row indices, both included) and one heading a column. */
export type FoundHeader = { readonly first: number; readonly last: number; readonly headings: readonly string[] }

const searched = 60
const tallest = 3

/** The best heading among the first rows; undefined when no row reads like one. */
export function findHeader(sheet: Sheet): FoundHeader | undefined {
  let best: { found: FoundHeader; score: number } | undefined
  for (let first = 0; first < Math.min(searched, sheet.rows.length); first++) {
    if (scoreOf(rowTexts(sheet, first)) === 0 && !startsTall(sheet, first)) continue
    for (let last = first; last < Math.min(first + tallest, sheet.rows.length); last++) {
      if (last > first && !continues(sheet, last)) break
      const headings = headingsOf(sheet, first, last)
      const score = scoreOf(headings)
      if (score >= 2 && (!best || score > best.score)) best = { found: { first, last, headings }, score }
    }
  }
  return best?.found
}

/** The heading that starts at a row staff point to. */
export function headerAt(sheet: Sheet, first: number): FoundHeader {
  let best: FoundHeader = { first, last: first, headings: headingsOf(sheet, first, first) }
  for (let last = first + 1; last < Math.min(first + tallest, sheet.rows.length) && continues(sheet, last); last++) {
    const headings = headingsOf(sheet, first, last)
    if (scoreOf(headings) > scoreOf(best.headings)) best = { first, last, headings }
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

export function rowTexts(sheet: Sheet, row: number): string[] {
  return (sheet.rows[row] ?? []).map((cell) => cell.text)
}

/** How many different things the headings name; none when nothing names the maker or the product. */
function scoreOf(headings: readonly string[]): number {
  const fields = new Set(headings.map((heading) => headingMeaning(heading)?.field).filter((field) => field !== undefined))
  const named = fields.has('name') || fields.has('product') || naming.some((field) => fields.has(field))
  fields.delete('ignored')
  return named ? fields.size : 0
}

/** A merged heading may name its parts only in the row below. */
function startsTall(sheet: Sheet, row: number): boolean {
  return rowTexts(sheet, row).filter((text) => headingMeaning(text)).length >= 2
}

/** A row below the heading belongs to it when it holds short words and no data. */
function continues(sheet: Sheet, row: number): boolean {
  const texts = rowTexts(sheet, row)
    .map(clean)
    .filter((text) => text !== '')
  if (texts.length === 0 || isColumnNumbers(texts)) return false
  return (
    texts.every((text) => text.length <= 40 && !/\d{2,}/.test(text.replace(/\([^)]*\)|000/g, ''))) &&
    texts.some((text) => isSubheading(text))
  )
}

function isSubheading(text: string): boolean {
  return headingMeaning(text) !== undefined || /^(?:jumlah|jml|volume|nilai|l|p|lk|pr|rp|\(?rp\.?.*\)?)$/i.test(text)
}

/** One heading a column: what stands above, spread over its merged or empty neighbours, and what stands below it. */
export function headingsOf(sheet: Sheet, first: number, last: number): string[] {
  const columns = Array.from({ length: sheet.width }, (_, column) => column)
  const layers: string[][] = []
  for (let row = first; row <= last; row++) {
    const texts = rowTexts(sheet, row)
    layers.push(columns.map((column) => clean(texts[column] ?? '')))
  }
  return columns.map((column) => {
    const parts = layers.map(
      (texts, layer) => texts[column] || (layer < layers.length - 1 ? spread(sheet, layers, layer, column, first) : ''),
    )
    return [...new Set(parts.filter((part) => part !== ''))].join(' ')
  })
}

function spread(sheet: Sheet, layers: readonly string[][], layer: number, column: number, first: number): string {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top === first + layer && bottom >= first + layer && left <= column && column <= right,
  )
  if (merge) return layers[layer]?.[merge.left] ?? ''
  const below = layers.slice(layer + 1).some((texts) => texts[column])
  if (!below || sheet.merges.length > 0) return ''
  for (let left = column - 1; left >= 0; left--) {
    const text = layers[layer]?.[left]
    if (text) return layers.slice(layer + 1).some((texts) => texts[left]) ? text : ''
  }
  return ''
}
