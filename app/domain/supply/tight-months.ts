import { type Day, daysInMonth, firstDay, lastDay, type Month, monthOf } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'
import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import type { Hold } from './held-months'
import { joined, type OffDays, workingDays } from './off-days'

/** What a promise takes of a month, and when all of it is to be ready. */
export type HeldMonth = Hold & { readonly commitmentId: CommitmentId; readonly readyOn: Day }

/** Until a day of a month more is promised than its working days allow; shares of the whole month. */
export type TightMonth = {
  readonly month: Month
  readonly until: Day
  readonly promised: number
  readonly workable: number
  readonly commitmentIds: readonly CommitmentId[]
}

/**
 * The months that days off have made too short for what was promised in them: as a whole, or until the day on which some of
 * it is due. Of each month the day that is missed by most.
 */
export function tightMonths(held: readonly HeldMonth[], off: readonly OffDays[], today: Day): TightMonth[] {
  const stretches = joined(off)
  const months = [...new Set(held.map(({ month }) => month))].filter((month) => month >= monthOf(today)).sort()
  return months.flatMap((month) => {
    const here = held.filter((hold) => hold.month === month)
    const shortened = workingDays(stretches, firstDay(month), lastDay(month)) < daysInMonth(month)
    return shortened ? tightest(month, here, stretches) : []
  })
}

function tightest(month: Month, held: readonly HeldMonth[], off: readonly OffDays[]): TightMonth[] {
  const end = lastDay(month)
  const dueOn = (hold: HeldMonth) => (hold.readyOn < end ? hold.readyOn : end)
  const missed = [...new Set([...held.map(dueOn), end])].flatMap((until) => {
    const due = held.filter((hold) => dueOn(hold) <= until)
    const promised = due.reduce((all, { quantity, perYear }) => plus(all, rational(BigInt(quantity) * 12n, perYear)), rational(0))
    const workable = rational(workingDays(off, firstDay(month), until), daysInMonth(month))
    const by = plus(promised, rational(-workable.of, workable.per))
    const commitmentIds = [...new Set(due.map(({ commitmentId }) => commitmentId))]
    return compare(by, rational(0)) > 0
      ? [{ month, until, promised: inDecimals(promised), workable: inDecimals(workable), commitmentIds, by }]
      : []
  })
  const [worst] = missed.sort((a, b) => compare(b.by, a.by))
  if (!worst) return []
  const { by: _, ...tight } = worst
  return [tight]
}

function inDecimals({ of, per }: Rational): number {
  return Number(of) / Number(per)
}
