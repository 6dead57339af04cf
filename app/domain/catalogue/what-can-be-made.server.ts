import { type Day, daysBetween } from '#app/domain/shared/calendar'
import { type Diary, freeInMonths, mostPossible } from '#app/domain/supply/capacity'
import type { Reader } from '#db/client.server'
import { diariesUntil } from '#db/queries/diaries.server'
import type { CatalogueIndex } from './catalogue-index'
import type { Need } from './look-up'

/** Pieces of whoever makes so many a year. */
type Possible = { years: number; pieces: (perYear: number) => number }

/** What every maker can still make until a day: what is promised to others, and days off, left out. */
export async function needBy(db: Reader, index: CatalogueIndex, pieces: number, today: Day, by: Day): Promise<Need> {
  const { of, others } = await diariesUntil(db, today, by)
  const possibleOf = new Map<number, Possible>()
  for (const [producerId, diary] of of) {
    const maker = index.makerNumber(producerId)
    if (maker !== undefined) possibleOf.set(maker, possible(diary, today, by))
  }
  const ofOthers = possible(others, today, by)
  const key = [today, by, ofOthers.years, ...[...possibleOf].map(([maker, { years }]) => `${maker}:${years}`)].join(' ')
  const able = (maker: number, perYear: number) => (possibleOf.get(maker) ?? ofOthers).pieces(perYear)
  return { pieces, days: daysBetween(today, by), able, key }
}

/** So near a whole number fractions of pieces decide, and those are reckoned exactly, as when a promise is taken. */
const tooNear = 1e-3

/** A year's work is reckoned once a maker, so that a hundred thousand products cost a multiplication each. */
function possible(diary: Diary, today: Day, by: Day): Possible {
  const years = freeInMonths(diary, today, by).reduce((all, { free }) => all + Number(free.of) / Number(free.per) / 12, 0)
  const exact = new Map<number, number>()
  const reckon = (perYear: number) => {
    const known = exact.get(perYear) ?? mostPossible(perYear, diary, today, by)
    exact.set(perYear, known)
    return known
  }
  return {
    years,
    pieces: (perYear) => {
      const about = perYear * years
      return Math.abs(about - Math.round(about)) < tooNear ? reckon(perYear) : Math.floor(about)
    },
  }
}
