import { type Day, lastDay, type Month, monthOf, nextMonth } from '#app/domain/shared/calendar'
import { type Diary, mostPossible } from '#app/domain/supply/capacity'

/** Pieces that can still be promised until the end of a month, and how many there would be were nothing promised. */
export type FreeUntil = { month: Month; free: number; whole: number }

export type Making = { perYear: number; diary: Diary }

/**
 * What makers together can still make until the end of this month and of the following ones; counted from today on, so that a
 * cloth that takes six weeks is not lost between two months.
 */
export function freeUntil(makers: readonly Making[], today: Day, months: number): FreeUntil[] {
  const until: FreeUntil[] = []
  let month = monthOf(today)
  for (let nth = 0; nth < months; nth++) {
    const end = lastDay(month)
    const together = (diaryOf: (maker: Making) => Diary) =>
      makers.reduce((all, maker) => all + mostPossible(maker.perYear, diaryOf(maker), today, end), 0)
    until.push({ month, free: together(({ diary }) => diary), whole: together(({ diary }) => ({ ...diary, holds: [] })) })
    month = nextMonth(month)
  }
  return until
}

/** The last day that `freeUntil` looks at. */
export function lastLookedAt(today: Day, months: number): Day {
  let month = monthOf(today)
  for (let nth = 1; nth < months; nth++) month = nextMonth(month)
  return lastDay(month)
}

export const monthsShown = 6
