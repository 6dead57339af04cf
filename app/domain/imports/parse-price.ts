import { rupiah, type Money } from '#app/domain/shared/money'
import { compare, rational, round, times } from '#app/domain/shared/rational'
import type { Cell } from './imported'
import { numberOfCell } from './parse-number'
import { nothing, unread, type Reading, type Remark } from './reading'
import { unitOf } from './units'
import { present } from './words'
import { noPrice, readWrittenPrice, type WrittenPrice } from './written-price'

export type PriceContext = {
  /** 1000 under "(Rp.000)". */
  readonly scale?: number
  /** The unit the list counts in, and the one the heading names ("Harga per kodi"). */
  readonly unit?: string
  readonly headingUnit?: string
}

/** No craft piece costs more; a figure above is a total or a slip. */
const dearest = 1_000_000_000n
const cheapestLikely = 500n
/** Where prices are in thousands, a figure of ten millions was written out all the same. */
const dearestInThousands = 10_000
/** A kodi or a dozen is not sold for so little a piece: then the price beside the unit was for one. */
const cheapestOfMany = 2_500

/** "Rp 1.500.000,-" · "1,5jt" · "200000,50" · "20-35rb" · "Rp300.000/kodi". For one piece, in whole rupiah. */
export function parsePrice(cell: Cell, context: PriceContext = {}): Reading<Money> {
  if (!present(cell.text) || noPrice.test(cell.text.trim())) return nothing
  if (cell.day) return unread('imports.became_date', cell.text)
  const written = cell.number === undefined ? readWrittenPrice(cell.text) : exactly(cell)
  if (!written) return unread('imports.price_unreadable', cell.text)
  const remarks: Remark[] = []
  const scale = scaleOf(written, context.scale ?? 1, remarks)
  const size = sizeOf(written, scale, context, remarks)
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

function exactly(cell: Cell): WrittenPrice | undefined {
  const number = numberOfCell(cell)
  return number && { least: number.value, most: number.value, per: null, plain: true }
}

/** Under "(Rp.000)" a bare 250 is 250.000; "2 jt" or "Rp 6.000.000" already says what it is. */
function scaleOf(written: WrittenPrice, scale: number, remarks: Remark[]): number {
  if (scale === 1) return 1
  const full = !written.plain || compare(written.least, rational(dearestInThousands)) >= 0
  remarks.push({ code: full ? 'imports.price_as_written' : 'imports.price_scaled', params: { scale } })
  return full ? 1 : scale
}

/** A price for a kodi is divided by 20, and said so; where nothing tells, it is for the unit the list counts in. */
function sizeOf(written: WrittenPrice, scale: number, context: PriceContext, remarks: Remark[]): number | undefined {
  const { per } = written
  const words = per ?? context.headingUnit ?? present(context.unit ?? '')
  const unit = words === undefined ? undefined : unitOf(words)
  if (unit === 'measured' || !unit) return per === null ? 1 : undefined
  if (unit.size === 1) return 1
  const told = per !== null || context.headingUnit !== undefined
  const params = { unit: (words ?? '').slice(0, 30), size: unit.size }
  if (!told && compare(times(written.least, rational(scale)), rational(cheapestOfMany * unit.size)) < 0) {
    remarks.push({ code: 'imports.price_for_one', params })
    return 1
  }
  remarks.push({ code: 'imports.price_per_unit', params })
  return unit.size
}
