import { rupiah, type Money } from '#app/domain/shared/money'
import { compare, rational, round, times, type Rational } from '#app/domain/shared/rational'
import type { Cell } from './imported'
import { numberOfCell, readNumber } from './parse-number'
import { nothing, unread, type Reading, type Remark } from './reading'
import { unitOf } from './units'
import { clean, present } from './words'

export type PriceContext = {
  /** 1000 under "(Rp.000)". */
  readonly scale?: number
  /** The unit the list counts in, and the one the heading names ("Harga per kodi"). */
  readonly unit?: string
  readonly headingUnit?: string
}

type Written = { least: Rational; most: Rational; per: string | null; plain: boolean; marked: boolean }

/** No craft piece costs more; a figure above is a total or a slip. */
const dearest = 1_000_000_000n
const cheapestLikely = 500n

const multiples: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  rbu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  jta: 1e6,
  m: 1e9,
  milyar: 1e9,
  miliar: 1e9,
}
const figure = String.raw`\d[\d.,]*`
const multiple = String.raw`(?:(milyar|miliar|juta|jta|jt|ribu|rbu|rb|k|m)\b)`
const form = new RegExp(
  String.raw`^(${figure})\s*${multiple}?\.?(?:\s*-\s*(${figure})\s*${multiple}?\.?)?\s*(?:(?:/|per|@)?\s*([a-z][a-z. ]*))?$`,
)

/** "Rp 1.500.000,-" · "1,5jt" · "200000,50" · "20-35rb" · "Rp300.000/kodi". For one piece, in whole rupiah. */
export function parsePrice(cell: Cell, context: PriceContext = {}): Reading<Money> {
  if (!present(cell.text)) return nothing
  if (cell.day) return unread('imports.became_date', cell.text)
  const written = cell.number === undefined ? readWritten(cell.text) : exactly(cell)
  if (!written) return unread('imports.price_unreadable', cell.text)
  const remarks: Remark[] = []
  const scale = scaleOf(written, context.scale ?? 1, remarks)
  const size = sizeOf(written.per, context, remarks)
  if (size === undefined) return unread('imports.price_unreadable', cell.text)

  const exact = times(times(written.least, rational(scale)), rational(1, size))
  const whole = round(exact, 'halfEven')
  if (whole > dearest) return { value: null, remarks: [...remarks, { code: 'imports.price_too_large' }] }
  if (whole < 1n) return unread('imports.price_unreadable', cell.text)
  const proposed = String(whole)
  if (whole * exact.per !== exact.of) remarks.push({ code: 'imports.price_rounded', proposed })
  if (compare(written.least, written.most) !== 0) remarks.push({ code: 'imports.price_range', proposed })
  if (whole < cheapestLikely) remarks.push({ code: 'imports.price_small', proposed })
  return { value: rupiah(whole), remarks: remarks.map((remark) => ({ ...remark, proposed })) }
}

function exactly(cell: Cell): Written | undefined {
  const number = numberOfCell(cell)
  return number && { least: number.value, most: number.value, per: null, plain: true, marked: false }
}

function readWritten(text: string): Written | undefined {
  const lower = clean(text).slice(0, 80).toLowerCase()
  const bare = lower
    .replace(/\b(?:rp|idr)\b\.?|^rp\.?|(?<=[-\s])rp\.?/g, ' ')
    .replace(/[,.]\s*[-–=]+\s*(?=$|[/a-z])/g, ' ')
    .replace(/\s*(?:–|—|s\/d|s\.d\.?|\bsd\b|\bsampai\b|\bhingga\b)\s*/g, '-')
    .replace(/[±~]|\b(?:mulai|dari|sekitar|kisaran|harga)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [, first, firstMultiple, second, secondMultiple, per] = form.exec(bare) ?? []
  if (first === undefined) return undefined
  const least = amount(first, firstMultiple ?? (second === undefined ? undefined : secondMultiple))
  const most = second === undefined ? least : amount(second, secondMultiple)
  if (!least || !most) return undefined
  const ordered = compare(least, most) <= 0
  const named = firstMultiple !== undefined || secondMultiple !== undefined
  return {
    least: ordered ? least : most,
    most: ordered ? most : least,
    per: per?.trim() ?? null,
    plain: !named,
    marked: /^rp|\brp|idr/.test(lower),
  }
}

function amount(figures: string, word: string | undefined): Rational | undefined {
  const value = readNumber(figures)?.value
  return value && times(value, rational(word === undefined ? 1 : (multiples[word] ?? 1)))
}

/** Under "(Rp.000)" a bare 250 is 250.000; "2 jt" or "Rp 6.000.000" already says what it is. */
function scaleOf(written: Written, scale: number, remarks: Remark[]): number {
  if (scale === 1) return 1
  const full = !written.plain || (written.marked && compare(written.least, rational(10_000)) >= 0)
  remarks.push({ code: full ? 'imports.price_as_written' : 'imports.price_scaled', params: { scale } })
  return full ? 1 : scale
}

/** A price for a kodi is divided by 20, and said so; where nothing tells, it is for the unit the list counts in. */
function sizeOf(per: string | null, context: PriceContext, remarks: Remark[]): number | undefined {
  const words = per ?? context.headingUnit ?? present(context.unit ?? '')
  const unit = words === undefined ? undefined : unitOf(words)
  if (unit === 'measured') return per === null ? 1 : undefined
  if (!unit) return per === null ? 1 : undefined
  if (unit.size > 1)
    remarks.push({ code: 'imports.price_per_unit', params: { unit: (words ?? '').slice(0, 30), size: unit.size } })
  return unit.size
}
