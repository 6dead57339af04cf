import { type Day, daysBetween, plusDays } from '#app/domain/shared/calendar'
import type { ChanceLine, ChancePlan, ChanceRow } from './chance'
import { grouped } from './grouped'
import type { Reliability } from './reliability'

/** Deliveries earlier or later than this by days count as so early or so late. */
const earliest = -60
const latest = 180

export type LaidRow = {
  readonly part: number
  readonly line: number
  readonly quantity: number
  readonly readyAt: number
  readonly dueAt: number
}

/** What one maker is to bring to one line, and how much of it is due in time. Parts are numbered through over all makers. */
export type Part = { readonly at: number; readonly line: number; readonly certain: number }

export type LaidMaker = {
  readonly key: string
  readonly reliability: Reliability
  readonly rows: readonly LaidRow[]
  readonly parts: readonly Part[]
}

export type LaidLine = ChanceLine & { readonly dueAt: number; readonly planned: number }

/** A plan as numbers; days count from the earliest on which anything can come. */
export type Layout = {
  readonly lines: readonly LaidLine[]
  readonly makers: readonly LaidMaker[]
  readonly partCount: number
  readonly days: number
  readonly dayAt: (place: number) => Day
}

export function layOut({ lines, rows, producers }: ChancePlan): Layout {
  const planned = rows.filter(({ quantity }) => quantity > 0)
  const readyDays = planned.map(({ readyOn }) => readyOn).sort()
  const first = readyDays[0] ?? lines[0]?.latestReadyOn
  const last = readyDays.at(-1) ?? first
  if (!first || !last) return { lines: [], makers: [], partCount: 0, days: 0, dayAt: () => plusDays('2000-01-01' as Day, 0) }
  const placeOf = (day: Day) => daysBetween(first, day) - earliest
  const laidLines = lines.map((line) => ({ ...line, dueAt: placeOf(line.latestReadyOn), planned: quantityOf(planned, line.key) }))
  const lineAt = new Map(lines.map(({ key }, at) => [key, at]))
  const byMaker = grouped(planned, ({ producerKey }) => producerKey)
  let partCount = 0
  const makers = producers.flatMap(({ key, reliability }): LaidMaker[] => {
    const own = byMaker.get(key)
    if (!own) return []
    byMaker.delete(key)
    const rowsOfLine = [...grouped(own, ({ lineKey }) => lineKey)].map(([lineKey, rows]) => {
      const line = lineAt.get(lineKey)
      if (line === undefined) throw new RangeError(`no line ${lineKey}`)
      return { line, rows, at: partCount++ }
    })
    const rows = rowsOfLine.flatMap(({ line, rows, at }) =>
      rows.map(({ quantity, readyOn }) => ({
        part: at,
        line,
        quantity,
        readyAt: placeOf(readyOn),
        dueAt: laidLines[line]?.dueAt ?? 0,
      })),
    )
    const parts = rowsOfLine.map(({ line, rows, at }) => {
      const inTime = rows.filter(({ readyOn }) => readyOn <= (lines[line]?.latestReadyOn ?? first))
      return { at, line, certain: inTime.reduce((all, { quantity }) => all + quantity, 0) }
    })
    return [{ key, reliability, rows, parts }]
  })
  const [unknown] = byMaker.keys()
  if (unknown !== undefined) throw new RangeError(`no producer ${unknown}`)
  return {
    lines: laidLines,
    makers,
    partCount,
    days: placeOf(last) + latest + 1,
    dayAt: (place) => plusDays(first, place + earliest),
  }
}

function quantityOf(rows: readonly ChanceRow[], lineKey: string): number {
  return rows.reduce((all, row) => all + (row.lineKey === lineKey ? row.quantity : 0), 0)
}
