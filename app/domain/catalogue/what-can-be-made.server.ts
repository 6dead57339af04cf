import { type Day, daysBetween } from '#app/domain/shared/calendar'
import { freeInMonths, type FreeMonth } from '#app/domain/supply/capacity'
import type { Reader } from '#db/client.server'
import { holdsUntil } from '#db/queries/capacity.server'
import type { CatalogueIndex } from './catalogue-index'
import type { Need } from './look-up'

/** How much of a year's work every maker still has free until a day, what is promised to others left out. */
export async function needBy(db: Reader, index: CatalogueIndex, pieces: number, today: Day, by: Day): Promise<Need> {
  const holds = await holdsUntil(db, today, by)
  const shareOf = new Map<number, number>()
  for (const [producerId, held] of holds) {
    const maker = index.makerNumber(producerId)
    if (maker !== undefined) shareOf.set(maker, inYears(freeInMonths(held, today, by)))
  }
  const key = [today, by, ...[...shareOf].map(([maker, years]) => `${maker}:${years}`)].join(' ')
  return { pieces, days: daysBetween(today, by), share: inYears(freeInMonths([], today, by)), shareOf, key }
}

const inYears = (months: readonly FreeMonth[]): number =>
  months.reduce((all, { free }) => all + Number(free.of) / Number(free.per) / 12, 0)
