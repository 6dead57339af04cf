import { compare, inverse, rational, times, type Rational } from '#app/domain/shared/rational'
import { readNumber } from './parse-number'
import { inFigures } from './spoken-figures'
import { clean } from './words'

/** A price as it stands in a cell, for one of whatever it is for. */
export type WrittenPrice = {
  readonly least: Rational
  readonly most: Rational
  /** "kodi" */
  readonly per: string | null
  /** No "rb" or "jt" behind it. */
  readonly plain: boolean
}

const multiples: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  ribuan: 1e3,
  rban: 1e3,
  rbu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  jta: 1e6,
  m: 1e9,
  milyar: 1e9,
  miliar: 1e9,
}
const one = rational(1)
const figure = String.raw`\d[\d.,]*`
const multiple = String.raw`(?:(milyar|miliar|juta|jta|jt|ribuan|ribu|rban|rbu|rb|k|m)\b)`
const form = new RegExp(
  String.raw`^(${figure})\s*${multiple}?\.?(?:\s*-\s*(${figure})\s*${multiple}?\.?)?\s*(?:(?:/|per|@)?\s*(${figure})?\s*([a-z][a-z. ]*))?$`,
)

/** "Rp. -": how a spreadsheet shows that there is none. */
export const noPrice = /^(?:rp|idr)[.\s]*[-–—]?\s*$/i

/** The figures alone: no currency, no ",-" behind them, no words that say "about", thousands without their blanks. */
function bareFigures(lower: string): string {
  return inFigures(lower)
    .replace(/\([^)\d]*\)/g, ' ')
    .replace(/\b(?:rp|idr)\b\.?|^rp\.?|(?<=[-/\s])rp\.?/g, ' ')
    .replace(/[,.;]\s*[-–=]+\s*(?=$|[/a-z])/g, ' ')
    .replace(/\s*(?:–|—|s\/d|s\.d\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b)\s*/g, '-')
    .replace(/[±~<>]|^\s*@|\b(?:mulai|dari|sekitar|kisaran|harga|ke ?atas|nett?o?|up|an)\b/g, ' ')
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/g, (grouped) => grouped.replaceAll(' ', ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d)(?: ?\/ ?| )(?=\d[\d.]*$)/, '-')
}

/** "Rp 1.500.000,-" · "1,5jt" · "20-35rb" · "300.000/kodi"; undefined when it cannot be read. */
export function readWrittenPrice(text: string): WrittenPrice | undefined {
  const bare = bareFigures(clean(text).slice(0, 80).toLowerCase())
  const [, first, firstMultiple, second, secondMultiple, count, per] = form.exec(bare) ?? []
  if (first === undefined) return undefined
  const least = amount(first, firstMultiple ?? (second === undefined ? undefined : secondMultiple))
  const most = second === undefined ? least : amount(second, secondMultiple)
  const pieces = count === undefined ? one : readNumber(count)?.value
  if (!least || !most || !pieces || pieces.of <= 0n) return undefined
  const [low, high] = compare(least, most) <= 0 ? [least, most] : [most, least]
  return {
    least: times(low, inverse(pieces)),
    most: times(high, inverse(pieces)),
    per: per?.trim() ?? null,
    plain: firstMultiple === undefined && secondMultiple === undefined,
  }
}

function amount(figures: string, word: string | undefined): Rational | undefined {
  const value = readNumber(figures)?.value
  return value && times(value, rational(word === undefined ? 1 : (multiples[word] ?? 1)))
}
