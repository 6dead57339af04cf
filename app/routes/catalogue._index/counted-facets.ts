import type { CatalogueIndex } from '#app/domain/catalogue/catalogue-index'
import { bands, type FacetName, facetNames } from '#app/domain/catalogue/facets'
import type { Found } from '#app/domain/catalogue/look-up'
import { crafts } from '#app/domain/people/producer'
import type { CatalogueQuery } from './catalogue-query'

export type CountedOption = { value: string; count: number; chosen: boolean; name?: string }
export type CountedFacet = { facet: FacetName; options: CountedOption[] }

const mostPlaces = 14

/** What can be chosen and how much would be found; a choice that finds nothing is left out, unless it is chosen. */
export function countedFacets(index: CatalogueIndex, { counts }: Found, { chosen }: CatalogueQuery): CountedFacet[] {
  return facetNames.map((facet) => {
    const values = facet === 'made' ? places(counts.made, chosen.made) : order[facet]
    const options = values.map((value): CountedOption => {
      const option = { value, count: counts[facet].get(value) ?? 0, chosen: chosen[facet].includes(value) }
      return facet === 'made' ? { ...option, name: index.regencies.get(value) ?? value } : option
    })
    return { facet, options: options.filter(({ count, chosen: isChosen }) => count > 0 || isChosen) }
  })
}

const order: Record<Exclude<FacetName, 'made'>, readonly string[]> = {
  craft: crafts,
  price: bands.price.map(({ value }) => value),
  minimum: bands.minimum.map(({ value }) => value),
  lead: bands.lead.map(({ value }) => value),
}

function places(counts: ReadonlyMap<string, number>, chosen: readonly string[]): string[] {
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
  return [...new Set([...chosen, ...byCount.slice(0, mostPlaces)])]
}
