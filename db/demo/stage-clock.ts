import { type Day, dayOf, type Instant, plusDays, plusMs, startOfDay } from '#app/domain/shared/calendar'

/** The sample data's history is told backwards from today, so that the demo never looks old. */
export type StageClock = {
  today: Day
  now: Instant
  /** That many days ago, at that hour of the house's clock. */
  at: (daysAgo: number, hour?: number) => Instant
  minutesAgo: (minutes: number) => Instant
  dayIn: (days: number) => Day
}

const hourMs = 3_600_000

export function stageClock(now: Instant): StageClock {
  const today = dayOf(now)
  return {
    today,
    now,
    at: (daysAgo, hour = 9) => plusMs(startOfDay(plusDays(today, -daysAgo)), Math.round(hour * hourMs)),
    minutesAgo: (minutes) => plusMs(now, -minutes * 60_000),
    dayIn: (days) => plusDays(today, days),
  }
}
