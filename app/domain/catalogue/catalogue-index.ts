import type { CatalogueEntry } from './catalogue-entry'
import { type FacetName, facetNames, facetValues } from './facets'
import { type Sort, sortOrder } from './sort-order'

export type IndexedEntry = Pick<
  CatalogueEntry,
  'id' | 'craft' | 'regencies' | 'priceMinor' | 'minQuantity' | 'leadDays' | 'perYear' | 'makers' | 'nameWords' | 'otherWords'
>

/**
 * The catalogue laid out for counting: a code an entry and facet, in arrays of small numbers, so that ten thousand entries
 * are filtered and counted in one pass of some microseconds. Never changed; a changed catalogue is laid out anew.
 */
export type CatalogueIndex = {
  entries: readonly IndexedEntry[]
  columns: readonly Column[]
  orders: Map<Sort, Uint32Array>
  scores: Map<string, Uint8Array>
  /** Names of the regencies by the value they are filtered by. */
  regencies: ReadonlyMap<string, string>
}

/** Entries found under the same values share a code. */
type Column = { facet: FacetName; codes: Uint16Array; valuesOf: readonly (readonly string[])[] }

export type Wanted = {
  /** Undefined when nothing is searched for; none when nothing that was typed can be. */
  terms: readonly string[] | undefined
  chosen: Readonly<Record<FacetName, readonly string[]>>
  sort: Sort
  from: number
  most: number
}

export type Found = {
  total: number
  ids: CatalogueEntry['id'][]
  /** How many would be found under each value, were the facet's own choice changed to it. */
  counts: Record<FacetName, Map<string, number>>
}

export function indexCatalogue(entries: readonly IndexedEntry[]): CatalogueIndex {
  const columns = facetNames.map((facet) => columnOf(facet, entries))
  const regencies = new Map<string, string>()
  for (const entry of entries)
    for (const [at, value] of facetValues.made(entry).entries()) regencies.set(value, entry.regencies[at] ?? value)
  return { entries, columns, orders: new Map(), scores: new Map(), regencies }
}

function columnOf(facet: FacetName, entries: readonly IndexedEntry[]): Column {
  const codes = new Uint16Array(entries.length)
  const valuesOf: string[][] = []
  const known = new Map<string, number>()
  for (const [at, entry] of entries.entries()) {
    const values = facetValues[facet](entry)
    const key = values.join(' ')
    const code = known.get(key) ?? valuesOf.push(values) - 1
    known.set(key, code)
    codes[at] = code
  }
  return { facet, codes, valuesOf }
}

/** What is wanted, a page of it in order, and the counts beside every filter, in one pass. */
export function lookUp(index: CatalogueIndex, wanted: Wanted): Found {
  const scores = wanted.terms ? scoresOf(index, wanted.terms) : undefined
  const { hits, total, tallies } = count(index, wanted, scores)
  const counts = Object.fromEntries(index.columns.map((column, at) => [column.facet, valueCounts(column, tallies[at])]))
  return { total, ids: pageOf(index, wanted, hits, scores), counts: counts as Found['counts'] }
}

function count({ entries, columns }: CatalogueIndex, { chosen }: Wanted, scores: Uint8Array | undefined) {
  const allowed = columns.map(({ facet, valuesOf }) => allowedCodes(valuesOf, chosen[facet]))
  const tallies = columns.map(({ valuesOf }) => new Uint32Array(valuesOf.length))
  const hits = new Uint8Array(entries.length)
  let total = 0
  for (let at = 0; at < entries.length; at++) {
    if (scores && !scores[at]) continue
    let misses = 0
    let missed = 0
    for (let facet = 0; facet < columns.length && misses < 2; facet++) {
      const code = columns[facet]?.codes[at] ?? 0
      if (allowed[facet]?.[code] === 0) {
        misses++
        missed = facet
      }
    }
    if (misses === 1) add(tallies[missed], columns[missed]?.codes[at])
    if (misses > 0) continue
    hits[at] = 1
    total++
    for (let facet = 0; facet < columns.length; facet++) add(tallies[facet], columns[facet]?.codes[at])
  }
  return { hits, total, tallies }
}

function add(tally: Uint32Array | undefined, code: number | undefined): void {
  if (tally && code !== undefined) tally[code] = (tally[code] ?? 0) + 1
}

/** 1 where a code has one of the chosen values; undefined when nothing was chosen and all will do. */
function allowedCodes(valuesOf: Column['valuesOf'], chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined
  return Uint8Array.from(valuesOf, (values) => (values.some((value) => chosen.includes(value)) ? 1 : 0))
}

function valueCounts({ valuesOf }: Column, tally: Uint32Array | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [code, values] of valuesOf.entries()) {
    const entries = tally?.[code] ?? 0
    if (entries > 0) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + entries)
  }
  return counts
}

function pageOf(index: CatalogueIndex, { sort, from, most }: Wanted, hits: Uint8Array, scores: Uint8Array | undefined) {
  const order = orderOf(index, sort)
  const byScore = sort === 'best' && scores ? [...new Set(scores)].sort((a, b) => b - a) : [undefined]
  const ids: CatalogueEntry['id'][] = []
  let skip = from
  for (const score of byScore) {
    for (const at of order) {
      if (ids.length === most) return ids
      if (!hits[at] || (score !== undefined && scores?.[at] !== score)) continue
      const entry = index.entries[at]
      if (skip > 0) skip--
      else if (entry) ids.push(entry.id)
    }
  }
  return ids
}

function orderOf(index: CatalogueIndex, sort: Sort): Uint32Array {
  const known = index.orders.get(sort)
  if (known) return known
  const order = sortOrder(index.entries, sort)
  index.orders.set(sort, order)
  return order
}

const mostScores = 100

/** Nought where some term begins no word; else the higher, the more of the terms stand in the name. */
function scoresOf(index: CatalogueIndex, terms: readonly string[]): Uint8Array {
  const key = terms.join(' ')
  const known = index.scores.get(key)
  if (known) return known
  const scores = new Uint8Array(index.entries.length)
  const starts = terms.map((term) => ` ${term}`)
  for (const [at, { nameWords, otherWords }] of index.entries.entries()) {
    let score = starts.length > 0 ? 1 : 0
    for (const start of starts) {
      if (nameWords.includes(start)) score += 1
      else if (!otherWords.includes(start)) {
        score = 0
        break
      }
    }
    scores[at] = score
  }
  if (index.scores.size >= mostScores) index.scores.clear()
  index.scores.set(key, scores)
  return scores
}
