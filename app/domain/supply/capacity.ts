import { type Day, daysInMonth, firstDay, lastDay, type Month, monthsBetween } from '#app/domain/shared/calendar'
import { compare, plus, type Rational, rational } from '#app/domain/shared/rational'
import { type Hold, holdOf, partsOfPiece, together } from './held-months'
import { joined, type OffDays, workingDays } from './off-days'
import { inOrder, type Tranche } from './tranches'

export type { Hold } from './held-months'

/** What takes a maker's time: the months it promised, and the days on which it does not work. */
export type Diary = { readonly holds: readonly Hold[]; readonly off: readonly OffDays[] }

export const emptyDiary: Diary = { holds: [], off: [] }

export type FreeMonth = { readonly month: Month; readonly free: Rational }

export function usedByMonth(holds: readonly Hold[]): Map<Month, Rational> {
  const used = new Map<Month, Rational>()
  for (const { month, quantity, perYear } of holds) {
    used.set(month, plus(used.get(month) ?? rational(0), rational(BigInt(quantity) * 12n, perYear)))
  }
  return used
}

/**
 * The share of each month that can still be promised from one day to another, both included. A month begun or cut short
 * counts by its working days, and everything already promised in it comes first: so what is due by any day fits before it.
 * A month of which more is promised than can be worked has nothing free.
 */
export function freeInMonths({ holds, off }: Diary, from: Day, readyOn: Day): FreeMonth[] {
  if (readyOn < from) return []
  const used = usedByMonth(holds)
  const stretches = joined(off)
  return monthsBetween(from, readyOn).map((month) => {
    const start = from > firstDay(month) ? from : firstDay(month)
    const end = readyOn < lastDay(month) ? readyOn : lastDay(month)
    const share = rational(workingDays(stretches, start, end), daysInMonth(month))
    return { month, free: minus(share, used.get(month)) }
  })
}

/** Whole pieces that can still be promised until a day, by a maker of `perYear` a year. */
export function mostPossible(perYear: number, diary: Diary, from: Day, readyOn: Day): number {
  const parts = freeInMonths(diary, from, readyOn).reduce((all, { free }) => all + partsIn(free, perYear), 0n)
  return Number(parts / partsOfPiece)
}

/**
 * The months that a promise takes: the latest first, so that the near ones stay free; whole pieces where they fit, and
 * parts of pieces only for what is left. Undefined when it does not fit into what is free.
 */
export function spreadOverMonths(quantity: number, perYear: number, diary: Diary, from: Day, readyOn: Day): Hold[] | undefined {
  const room = freeInMonths(diary, from, readyOn).map(({ month, free }) => ({ month, parts: partsIn(free, perYear), taken: 0n }))
  let left = BigInt(quantity) * partsOfPiece
  for (const grain of [partsOfPiece, 1n]) {
    for (const place of room.toReversed()) {
      const fits = ((place.parts - place.taken) / grain) * grain
      const taken = fits < left ? fits : left
      place.taken += taken
      left -= taken
    }
  }
  if (left > 0n) return undefined
  return room.filter(({ taken }) => taken > 0n).map(({ month, taken }) => holdOf(month, taken, perYear))
}

/** The months of a promise that comes in parts, each until its own day; or the first part for which there is no time. */
export function spreadTranches(
  tranches: readonly Tranche[],
  perYear: number,
  diary: Diary,
  from: Day,
): { fits: true; holds: Hold[] } | { fits: false; late: Tranche; possible: number } {
  let holds: Hold[] = []
  for (const tranche of inOrder(tranches)) {
    const before = { off: diary.off, holds: [...diary.holds, ...holds] }
    const months = spreadOverMonths(tranche.quantity, perYear, before, from, tranche.readyOn)
    if (!months) return { fits: false, late: tranche, possible: mostPossible(perYear, before, from, tranche.readyOn) }
    holds = together(holds, months, perYear)
  }
  return { fits: true, holds }
}

function minus(share: Rational, used: Rational = rational(0)): Rational {
  const left = plus(share, rational(-used.of, used.per))
  return compare(left, rational(0)) < 0 ? rational(0) : left
}

function partsIn(free: Rational, perYear: number): bigint {
  return (free.of * BigInt(perYear) * partsOfPiece) / (free.per * 12n)
}
