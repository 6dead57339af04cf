import type { Day, Month } from '#app/domain/shared/calendar'
import { type BaseUnit, type CountedUnit, countedUnits, inPieces, mostPieces } from '#app/domain/shared/quantity'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Audience } from '#app/domain/supply/audience'
import type { Grade } from '#app/domain/supply/grades'
import { usualCall } from '#app/domain/supply/usual-call'
import { earliestMonth, isTooLate, readyIn } from './standing-months'

/** What a standing supply asks for each month; all of it can be changed for the months not opened yet. */
export type StandingTerms = {
  readonly quantity: number
  readonly unit: CountedUnit
  readonly ceilingMinor: number | null
  readonly leastGrade: Grade
  readonly readyDay: number
  readonly lastMonth: Month | null
  readonly audience: Audience
}

/** Counted as the goods are, or by the dozen, kodi or gross. */
export function unitsFor(base: BaseUnit): CountedUnit[] {
  return [base, 'dozen', 'kodi', 'gross']
}

export function mayStand(
  { quantity, unit, lastMonth }: Pick<StandingTerms, 'quantity' | 'unit' | 'lastMonth'>,
  firstMonth: Month,
  base: BaseUnit,
): Outcome<'standing.unit_unfit' | 'standing.too_many' | 'standing.last_before_first'> {
  if (!unitsFor(base).includes(unit)) return refuse('standing.unit_unfit', {}, 'unit')
  const most = Math.floor(mostPieces / countedUnits[unit])
  if (quantity > most) return refuse('standing.too_many', { most }, 'quantity')
  if (lastMonth && lastMonth < firstMonth) return refuse('standing.last_before_first', { month: firstMonth }, 'lastMonth')
  return { ok: true }
}

/** The first month must leave its makers some time. */
export function mayBegin(firstMonth: Month, readyDay: number, today: Day): Outcome<'standing.first_too_soon'> {
  if (!isTooLate(firstMonth, readyDay, today)) return { ok: true }
  return refuse('standing.first_too_soon', { month: earliestMonth(readyDay, today) }, 'firstMonth')
}

type Target = Pick<StandingTerms, 'quantity' | 'unit' | 'ceilingMinor' | 'readyDay'>

/** What makers are asked for in a month: as much on top, and as long to answer, as any other call. */
export function callOfMonth({ quantity, unit, ceilingMinor, readyDay }: Target, priceMinor: number, month: Month, today: Day) {
  const pieces = inPieces(quantity, unit)
  const { buffer, lotStep, closesOn } = usualCall({ minQuantity: pieces }, { pieces, unit, neededBy: null }, today)
  return {
    quantity: pieces,
    buffer,
    lotStep,
    closesOn,
    readyBy: readyIn(month, readyDay),
    ...(ceilingMinor === null
      ? { priceKind: 'fixed' as const, priceMinor }
      : { priceKind: 'ceiling' as const, priceMinor: ceilingMinor }),
  }
}

/** The terms as they are kept. */
export function termColumns({ quantity, unit, ceilingMinor, leastGrade, readyDay, lastMonth, audience }: StandingTerms) {
  return {
    quantity,
    unit,
    pieces: inPieces(quantity, unit),
    ceiling_minor: ceilingMinor,
    least_grade: leastGrade,
    audience: JSON.stringify(audience),
    ready_day: readyDay,
    last_month: lastMonth,
  }
}
