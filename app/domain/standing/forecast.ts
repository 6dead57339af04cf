import type { Day, Month } from '#app/domain/shared/calendar'
import type { ProducerId, StandingSupplyId } from '#app/domain/shared/ids'
import { prorate } from '#app/domain/shared/money'
import { type Diary, mostPossible, spreadOverMonths } from '#app/domain/supply/capacity'
import type { Hold } from '#app/domain/supply/held-months'

/** What a month of a standing supply asks for, and how far it has come. */
export type MonthNeed = {
  readonly standingId: StandingSupplyId
  readonly month: Month
  /** From when on its makers can work for it: the day they are asked, or today where that is past. */
  readonly from: Day
  readonly readyOn: Day
  /** Pieces wanted with those on top, and pieces promised. */
  readonly needed: number
  readonly promised: number
  readonly lotStep: number
  /** Makers may still promise: they are asked now, or will be. */
  readonly open: boolean
}

/** Who makes that very item, and how many a year when it makes nothing else. */
export type MakerPace = { readonly producerId: ProducerId; readonly perYear: number }

export const levels = ['enough', 'tight', 'short'] as const
export type Level = (typeof levels)[number]

/** `possible`: what makers have time for besides all that was promised and what earlier months will take; `missing`: what nobody has. */
export type MonthForecast = MonthNeed & { readonly possible: number; readonly missing: number; readonly level: Level }

/**
 * Looks ahead month by month, the soonest due first: each takes of its makers' free time what it still needs, in the months and
 * in the lots in which promises take it, so that no hour counts for two months or for two supplies.
 */
export function forecast(
  needs: readonly MonthNeed[],
  makersOf: (standingId: StandingSupplyId) => readonly MakerPace[],
  diaryOf: (producerId: ProducerId) => Diary,
): MonthForecast[] {
  const taken = new Map<ProducerId, Hold[]>()
  const asLeft = (id: ProducerId): Diary => {
    const { off, holds } = diaryOf(id)
    return { off, holds: [...holds, ...(taken.get(id) ?? [])] }
  }
  return [...needs].sort(soonestFirst).map((need) => {
    const makers = need.open ? makersOf(need.standingId) : []
    const lots = makers.map(({ producerId, perYear }) =>
      Math.floor(mostPossible(perYear, asLeft(producerId), need.from, need.readyOn) / need.lotStep),
    )
    const free = lots.reduce((all, some) => all + some, 0)
    const wanted = Math.min(Math.ceil(restOf(need) / need.lotStep), free)
    for (const [at, share] of prorate(wanted, lots).entries()) {
      const maker = makers[at]
      if (!maker || share === 0) continue
      const { producerId, perYear } = maker
      const months = spreadOverMonths(share * need.lotStep, perYear, asLeft(producerId), need.from, need.readyOn) ?? []
      taken.set(producerId, [...(taken.get(producerId) ?? []), ...months])
    }
    return judged(need, free * need.lotStep)
  })
}

/** Beyond four fifths of what is free, one maker who cannot this time leaves a gap. */
const comfortable = 4 / 5

function judged(need: MonthNeed, possible: number): MonthForecast {
  const rest = restOf(need)
  const missing = Math.max(0, rest - possible)
  return { ...need, possible, missing, level: missing > 0 ? 'short' : rest > possible * comfortable ? 'tight' : 'enough' }
}

/** What is to be told first: the first month that will be short, or else the first that is tight. */
export function warningOf(months: readonly MonthForecast[]): MonthForecast | undefined {
  return months.find(({ level }) => level === 'short') ?? months.find(({ level }) => level === 'tight')
}

export function restOf({ needed, promised }: Pick<MonthNeed, 'needed' | 'promised'>): number {
  return Math.max(0, needed - promised)
}

function soonestFirst(a: MonthNeed, b: MonthNeed): number {
  const [one, other] = [`${a.readyOn} ${a.standingId}`, `${b.readyOn} ${b.standingId}`]
  return one < other ? -1 : one > other ? 1 : 0
}
