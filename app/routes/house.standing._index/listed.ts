import { type MonthForecast, warningOf } from '#app/domain/standing/forecast'
import type { standingsForStaff } from '#db/queries/standing-supplies.server'

type Found = Awaited<ReturnType<typeof standingsForStaff>>[number]

/** What the list says of one: its target, the month due next, and what is to be told of those after it. */
export function listedStanding({ audience: _, ...standing }: Found, months: readonly MonthForecast[] = []) {
  return { ...standing, next: months[0] ?? null, warning: warningOf(months) ?? null }
}

export type ListedStanding = ReturnType<typeof listedStanding>
