import { readQuestion } from '#app/domain/vocabulary/read-question'
import type { CatalogueIndex, EntryId } from './catalogue-index'
import { type FacetName, facetNames } from './facets'
import { scoresFor } from './scores'
import type { Sort } from './sort-order'

/** So many pieces by a day, and what share of a year's work each maker still has free until then. */
export type Need = {
  pieces: number
  days: number
  /** In years, of a maker who has promised nothing. */
  share: number
  /** In years, of those who have. */
  shareOf: ReadonlyMap<number, number>
  /** Tells one state of the promises from another. */
  key: string
}

export type Wanted = {
  /** What was typed; empty when nothing is searched for. */
  q: string
  chosen: Readonly<Record<FacetName, readonly string[]>>
  need?: Need | undefined
  sort: Sort
  from: number
  most: number
}

/** How many there are of each choice, and which positions fail. */
export type Counted = {
  total: number
  /** How many would be found under each value, were the facet's own choice changed to it. */
  counts: Record<FacetName, Map<string, number>>
  misses: Uint8Array
  scores: Uint16Array | undefined
  nearest: boolean
}

export type Found = Pick<Counted, 'total' | 'counts' | 'nearest'> & { page: { id: EntryId; version: number }[] }

const mostCounted = 50

/** What is wanted, a page of it in order, and the counts beside every filter. */
export function lookUp(index: CatalogueIndex, wanted: Wanted): Found {
  const key = JSON.stringify([wanted.q, facetNames.map((facet) => wanted.chosen[facet]), wanted.need?.pieces, wanted.need?.key])
  const counted = index.counted.get(key) ?? count(index, wanted)
  if (index.counted.size >= mostCounted) index.counted.clear()
  index.counted.set(key, counted)
  const { total, counts, nearest } = counted
  return { total, counts, nearest, page: pageOf(index, wanted, counted) }
}

/** More misses than there are facets: found under no choice. */
const outright = 100

/**
 * One pass a chosen facet, one over what is left. An entry that fails in one facet alone is counted there: it would be
 * found, were that facet's choice another.
 */
function count(index: CatalogueIndex, { q, chosen, need }: Wanted): Counted {
  const { columns, size, gone } = index
  const scored = q === '' ? undefined : scoresFor(index.words, gone, readQuestion(index.lexicon, index.words.words, q))
  const misses = new Uint8Array(size)
  const missed = new Uint8Array(size)
  for (let at = 0; at < size; at++) {
    if (gone[at] || (scored && !scored.scores[at]) || (need && !canMake(index, at, need))) misses[at] = outright
  }
  for (const [nth, column] of columns.entries()) {
    if (chosen[column.name].length === 0) continue
    const { codes } = column
    const allowed = column.allowing(chosen[column.name])
    for (let at = 0; at < size; at++) {
      if (allowed[codes[at] ?? 0]) continue
      misses[at] = (misses[at] ?? 0) + 1
      missed[at] = nth
    }
  }
  const counts = columns.map((column, nth) => [
    column.name,
    column.tally((at) => misses[at] === 0 || (misses[at] === 1 && missed[at] === nth)),
  ])
  let total = 0
  for (let at = 0; at < size; at++) if (misses[at] === 0) total++
  return {
    total,
    misses,
    scores: scored?.scores,
    nearest: scored?.nearest ?? false,
    counts: Object.fromEntries(counts) as Counted['counts'],
  }
}

/** Together and until the day; before the first lot is ready, only what lies there. */
function canMake(index: CatalogueIndex, at: number, { pieces, days, share, shareOf }: Need): boolean {
  if (index.stockAt(at) >= pieces) return true
  return index.leadDaysAt(at) <= days && index.able(at, (maker) => shareOf.get(maker) ?? share) >= pieces
}

function pageOf(index: CatalogueIndex, { sort, from, most }: Wanted, { misses, scores }: Counted): Found['page'] {
  const order = index.order(sort)
  const page: number[] = []
  if (sort === 'best' && scores) page.push(...bestFirst(order, misses, scores, from + most).slice(from))
  else {
    let skip = from
    for (const at of order) {
      if (page.length === most) break
      if (misses[at] !== 0) continue
      if (skip > 0) skip--
      else page.push(at)
    }
  }
  return page.map((at) => index.entryAt(at))
}

/** The first of all found by score, among equals in their usual order: only as many scores are put in order as are needed. */
function bestFirst(order: readonly number[], misses: Uint8Array, scores: Uint16Array, most: number): number[] {
  const amounts = new Map<number, number>()
  for (const at of order) {
    if (misses[at] === 0) amounts.set(scores[at] ?? 0, (amounts.get(scores[at] ?? 0) ?? 0) + 1)
  }
  const groups = new Map<number, number[]>()
  let enough = 0
  for (const [score, amount] of [...amounts].sort(([a], [b]) => b - a)) {
    if (enough >= most) break
    groups.set(score, [])
    enough += amount
  }
  for (const at of order) if (misses[at] === 0) groups.get(scores[at] ?? 0)?.push(at)
  return [...groups.values()].flat().slice(0, most)
}
