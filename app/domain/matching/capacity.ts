import { type Day, daysBetween, daysInMonth, firstDay, lastDay, monthOf } from '#app/domain/shared/calendar'
import { plus, type Rational, rational, times } from '#app/domain/shared/rational'
import type { PlanProducer } from './matching'

/** Months of work free from one day to another, both included; a month begun or cut short counts by its days. */
export function freeMonths(producer: PlanProducer, from: Day, to: Day): Rational {
  let free = rational(0)
  if (to < from) return free
  for (const { month, free: share } of producer.monthsFree) {
    if (month < monthOf(from) || month > monthOf(to)) continue
    const start = from > firstDay(month) ? from : firstDay(month)
    const end = to < lastDay(month) ? to : lastDay(month)
    free = plus(free, times(share, rational(daysBetween(start, end) + 1, daysInMonth(month))))
  }
  return free
}

/** Σ weight × pieces ≤ atMost, in whole numbers so that it is exact; `at` is an offer's place in its maker's list. */
export type Limit = {
  readonly cause: 'capacity' | 'share' | 'income' | 'promise'
  readonly parts: readonly { readonly at: number; readonly weight: bigint }[]
  readonly atMost: bigint
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
    return { cause: 'capacity', parts: parts.filter((part) => part.readyOn <= due), atMost: (free.of * common) / free.per }
  })
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return (a / x) * b
}
