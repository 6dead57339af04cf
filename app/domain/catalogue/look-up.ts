import { readQuestion } from '#app/domain/vocabulary/read-question'
import type { CatalogueIndex, EntryId } from './catalogue-index'
import { type FacetName, facetNames } from './facets'
import { firstOf } from './first-of'
import { scoresFor } from './scores'
import type { Sort } from './sort-order'

/** So many pieces by a day. */
export type Need = {
  pieces: number
  days: number
  /** Whole pieces that a maker of so many a year can still make until then. */
  able: (maker: number, perYear: number) => number
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

/** What is found, how many there are of each choice, and how well each fits. */
export type Counted = {
  /** How many would be found under each value, were the facet's own choice changed to it. */
  counts: Record<FacetName, Map<string, number>>
  positions: Uint32Array
  scores: Uint16Array | undefined
  nearest: boolean
}

export type Found = Pick<Counted, 'counts' | 'nearest'> & { total: number; page: { id: EntryId; version: number }[] }

/** What is wanted, a page of it in order, and the counts beside every filter. */
export function lookUp(index: CatalogueIndex, wanted: Wanted): Found {
  const key = JSON.stringify([wanted.q, facetNames.map((facet) => wanted.chosen[facet]), wanted.need?.pieces, wanted.need?.key])
  const counted = index.answers.get(key) ?? count(index, wanted)
  index.answers.keep(key, counted)
  const { positions, scores, counts, nearest } = counted
  const { sort, from, most } = wanted
  const ranks = index.order(sort).ranks(index.size)
  const until = Math.min(from + most, positions.length)
  const first = firstOf(positions, ranks, sort === 'best' ? scores : undefined, until).slice(from)
  return { total: positions.length, counts, nearest, page: first.map((rank) => index.entryRanked(sort, rank)) }
}

/** More misses than there are facets: found under no choice. */
const outright = 100

/**
 * Over what is found one pass a chosen facet, and one to count each. An entry that fails in one facet alone is counted there:
 * it would be found, were that facet's choice another.
 */
function count(index: CatalogueIndex, { q, chosen, need }: Wanted): Counted {
  const scored = q === '' ? undefined : scoresFor(index.words, index.gone, readQuestion(index.lexicon, index.words.words, q))
  const positions = scored?.positions ?? index.everything()
  const misses = new Uint8Array(positions.length)
  const missed = new Uint8Array(positions.length)
  if (need) for (let nth = 0; nth < misses.length; nth++) if (!canMake(index, positions[nth] ?? 0, need)) misses[nth] = outright
  for (const [number, column] of index.columns.entries()) {
    if (chosen[column.name].length === 0) continue
    const { codes } = column
    const allowed = column.allowing(chosen[column.name])
    for (let nth = 0; nth < misses.length; nth++) {
      if (allowed[codes[positions[nth] ?? 0] ?? 0]) continue
      misses[nth] = (misses[nth] ?? 0) + 1
      missed[nth] = number
    }
  }
  const counts = index.columns.map((column, number) => [column.name, column.tally(positions, misses, missed, number)])
  const isFound = (_: number, nth: number) => misses[nth] === 0
  const isNarrowed = need !== undefined || facetNames.some((facet) => chosen[facet].length > 0)
  return {
    positions: isNarrowed ? positions.filter(isFound) : positions,
    scores: isNarrowed ? scored?.scores.filter(isFound) : scored?.scores,
    nearest: scored?.nearest ?? false,
    counts: Object.fromEntries(counts) as Counted['counts'],
  }
}

/** Together and until the day; before the first lot is ready, only what lies there. */
function canMake(index: CatalogueIndex, at: number, { pieces, days, able }: Need): boolean {
  if (index.stockAt(at) >= pieces) return true
  return index.leadDaysAt(at) <= days && index.able(at, able) >= pieces
}
