import { mostPieces, type BaseUnit } from '#app/domain/shared/quantity'
import { compare, rational, round, times, type Rational } from '#app/domain/shared/rational'
import type { Cell } from './imported'
import { type MakingRate, readMakingRate } from './making-rate'
import { periodOf, timesAYear, type Period } from './parse-period'
import { nothing, read, unread, type Reading, type Remark } from './reading'
import { onePiece, unitMeant, unitOf } from './units'
import { present } from './words'

/** What stands around the figure: the unit and period columns of the row, and what the heading says. */
export type CapacityContext = {
  readonly unit?: string
  readonly period?: string
  readonly headingUnit?: string
  readonly headingPeriod?: Period
}

export type Capacity = { readonly perYear: number | null; readonly unit: BaseUnit }

/** Whole pieces a year, rounded down: what is promised has to be kept. */
export function piecesAYear(amount: Rational, size: number, every: Rational, period: Period): number {
  const yearly = times(times(amount, rational(size)), rational(BigInt(timesAYear[period]) * every.per, every.of))
  return Number(round(yearly, 'down'))
}

export function parseCapacity(cell: Cell, context: CapacityContext): Reading<Capacity> {
  const rowUnit = present(context.unit ?? '')
  if (!present(cell.text)) return rowUnit ? onlyUnit(rowUnit) : nothing
  if (cell.day) return becameDate(cell)
  const rate = readMakingRate(cell)
  if (!rate) return unread('imports.capacity_unreadable', cell.text)
  const unit = chooseUnit(rate.unit ?? rowUnit ?? context.headingUnit, rate.unit === null ? null : cell.text)
  if (unit.meaning === 'measured' || !unit.meaning) return { value: null, remarks: unit.remarks }

  const named = periodOf(context.period ?? '')
  const period = rate.period ?? named ?? periodOf(rowUnit ?? '') ?? context.headingPeriod ?? 'year'
  const remarks = [...unit.remarks, ...periodRemarks(rate, named, context.period)]
  const perYear = piecesAYear(rate.least, unit.meaning.size, rate.every.longest, period)
  const base = unit.meaning.base
  if (perYear > mostPieces)
    return {
      value: { perYear: null, unit: base },
      remarks: [...remarks, { code: 'imports.capacity_too_large', params: { most: mostPieces } }],
    }
  if (perYear < 1) return { value: { perYear: null, unit: base }, remarks: [...remarks, { code: 'imports.capacity_none' }] }
  const proposed = String(perYear)
  if (period === 'day') remarks.push({ code: 'imports.capacity_daily', params: { days: timesAYear.day }, proposed })
  if (rate.ambiguous) remarks.push({ code: 'imports.capacity_ambiguous', proposed })
  if (rate.approximate) remarks.push({ code: 'imports.capacity_approximate', proposed })
  if (rate.perPerson) remarks.push({ code: 'imports.capacity_per_person', proposed })
  if (compare(rate.least, rate.most) !== 0 || compare(rate.every.longest, rate.every.shortest) !== 0) {
    const most = piecesAYear(rate.most, unit.meaning.size, rate.every.shortest, period)
    remarks.push({ code: 'imports.capacity_range', params: { least: perYear, most: Math.min(most, mostPieces) }, proposed })
  }
  return { value: { perYear, unit: base }, remarks }
}

function onlyUnit(written: string): Reading<Capacity> {
  const meaning = unitOf(written)
  return meaning && meaning !== 'measured' ? read({ perYear: null, unit: meaning.base }) : nothing
}

/** "10-12" that Excel took for the tenth of December: proposed as the range it was. */
export function becameDate(cell: Cell): Reading<never> {
  const [, month, day] = (cell.day ?? '').split('-').map(Number)
  const reading = unread('imports.became_date', cell.text)
  if (!month || !day || day >= month) return reading
  return { value: null, remarks: reading.remarks.map((remark) => ({ ...remark, mend: `${day}-${month}` })) }
}

/** `inCell` is the cell's own text where the unit stands in it, and not in a column of its own. */
function chooseUnit(
  written: string | undefined,
  inCell: string | null,
): { meaning: ReturnType<typeof unitOf>; remarks: Remark[] } {
  if (written === undefined) return { meaning: onePiece, remarks: [{ code: 'imports.unit_assumed' }] }
  const meaning = unitOf(written)
  const params = { unit: written.slice(0, 30) }
  if (meaning === 'measured') return { meaning, remarks: [{ code: 'imports.unit_measured', params }] }
  if (meaning) return { meaning, remarks: [] }
  const meant = unitMeant(written)
  const mend = inCell === null ? meant : meant && inCell.toLowerCase().replace(written, meant)
  const of = inCell === null ? ({ of: 'unit' } as const) : {}
  return { meaning, remarks: [{ code: 'imports.unit_unknown', params, ...(mend && { mend }), ...of }] }
}

/** The words beside the figure win over the period column: they were written for this very figure. */
function periodRemarks(rate: MakingRate, named: Period | undefined, written: string | undefined): Remark[] {
  const words = present(written ?? '')
  if (words && !named) return [{ code: 'imports.period_unreadable', params: { written: words.slice(0, 30) } }]
  if (!rate.period || !named || rate.period === named) return []
  return [{ code: 'imports.capacity_period_conflict' }]
}
