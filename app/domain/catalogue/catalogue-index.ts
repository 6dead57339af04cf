import { slugOf } from '#app/domain/shared/slug'
import type { CatalogueEntry } from './catalogue-entry'
import { type FacetName, facetNames, facets } from './facets'
import type { Sort } from './sort-order'
import type { WordColumn } from './word-column'

/**
 * The catalogue laid out for counting: a code an entry and facet, in arrays of small numbers, so that ten thousand entries
 * are filtered and counted in one pass of some microseconds. Never changed; a changed catalogue is laid out anew.
 */
export type CatalogueIndex = {
  entries: readonly CatalogueEntry[]
  columns: readonly Column[]
  /** Worked out when first asked for, and kept as long as this catalogue is the newest. */
  orders: Map<Sort, Uint32Array>
  counted: Map<string, Counted>
  words?: { names: WordColumn; others: WordColumn }
  /** Names of the regencies by the value they are filtered by. */
  regencies: ReadonlyMap<string, string>
}

/** Entries found under the same values share a code. */
export type Column = { facet: FacetName; codes: Uint16Array; valuesOf: readonly (readonly string[])[] }

/** How many there are of each choice, and which entries fail: see `lookUp`. */
export type Counted = {
  total: number
  counts: Record<FacetName, Map<string, number>>
  misses: Uint8Array
  scores: Uint8Array | undefined
}

export function indexCatalogue(entries: readonly CatalogueEntry[]): CatalogueIndex {
  const columns = facetNames.map((facet) => columnOf(facet, entries))
  return { entries, columns, orders: new Map(), counted: new Map(), regencies: regencyNames(entries) }
}

function columnOf(facet: FacetName, entries: readonly CatalogueEntry[]): Column {
  const { of, values } = facets[facet]
  const codes = new Uint16Array(entries.length)
  const valuesOf: string[][] = []
  const byValues = new Map<string, number>()
  const byWhatDecides = new Map<unknown, number>()
  const codeOf = (decides: unknown): number => {
    const found = values(decides)
    const key = found.join(' ')
    const code = byValues.get(key) ?? valuesOf.push(found) - 1
    byValues.set(key, code)
    byWhatDecides.set(decides, code)
    return code
  }
  for (const [at, entry] of entries.entries()) {
    const decides = of(entry)
    codes[at] = byWhatDecides.get(decides) ?? codeOf(decides)
  }
  return { facet, codes, valuesOf }
}

function regencyNames(entries: readonly CatalogueEntry[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const list of new Set(entries.map(({ regencies }) => regencies)))
    for (const regency of list) names.set(slugOf(regency), regency)
  return names
}
