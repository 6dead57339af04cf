import { type Day, daysInMonth, firstDay, lastDay, monthOf } from '#app/domain/shared/calendar'
import { plus, type Rational, rational, times } from '#app/domain/shared/rational'
import { workingDays } from '#app/domain/supply/off-days'
import type { PlanProducer } from './matching'

/**
 * Months of work free from one day to another, both included. What is free of a month lies evenly on its working days;
 * a month begun or cut short counts by those.
 */
export function freeMonths({ monthsFree, offDays = [] }: PlanProducer, from: Day, to: Day): Rational {
  let free = rational(0)
  if (to < from) return free
  for (const { month, free: share } of monthsFree) {
    if (month < monthOf(from) || month > monthOf(to)) continue
    const start = from > firstDay(month) ? from : firstDay(month)
    const end = to < lastDay(month) ? to : lastDay(month)
    const whole = offDays.length ? workingDays(offDays, firstDay(month), lastDay(month)) : daysInMonth(month)
    if (whole > 0) free = plus(free, times(share, rational(workingDays(offDays, start, end), whole)))
  }
  return free
}

/** Σ weight × pieces ≤ atMost over some offers, told by their places. Whole numbers, so that it is exact. */
export type Limit = {
  readonly cause: 'capacity' | 'share' | 'village' | 'promise'
  readonly parts: readonly { readonly at: number; readonly weight: number }[]
  readonly atMost: number
}

type Work = { readonly at: number; readonly readyOn: Day; readonly capacityPerYear: number }

/**
 * The work of one maker as limits. Making q pieces at r a year takes 12q/r months; by each of her ready days the work
 * due until then must fit into the free months until then. With work that may be interrupted and all of it startable at
 * once these nested limits are exact (earliest due date first).
 */
export function capacityLimits(producer: PlanProducer, startOn: Day, works: readonly Work[]): Limit[] {
  const common = works.reduce((all, work) => leastCommonMultiple(all, BigInt(work.capacityPerYear)), 1n)
  const parts = works.map((work) => ({ ...work, weight: (12n * common) / BigInt(work.capacityPerYear) }))
  const dueDays = [...new Set(works.map((work) => work.readyOn))].sort()
  return dueDays.map((due) => {
    const free = freeMonths(producer, startOn, due)
    const own = parts.filter((part) => part.readyOn <= due)
    return safely(own, (free.of * common) / free.per)
  })
}

/** Beyond this a sum of work could lose a digit. */
const mostExact = 2n ** 40n

/** As numbers a processor adds quickly. Rates without a common measure would grow too large: they are rounded, never in the maker's disfavour. */
function safely(parts: readonly { readonly at: number; readonly weight: bigint }[], atMost: bigint): Limit {
  const by = atMost > mostExact ? atMost / mostExact + 1n : 1n
  return {
    cause: 'capacity',
    parts: parts.map(({ at, weight }) => ({ at, weight: Number((weight + by - 1n) / by) })),
    atMost: Number(atMost / by),
  }
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return (a / x) * b
}
