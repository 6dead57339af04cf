import type { Brand } from '#app/domain/shared/brand'
import type { Cell } from './imported'
import { nothing, read, unread, type Reading } from './reading'
import { fold, present } from './words'

/** A date as exactly as it is known: `2020`, `2020-04` or `2020-04-08`. Sorts as text. */
export type PartialDate = Brand<string, 'PartialDate'>

const months = [
  'januari jan january',
  'februari feb pebruari peb february',
  'maret mar mrt march',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agu agt ags aug august',
  'september sep sept',
  'oktober okt oct october',
  'november nov nopember nop',
  'desember des dec december',
]
const monthNumbers = new Map(months.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)))

/** "April 2020" · 43929 (days since 1900 in Excel) · "08/04/2020" · "2020" · "8-4-20" · "8 April 2020" · "2020-04-08". */
export function parseDate(cell: Cell): Reading<PartialDate> {
  const words = present(cell.text)
  if (!words) return nothing
  if (cell.day) return read(cell.day)
  const date = readDate(words.slice(0, 40))
  return date ? read(date) : unread('imports.date_unreadable', words)
}

export function readDate(words: string): PartialDate | undefined {
  const text = fold(words.replace(/[’'‘`](?=\d\d\b)/g, ' '))
    .replace(/^(?:senin|selasa|rabu|kamis|jumat|jum at|sabtu|minggu|ahad) /, '')
    .replace(/^(?:tgl|tanggal|sejak|tahun|thn|th) /, '')
    .replace(/ (?:s d|sd|sampai|hingga) (?:dengan )?(?:sekarang|skrg|saat ini)$/, '')
  if (/^\d{8}$/.test(text)) return eightDigits(text)
  if (/^\d{4,5}$/.test(text)) return yearOf(text) ?? serialDay(Number(text))
  if (/^\d{5}[.,]\d+$/.test(words)) return serialDay(Math.floor(Number(words.replace(',', '.'))))
  const [first = '', second = '', third = '', ...time] = text.split(' ')
  if (time.some((part) => !/^(?:\d{1,3}|am|pm|wib|wita|wit|z)$/.test(part) && !/^\d{2}z?$/.test(part))) return undefined
  if (/^\d{4}$/.test(first) && third) return partial(first, second, third.replace(/t\d+$/, ''))
  if (third)
    return (
      partial(third, monthOrNumber(second), first) ??
      partial(third, monthOrNumber(first), second, monthNumbers.has(first) || Number(second) > 12)
    )
  if (second) return /^\d{4}$/.test(first) ? partial(first, monthOrNumber(second)) : partial(second, monthOrNumber(first))
  return undefined
}

/** Excel's day number (1900 system) as a calendar day; only for years in which a list could have been written. */
export function serialDay(serial: number): PartialDate | undefined {
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) as PartialDate
}

/** "20200408", as registers number days, or "08042020". */
function eightDigits(text: string): PartialDate | undefined {
  return partial(text.slice(0, 4), text.slice(4, 6), text.slice(6)) ?? partial(text.slice(4), text.slice(2, 4), text.slice(0, 2))
}

function yearOf(text: string): PartialDate | undefined {
  return /^(?:19|20)\d\d$/.test(text) ? (text as PartialDate) : undefined
}

function monthOrNumber(word: string): string {
  return String(monthNumbers.get(word) ?? word)
}

/** "8-4-20": two digits are this century up to 49, the last one after. */
function partial(year: string, month: string, day?: string, likely = true): PartialDate | undefined {
  const full = /^\d\d$/.test(year) ? `${Number(year) < 50 ? 20 : 19}${year}` : year
  if (!likely || !yearOf(full) || !/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return undefined
  const upToMonth = `${full}-${month.padStart(2, '0')}`
  if (day === undefined) return upToMonth as PartialDate
  if (!/^\d{1,2}$/.test(day)) return undefined
  const whole = `${upToMonth}-${day.padStart(2, '0')}`
  const ms = Date.parse(`${whole}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === whole ? (whole as PartialDate) : undefined
}
