import type { CatalogueEntry } from './catalogue-entry'

export const sorts = ['best', 'price', 'capacity', 'fast'] as const
export type Sort = (typeof sorts)[number]

type Sorted = Pick<CatalogueEntry, 'id' | 'craft' | 'priceMinor' | 'leadDays' | 'perYear' | 'makers'>
type Comparison = (a: Sorted, b: Sorted) => number

const comparisons: Record<Exclude<Sort, 'best'>, Comparison> = {
  price: (a, b) => a.priceMinor - b.priceMinor,
  capacity: (a, b) => b.perYear - a.perYear,
  fast: (a, b) => a.leadDays - b.leadDays,
}

type Placed = { at: number; standard: number; turn: number; entry: Sorted }

// Ids are unique, and the same order of letters on every machine.
const byId: Comparison = (a, b) => (a.id < b.id ? -1 : 1)
const byWeight: Comparison = (a, b) => b.makers - a.makers || b.perYear - a.perYear || byId(a, b)

/** Positions of the entries in the order in which they are shown. */
export function sortOrder(entries: readonly Sorted[], sort: Sort): Uint32Array {
  const placed = entries.map((entry, at): Placed => ({ at, standard: entry.id.startsWith('std_') ? 1 : 0, turn: 0, entry }))
  if (sort === 'best') takeTurns(placed)
  else placed.sort((a, b) => comparisons[sort](a.entry, b.entry) || byId(a.entry, b.entry))
  return Uint32Array.from(placed, ({ at }) => at)
}

/** The house's standards, then single makers' products; within both the crafts take turns, each beginning with what most can be had of. */
function takeTurns(placed: Placed[]): void {
  const turns = new Map<string, number>()
  placed.sort((a, b) => b.standard - a.standard || byWeight(a.entry, b.entry))
  for (const one of placed) {
    const kind = `${one.standard} ${one.entry.craft}`
    one.turn = turns.get(kind) ?? 0
    turns.set(kind, one.turn + 1)
  }
  placed.sort((a, b) => b.standard - a.standard || a.turn - b.turn || byWeight(a.entry, b.entry))
}
