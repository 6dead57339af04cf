import type { Day } from '#app/domain/shared/calendar'
import type { PlanOffer, PlanProducer } from './matching'

type Fraction = { readonly over: bigint; readonly under: bigint }

/**
 * Lets one maker work through the calendar day by day, always on what is due first and not on days off, and names the offers
 * that are not done on their day. Exact: work and free time are fractions of a month.
 */
export function undeliverable(
  startOn: Day,
  producer: PlanProducer,
  taken: readonly { readonly offer: PlanOffer; readonly quantity: number }[],
): string[] {
  const dueFirst = [...taken].sort((a, b) => (a.offer.readyOn < b.offer.readyOn ? -1 : a.offer.readyOn > b.offer.readyOn ? 1 : 0))
  const late: string[] = []
  if (taken.length === 0) return late
  const freeOn = freeDays(producer)
  let today: string = startOn
  let free = freeOn(today)
  for (const { offer, quantity } of dueFirst) {
    let left: Fraction = { over: BigInt(quantity) * 12n, under: BigInt(offer.capacityPerYear) }
    while (left.over > 0n && today <= offer.readyOn) {
      const done = smaller(left, free)
      left = minus(left, done)
      free = minus(free, done)
      if (left.over === 0n) continue
      today = dayAfter(today)
      free = freeOn(today)
    }
    if (left.over > 0n) late.push(offer.key)
  }
  return late
}

/** What is free on a day: a month's free part, spread over its working days. */
function freeDays(producer: PlanProducer): (today: string) => Fraction {
  const nothing: Fraction = { over: 0n, under: 1n }
  const aDayIn = new Map<string, Fraction>()
  return (today) => {
    if (isOff(producer, today)) return nothing
    const month = today.slice(0, 7)
    const known = aDayIn.get(month)
    if (known) return known
    const days = BigInt(workingDaysIn(producer, month))
    const aDay = producer.monthsFree
      .filter((one) => one.month === month)
      .reduce((all, { free }) => plus(all, { over: free.of, under: free.per * days }), nothing)
    aDayIn.set(month, aDay)
    return aDay
  }
}

function workingDaysIn(producer: PlanProducer, month: string): number {
  let days = 0
  for (let today = `${month}-01`; today.startsWith(month); today = dayAfter(today)) if (!isOff(producer, today)) days += 1
  return days
}

function isOff({ offDays = [] }: PlanProducer, today: string): boolean {
  return offDays.some(({ from, to }) => from <= today && today <= to)
}

function dayAfter(today: string): string {
  const [year, month, date] = today.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (date ?? 0) + 1)).toISOString().slice(0, 10)
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return a.over * b.under <= b.over * a.under ? a : b
}

function plus(a: Fraction, b: Fraction): Fraction {
  return lowest({ over: a.over * b.under + b.over * a.under, under: a.under * b.under })
}

function minus(a: Fraction, b: Fraction): Fraction {
  return lowest({ over: a.over * b.under - b.over * a.under, under: a.under * b.under })
}

function lowest({ over, under }: Fraction): Fraction {
  let [a, b] = [over < 0n ? -over : over, under]
  while (b > 0n) [a, b] = [b, a % b]
  return a > 1n ? { over: over / a, under: under / a } : { over, under }
}
