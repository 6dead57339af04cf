import { type Day, type Month, monthOf, nextMonth } from '#app/domain/shared/calendar'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { Craft } from '#app/domain/people/producer'
import { nobody } from '#app/domain/supply/audience'
import { anyGrade } from '#app/domain/supply/grades'
import { earliestMonth, opensOn } from './standing-months'

/** Goods that are ready then are inspected and on their way before the month ends. */
const usualReadyDay = 20
const monthsOffered = 24

type Standard = { minQuantity: number; unit: BaseUnit; craft: Craft; leadDays: number }

/** What the form is prefilled with: from the first month whose makers have all the time they are to have. */
export function usualStanding({ minQuantity, unit, craft, leadDays }: Standard, today: Day) {
  const rhythm = { readyDay: usualReadyDay, leadDays }
  const earliest = earliestMonth(31, today)
  let firstMonth = earliest
  while (opensOn(firstMonth, rhythm) < today) firstMonth = nextMonth(firstMonth)
  return {
    months: monthsFrom(earliest, monthsOffered),
    usual: {
      quantity: minQuantity,
      unit,
      ceilingMinor: null,
      leastGrade: anyGrade,
      readyDay: usualReadyDay,
      firstMonth,
      lastMonth: null,
      audience: { ...nobody, crafts: [craft] },
    },
  }
}

/** What its last month can be changed to; that which it has is among them. */
export function lastMonthsFor({ firstMonth, lastMonth }: { firstMonth: Month; lastMonth: Month | null }, today: Day): Month[] {
  const thisMonth = monthOf(today)
  const months = monthsFrom(firstMonth > thisMonth ? firstMonth : thisMonth, monthsOffered)
  return lastMonth && !months.includes(lastMonth) ? [...months, lastMonth].sort() : months
}

function monthsFrom(first: Month, count: number): Month[] {
  const months = [first]
  for (let month = nextMonth(first); months.length < count; month = nextMonth(month)) months.push(month)
  return months
}
