import { mostPieces, type BaseUnit } from '#app/domain/shared/quantity'
import { compare, rational, round, times, type Rational } from '#app/domain/shared/rational'
import type { Cell } from './imported'
import { numberOfCell, readNumber } from './parse-number'
import { periodOf, periodWordPattern, timesAYear, type Period } from './parse-period'
import { nothing, read, unread, type Reading, type Remark } from './reading'
import { onePiece, unitMeant, unitOf } from './units'
import { clean, present } from './words'

/** So much every so often: "1 lbr / 1,5 bln" is 1 sheet every 3/2 months. */
export type Rate = {
  readonly least: Rational
  readonly most: Rational
  readonly approximate: boolean
  /** "1,500": a thousand and a half, or one and a half? */
  readonly ambiguous: boolean
  readonly unit: string | null
  readonly every: Rational
  readonly period: Period | null
}

/** What stands around the figure: the unit and period columns of the row, and what the heading says. */
export type CapacityContext = {
  readonly unit?: string
  readonly period?: string
  readonly headingUnit?: string
  readonly headingPeriod?: Period
}

export type Capacity = { readonly perYear: number | null; readonly unit: BaseUnit }

const figure = String.raw`\d[\d.,]*`
const quantity = String.raw`(?<least>${figure})(?:\s*-\s*(?<most>${figure}))?`
const unitWord = String.raw`(?<unit>[a-z²³][a-z0-9²³.]*(?: [a-z]+)??)`
const every = String.raw`(?:/|per|tiap|setiap|dalam|@|setara)?\s*(?<every>${figure})?\s*(?<period>${periodWordPattern})\.?`
const rateForms = [
  new RegExp(String.raw`^${quantity}\s*(?:${unitWord}\s*)??(?:${every})?$`),
  new RegExp(String.raw`^(?:(?<every>${figure})\s*)?(?<period>${periodWordPattern})\s*[:=]?\s*${quantity}\s*${unitWord}?$`),
]

const roughly =
  /±|\+\/-|\+-|>|<|~|\b(?:sekitar|kurang lebih|kira-kira|kira kira|rata-rata|rata rata|maks?|max|min|minimal|maksimal|lebih dari|approx)\b\.?/g

/** "2,5" · "21-31" · "± 190" · "132 buah/bln" · "1 lbr / 1,5 bln" · "sebulan 3 lembar". */
export function readRate(cell: Cell): Rate | undefined {
  const whole = cell.number === undefined ? undefined : numberOfCell(cell)
  if (whole)
    return {
      least: whole.value,
      most: whole.value,
      approximate: false,
      ambiguous: false,
      unit: null,
      every: rational(1),
      period: null,
    }
  const lower = clean(cell.text).slice(0, 80).toLowerCase()
  const text = lower
    .replace(roughly, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s*(?:–|—|s\/d|s\.d\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b)\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  for (const form of rateForms) {
    const groups = form.exec(text)?.groups
    if (groups) return rateOf(groups, lower.search(roughly) >= 0)
  }
  return undefined
}

function rateOf(groups: Record<string, string | undefined>, approximate: boolean): Rate | undefined {
  const least = readNumber(groups.least ?? '')
  const most = groups.most === undefined ? least : readNumber(groups.most)
  const span = groups.every === undefined ? rational(1) : readNumber(groups.every)?.value
  if (!least || !most || !span || span.of <= 0n) return undefined
  const ordered = compare(least.value, most.value) <= 0
  return {
    least: ordered ? least.value : most.value,
    most: ordered ? most.value : least.value,
    approximate,
    ambiguous: least.ambiguous || most.ambiguous,
    unit: groups.unit?.trim() ?? null,
    every: span,
    period: periodOf(groups.period ?? '') ?? null,
  }
}

/** Whole pieces a year, rounded down: what is promised has to be kept. */
export function piecesAYear(amount: Rational, size: number, every: Rational, period: Period): number {
  const yearly = times(times(amount, rational(size)), rational(BigInt(timesAYear[period]) * every.per, every.of))
  return Number(round(yearly, 'down'))
}

export function parseCapacity(cell: Cell, context: CapacityContext): Reading<Capacity> {
  const rowUnit = present(context.unit ?? '')
  if (!present(cell.text)) return rowUnit ? onlyUnit(rowUnit) : nothing
  if (cell.day) return becameDate(cell)
  const rate = readRate(cell)
  if (!rate) return unread('imports.capacity_unreadable', cell.text)
  const unit = chooseUnit(rate.unit ?? rowUnit ?? context.headingUnit, rate.unit === null ? null : cell.text)
  if (unit.meaning === 'measured' || !unit.meaning) return { value: null, remarks: unit.remarks }

  const named = periodOf(context.period ?? '')
  const period = rate.period ?? named ?? periodOf(rowUnit ?? '') ?? context.headingPeriod ?? 'year'
  const remarks = [...unit.remarks, ...periodRemarks(rate, named, context.period)]
  const perYear = piecesAYear(rate.least, unit.meaning.size, rate.every, period)
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
  if (compare(rate.least, rate.most) !== 0) {
    const most = piecesAYear(rate.most, unit.meaning.size, rate.every, period)
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
  const meant = inCell?.toLowerCase().includes(written) ? unitMeant(written) : undefined
  const mend = meant && inCell?.toLowerCase().replace(written, meant)
  return { meaning, remarks: [{ code: 'imports.unit_unknown', params, ...(mend && { mend }) }] }
}

/** The words beside the figure win over the period column: they were written for this very figure. */
function periodRemarks(rate: Rate, named: Period | undefined, written: string | undefined): Remark[] {
  const words = present(written ?? '')
  if (words && !named) return [{ code: 'imports.period_unreadable', params: { written: words.slice(0, 30) } }]
  if (!rate.period || !named || rate.period === named) return []
  return [{ code: 'imports.capacity_period_conflict' }]
}
