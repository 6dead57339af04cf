import type { CatalogueEntry } from './catalogue-entry'
import type { CatalogueIndex, Column, Counted } from './catalogue-index'
import { type FacetName, facetNames } from './facets'
import { type Sort, sortOrder } from './sort-order'
import { textsBeginning, wordColumn } from './word-column'

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
  page: CatalogueEntry[]
  /** How many would be found under each value, were the facet's own choice changed to it. */
  counts: Counted['counts']
}

/** What is wanted, a page of it in order, and the counts beside every filter. */
export function lookUp(index: CatalogueIndex, wanted: Wanted): Found {
  const key = JSON.stringify([wanted.terms, facetNames.map((facet) => wanted.chosen[facet])])
  const counted = index.counted.get(key) ?? count(index, wanted)
  if (index.counted.size >= mostCounted) index.counted.clear()
  index.counted.set(key, counted)
  const { total, counts } = counted
  return { total, counts, page: pageOf(index, wanted, counted) }
}

const mostCounted = 100

/**
 * One pass a chosen facet, one over what is left. An entry that fails in one facet alone is counted there: it would be
 * found, were that facet's choice another.
 */
function count(index: CatalogueIndex, { terms, chosen }: Wanted): Counted {
  const { entries, columns } = index
  const scores = terms && scoresOf(index, terms)
  const misses = new Uint8Array(entries.length)
  const missed = new Uint8Array(entries.length)
  if (scores) for (let at = 0; at < misses.length; at++) if (!scores[at]) misses[at] = outright
  for (const [facet, { facet: name, codes, valuesOf }] of columns.entries()) {
    if (chosen[name].length === 0) continue
    const allowed = allowedCodes(valuesOf, chosen[name])
    for (let at = 0; at < misses.length; at++) {
      if (allowed[codes[at] ?? 0]) continue
      misses[at] = (misses[at] ?? 0) + 1
      missed[at] = facet
    }
  }
  const counts = columns.map((column, facet) => [column.facet, valueCounts(column, tally(column, facet, misses, missed))])
  let total = 0
  for (let at = 0; at < misses.length; at++) if (misses[at] === 0) total++
  return { total, misses, scores, counts: Object.fromEntries(counts) as Found['counts'] }
}

/** More misses than there are facets: found under no choice. */
const outright = 100

function tally({ codes, valuesOf }: Column, facet: number, misses: Uint8Array, missed: Uint8Array): Uint32Array {
  const tallied = new Uint32Array(valuesOf.length)
  for (let at = 0; at < codes.length; at++) {
    const found = misses[at] === 0 || (misses[at] === 1 && missed[at] === facet)
    const code = codes[at] ?? 0
    if (found) tallied[code] = (tallied[code] ?? 0) + 1
  }
  return tallied
}

/** 1 where a code has one of the chosen values. */
function allowedCodes(valuesOf: Column['valuesOf'], chosen: readonly string[]): Uint8Array {
  return Uint8Array.from(valuesOf, (values) => (values.some((value) => chosen.includes(value)) ? 1 : 0))
}

function valueCounts({ valuesOf }: Column, tallied: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [code, values] of valuesOf.entries()) {
    const entries = tallied[code] ?? 0
    if (entries > 0) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + entries)
  }
  return counts
}

function pageOf(index: CatalogueIndex, { sort, from, most }: Wanted, { misses, scores }: Counted): CatalogueEntry[] {
  const order = orderOf(index, sort)
  const byScore = sort === 'best' && scores ? [...new Set(scores)].sort((a, b) => b - a) : [undefined]
  const page: CatalogueEntry[] = []
  let skip = from
  for (const score of byScore) {
    for (const at of order) {
      if (page.length === most) return page
      if (misses[at] !== 0 || (score !== undefined && scores?.[at] !== score)) continue
      const entry = index.entries[at]
      if (skip > 0) skip--
      else if (entry) page.push(entry)
    }
  }
  return page
}

function orderOf(index: CatalogueIndex, sort: Sort): Uint32Array {
  const known = index.orders.get(sort)
  if (known) return known
  const order = sortOrder(index.entries, sort)
  index.orders.set(sort, order)
  return order
}

/** Nought where some term begins no word; else the higher, the more of the terms stand in the name, and as they are. */
function scoresOf(index: CatalogueIndex, terms: readonly string[]): Uint8Array {
  const { names, others } = (index.words ??= wordsOf(index.entries))
  const scores = new Uint8Array(index.entries.length).fill(terms.length > 0 ? 1 : 0)
  for (const term of terms) {
    const inName = textsBeginning(names, term)
    const inOthers = textsBeginning(others, term)
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] ?? 0
      if (score === 0) continue
      const named = inName[names.codes[at] ?? 0] ?? 0
      if (named > 0) scores[at] = score + named
      else if (!inOthers[others.codes[at] ?? 0]) scores[at] = 0
    }
  }
  return scores
}

function wordsOf(entries: readonly CatalogueEntry[]) {
  return {
    names: wordColumn(entries.map(({ nameWords }) => nameWords)),
    others: wordColumn(entries.map(({ otherWords }) => otherWords)),
  }
}
