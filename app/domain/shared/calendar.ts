import type { Brand } from './brand'

/** An ISO-8601 UTC instant with milliseconds: sorts as text, stored as text. */
export type Instant = Brand<string, 'Instant'>
/** A calendar date `YYYY-MM-DD` in the house's zone. */
export type Day = Brand<string, 'Day'>
/** A calendar month `YYYY-MM` in the house's zone. */
export type Month = Brand<string, 'Month'>

/** WITA: Amuntai, Samarinda and Atambua all keep it; it has no daylight saving. */
export const houseZone = 'Asia/Makassar'
const houseOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

export function instant(date: Date | number | string): Instant {
  return new Date(date).toISOString() as Instant
}

export function plusMs(from: Instant, ms: number): Instant {
  return instant(Date.parse(from) + ms)
}

/** The house's calendar day on which an instant falls. */
export function dayOf(at: Instant): Day {
  return new Date(Date.parse(at) + houseOffsetMs).toISOString().slice(0, 10) as Day
}

/** The hour of the house's clock, 0 to 23. */
export function hourOf(at: Instant): number {
  return new Date(Date.parse(at) + houseOffsetMs).getUTCHours()
}

/** The first instant of a day in the house's zone. */
export function startOfDay(day: Day): Instant {
  return instant(Date.parse(`${day}T00:00:00Z`) - houseOffsetMs)
}

/** The last millisecond of a day in the house's zone: "open until Friday" includes Friday. */
export function endOfDay(day: Day): Instant {
  return instant(Date.parse(startOfDay(day)) + dayMs - 1)
}

/** A real calendar date between 2000 and 2099, or undefined: `2026-02-30` is none. */
export function parseDay(text: string): Day | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return undefined
  const ms = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(ms)) return undefined
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as Day) : undefined
}

/** For literals known to be right; throws on one that is not. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`not a calendar day: ${text}`)
  return parsed
}

export function plusDays(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month
}

/** A month between 2000 and 2099, or undefined. */
export function parseMonth(text: string): Month | undefined {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined
}

export function daysInMonth(month: Month): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate()
}

export function firstDay(month: Month): Day {
  return `${month}-01` as Day
}

export function lastDay(month: Month): Day {
  return `${month}-${String(daysInMonth(month)).padStart(2, '0')}` as Day
}

export function nextMonth(month: Month): Month {
  return monthOf(plusDays(lastDay(month), 1))
}

/** All months touched from one day to another, both ends included. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) months.push(month)
  return months
}
