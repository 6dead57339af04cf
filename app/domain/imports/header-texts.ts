import { headingSeam } from './column-uses'
import type { Sheet } from './imported'
import { clean } from './words'

export function rowTexts(sheet: Sheet, row: number): string[] {
  return (sheet.rows[row] ?? []).map((cell) => cell.text)
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
    const parts = layers.map((texts, layer) => texts[column] || spread(sheet, layers, layer, column, first))
    return [...new Set(parts.filter((part) => part !== ''))].join(headingSeam)
  })
}

function spread(sheet: Sheet, layers: readonly string[][], layer: number, column: number, first: number): string {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => top === first + layer && bottom >= first + layer && left <= column && column <= right,
  )
  if (merge) return layers[layer]?.[merge.left] ?? ''
  const below = layers.slice(layer + 1).some((texts) => texts[column])
  if (!below || mergedAmong(sheet, first, first + layers.length)) return ''
  for (let left = column - 1; left >= 0; left--) {
    const text = layers[layer]?.[left]
    if (text) return layers.slice(layer + 1).some((texts) => texts[left]) ? text : ''
  }
  return ''
}

function mergedAmong(sheet: Sheet, first: number, last: number): boolean {
  return sheet.merges.some(({ top }) => top >= first && top <= last)
}

/** Whether everything in a row stands below headings of the rows above it that go over several columns. */
export function standsUnderSpans(sheet: Sheet, first: number, row: number): boolean {
  const filled = rowTexts(sheet, row).flatMap((text, column) => (clean(text) === '' ? [] : [column]))
  return filled.length >= 2 && filled.every((column) => isSpanned(sheet, first, row, column))
}

/** Merged with its neighbours in a row above, or empty there with a heading to the left, or that heading followed by an empty cell. */
function isSpanned(sheet: Sheet, first: number, row: number, column: number): boolean {
  for (let above = first; above < row; above++) {
    if (mergedAmong(sheet, first, row)) {
      const wide = ({ top, left, right }: Sheet['merges'][number]) =>
        top === above && left <= column && column <= right && left < right
      if (sheet.merges.some(wide)) return true
      continue
    }
    const texts = rowTexts(sheet, above).map(clean)
    const own = texts[column] !== ''
    const started = texts.slice(0, column).some((text) => text !== '')
    if (own ? texts[column + 1] === '' && rowTexts(sheet, row)[column + 1]?.trim() : started) return true
  }
  return false
}
