import type { CatalogueIndex } from '#app/domain/catalogue/catalogue-index'
import { bands, type FacetName, facetNames } from '#app/domain/catalogue/facets'
import type { Found } from '#app/domain/catalogue/look-up'
import { crafts } from '#app/domain/people/producer'
import type { CatalogueQuery } from './catalogue-query'

export type CountedOption = { value: string; count: number; chosen: boolean; name?: string; nameEn?: string }
/** `more` are rarer ones, behind a fold. */
export type CountedFacet = { facet: FacetName; options: CountedOption[]; more: CountedOption[] }

const namesInView = 14
/** What a page carries of one facet; of more, narrowing brings the rarest within it. */
const mostNames = 100

/** What can be chosen and how much would be found; a choice that finds nothing is left out, unless it is chosen. */
export function countedFacets(index: CatalogueIndex, { counts }: Found, { chosen }: CatalogueQuery): CountedFacet[] {
  return facetNames.map((facet) => {
    const { named } = index.column(facet)
    const values = order[facet] ?? byCount(counts[facet], chosen[facet])
    const options = values.map((value): CountedOption => ({
      ...named.get(value),
      value,
      count: counts[facet].get(value) ?? 0,
      chosen: chosen[facet].includes(value),
    }))
    const there = options.filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    const inView = Math.max(namesInView, chosen[facet].length)
    return { facet, options: there.slice(0, inView), more: there.slice(inView) }
  })
}

/** Facets whose values stand in an order of their own; names come by how many there are of each, chosen ones first. */
const order: Partial<Record<FacetName, readonly string[]>> = {
  craft: crafts,
  price: bands.price.map(({ value }) => value),
  minimum: bands.minimum.map(({ value }) => value),
  lead: bands.lead.map(({ value }) => value),
  stock: ['ready'],
}

function byCount(counts: ReadonlyMap<string, number>, chosen: readonly string[]): string[] {
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
  return [...new Set([...chosen, ...most])].slice(0, mostNames)
}
