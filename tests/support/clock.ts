import { type Day, dayOf, type Instant, instant, plusDays, plusMs } from '#app/domain/shared/calendar'

/** The moment at which tests happen unless they say otherwise: a Monday morning in Amuntai. */
export const now: Instant = instant('2026-03-02T09:00:00+08:00')
export const today: Day = dayOf(now)

const minuteMs = 60_000

export function minutesLater(minutes: number, from: Instant = now): Instant {
  return plusMs(from, minutes * minuteMs)
}

export function daysLater(days: number, from: Instant = now): Instant {
  return minutesLater(days * 24 * 60, from)
}

/** A calendar day, counted from today. */
export function dayIn(days: number): Day {
  return plusDays(today, days)
}
