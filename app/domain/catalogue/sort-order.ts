export const sorts = ['best', 'price', 'capacity', 'fast'] as const
export type Sort = (typeof sorts)[number]

/** What entries are put in order by; one row a figure, the same position an entry. */
export type SortFigures = {
  id: (at: number) => string
  /** 1 for a standard of the house. */
  standard: (at: number) => number
  /** Which one of its craft it is, by weight. */
  turn: (at: number) => number
  price: (at: number) => number
  leadDays: (at: number) => number
  perYear: (at: number) => number
  makers: (at: number) => number
}

type Comparison = (a: number, b: number) => number

/** What most can be had of comes first. Ids are unique, and the same order of letters on every machine. */
export function byWeight({ makers, perYear, id }: SortFigures): Comparison {
  return (a, b) => makers(b) - makers(a) || perYear(b) - perYear(a) || (id(a) < id(b) ? -1 : 1)
}

/**
 * `best`: the house's standards, then single makers' products; within both the crafts take turns, each beginning with what
 * most can be had of.
 */
export function comparisonFor(sort: Sort, figures: SortFigures): Comparison {
  const { id, standard, turn, price, leadDays, perYear } = figures
  const byId: Comparison = (a, b) => (id(a) < id(b) ? -1 : 1)
  const weight = byWeight(figures)
  const comparisons: Record<Sort, Comparison> = {
    best: (a, b) => standard(b) - standard(a) || turn(a) - turn(b) || weight(a, b),
    price: (a, b) => price(a) - price(b) || byId(a, b),
    capacity: (a, b) => perYear(b) - perYear(a) || byId(a, b),
    fast: (a, b) => leadDays(a) - leadDays(b) || byId(a, b),
  }
  return comparisons[sort]
}

/** Where in an ordered list the new position belongs. */
export function placeFor(order: Uint32Array, at: number, compare: Comparison): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(order[middle] ?? 0, at) < 0) low = middle + 1
    else high = middle
  }
  return low
}
