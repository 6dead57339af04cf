import { type Day, daysBetween } from '#app/domain/shared/calendar'
import { freeInMonths, type FreeMonth } from '#app/domain/supply/capacity'
import type { Reader } from '#db/client.server'
import { diariesUntil } from '#db/queries/diaries.server'
import type { CatalogueIndex } from './catalogue-index'
import type { Need } from './look-up'

/** How much of a year's work every maker still has free until a day: what is promised to others, and days off, left out. */
export async function needBy(db: Reader, index: CatalogueIndex, pieces: number, today: Day, by: Day): Promise<Need> {
  const { of, others } = await diariesUntil(db, today, by)
  const shareOf = new Map<number, number>()
  for (const [producerId, diary] of of) {
    const maker = index.makerNumber(producerId)
    if (maker !== undefined) shareOf.set(maker, inYears(freeInMonths(diary, today, by)))
  }
  const share = inYears(freeInMonths(others, today, by))
  const key = [today, by, share, ...[...shareOf].map(([maker, years]) => `${maker}:${years}`)].join(' ')
  return { pieces, days: daysBetween(today, by), share, shareOf, key }
}

const inYears = (months: readonly FreeMonth[]): number =>
  months.reduce((all, { free }) => all + Number(free.of) / Number(free.per) / 12, 0)
