import { type Day, daysInMonth, type Month, monthOf, nextMonth, plusDays } from '#app/domain/shared/calendar'
import type { StandingState } from './standing-states'
import { daysToAnswer } from '#app/domain/supply/usual-call'

/** When the goods of each month are wanted, and how long they take to make. */
export type Rhythm = {
  /** Day of the month, 1 to 31. */
  readonly readyDay: number
  readonly firstMonth: Month
  /** Null: until further notice. */
  readonly lastMonth: Month | null
  readonly leadDays: number
}

/** A week to answer, eight days to dry and dye the purun, a month to weave: whoever is asked later cannot make a month's worth. */
const leastDaysAhead = 45

export const monthsForecast = 6

/** The last day for the goods of a month: the 31st is the 30th in June, and the 28th or 29th in February. */
export function readyIn(month: Month, readyDay: number): Day {
  return `${month}-${String(Math.min(readyDay, daysInMonth(month))).padStart(2, '0')}` as Day
}

/** The day on which makers are asked for a month; earlier for goods that take longer. */
export function opensOn(month: Month, { readyDay, leadDays }: Pick<Rhythm, 'readyDay' | 'leadDays'>): Day {
  return plusDays(readyIn(month, readyDay), -Math.max(leastDaysAhead, daysToAnswer + leadDays))
}

/** Only the time to answer is left, none to make anything: nobody is asked for such a month any more. */
export function isTooLate(month: Month, readyDay: number, today: Day): boolean {
  return readyIn(month, readyDay) <= plusDays(today, daysToAnswer)
}

export function earliestMonth(readyDay: number, today: Day): Month {
  let month = monthOf(today)
  while (isTooLate(month, readyDay, today)) month = nextMonth(month)
  return month
}

/** Months whose makers are to be asked now: their day has come, and they have not been asked yet. */
export function monthsToOpen(rhythm: Rhythm, opened: ReadonlySet<Month>, today: Day): Month[] {
  const months: Month[] = []
  for (let month = laterOf(rhythm.firstMonth, earliestMonth(rhythm.readyDay, today)); ; month = nextMonth(month)) {
    if (isPast(rhythm, month) || opensOn(month, rhythm) > today) return months
    if (!opened.has(month)) months.push(month)
  }
}

/** The months to come, that whose goods are due next first. */
export function monthsAhead(rhythm: Rhythm, today: Day, count = monthsForecast): Month[] {
  const months: Month[] = []
  const due = readyIn(monthOf(today), rhythm.readyDay) < today ? nextMonth(monthOf(today)) : monthOf(today)
  for (let month = laterOf(rhythm.firstMonth, due); months.length < count && !isPast(rhythm, month); month = nextMonth(month))
    months.push(month)
  return months
}

/** All its months are over. */
export function isOver({ readyDay, lastMonth }: Pick<Rhythm, 'readyDay' | 'lastMonth'>, today: Day): boolean {
  return lastMonth !== null && readyIn(lastMonth, readyDay) < today
}

/** There will be another month after this one, as far as the house knows. */
export function goesOn(state: StandingState | null, lastMonth: Month | null, month: Month | null): boolean {
  return state === 'running' && month !== null && (lastMonth === null || month < lastMonth)
}

/** The next month whose makers will be asked, and on which day. */
export function nextOpening(rhythm: Rhythm, opened: ReadonlySet<Month>, today: Day): { month: Month; on: Day } | undefined {
  let month = laterOf(rhythm.firstMonth, earliestMonth(rhythm.readyDay, today))
  while (opened.has(month)) month = nextMonth(month)
  return isPast(rhythm, month) ? undefined : { month, on: opensOn(month, rhythm) }
}

/** The months until now, the latest first: those that were opened, and those that went by without. */
export function monthsSoFar(rhythm: Rhythm, opened: ReadonlySet<Month>, today: Day): Month[] {
  const end = [...opened].reduce(laterOf, monthOf(today))
  const months: Month[] = []
  for (let month = rhythm.firstMonth; month <= end && !isPast(rhythm, month); month = nextMonth(month))
    if (opened.has(month) || isTooLate(month, rhythm.readyDay, today)) months.unshift(month)
  return months
}

const isPast = ({ lastMonth }: Rhythm, month: Month) => lastMonth !== null && month > lastMonth
const laterOf = (one: Month, other: Month) => (one > other ? one : other)
