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

const isStandard = ({ id }: Sorted) => Number(id.startsWith('std_'))
// Ids are unique, and the same order of letters on every machine.
const byId: Comparison = (a, b) => (a.id < b.id ? -1 : 1)
const byWeight: Comparison = (a, b) => isStandard(b) - isStandard(a) || b.makers - a.makers || b.perYear - a.perYear || byId(a, b)

/** Positions of the entries in the order in which they are shown. */
export function sortOrder(entries: readonly Sorted[], sort: Sort): Uint32Array {
  const positions = [...entries.entries()]
  if (sort === 'best') return mixed(positions)
  const compare = comparisons[sort]
  return Uint32Array.from(
    positions.sort(([, a], [, b]) => compare(a, b) || byId(a, b)),
    ([at]) => at,
  )
}

/** The house's standards, then single makers' products; within both the crafts take turns, each beginning with what most can be had of. */
function mixed(positions: [number, Sorted][]): Uint32Array {
  const turns = new Map<string, number>()
  const ranked = positions
    .sort(([, a], [, b]) => byWeight(a, b))
    .map(([at, entry]) => {
      const kind = `${isStandard(entry)} ${entry.craft}`
      const turn = turns.get(kind) ?? 0
      turns.set(kind, turn + 1)
      return { at, entry, turn }
    })
  ranked.sort((a, b) => isStandard(b.entry) - isStandard(a.entry) || a.turn - b.turn || byWeight(a.entry, b.entry))
  return Uint32Array.from(ranked, ({ at }) => at)
}
