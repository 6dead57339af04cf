import type { Cell } from './imported'
import { numberOfCell } from './parse-number'
import { nothing, read, unread, type Reading } from './reading'
import { clean, present } from './words'

const mostMembers = 5_000

/** "10", "10 orang", "± 12", "5 L 3 P" (both together). */
export function parseCount(cell: Cell): Reading<number> {
  return parseWhole(cell, 0, mostMembers)
}

/** A whole number within what is likely; anything else is not read. */
export function parseWhole(cell: Cell, least: number, most: number): Reading<number> {
  if (!present(cell.text)) return nothing
  if (cell.day) return unread('imports.became_date', cell.text)
  const count = cell.number ?? countOf(clean(cell.text).slice(0, 60).toLowerCase())
  if (count === undefined || !Number.isInteger(count) || count < least || count > most)
    return unread('imports.count_unreadable', cell.text)
  return read(count)
}

function countOf(words: string): number | undefined {
  const bothSexes = /^(\d{1,4})\s*(?:l|lk|laki-laki|pria)\s*[,/+&-]?\s*(\d{1,4})\s*(?:p|pr|perempuan|wanita)$/.exec(words)
  if (bothSexes) return Number(bothSexes[1]) + Number(bothSexes[2])
  const alone =
    /^[±~>]?\s*(\d[\d.,]*)\s*(?:orang|org|or|anggota|jiwa|pengrajin|perajin|tk|l|p|hari|days?|buah|bh|pcs|lembar)?\.?$/.exec(
      words,
    )
  const number = alone?.[1] === undefined ? undefined : numberOfCell({ text: alone[1] })
  return number && number.value.of % number.value.per === 0n ? Number(number.value.of / number.value.per) : undefined
}
