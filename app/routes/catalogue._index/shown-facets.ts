import type { FacetName } from '#app/domain/catalogue/facets'
import type { CountedFacet, CountedOption } from './counted-facets'

/** What a page has to know of a facet beside its options, which are drawn before. */
export type ShownFacet = { facet: FacetName; inView: number; more: number; chosen: CountedOption[] }

export function shownFacets(facets: readonly CountedFacet[]): ShownFacet[] {
  return facets.map(({ facet, options, more }) => ({
    ...{ facet, inView: options.length, more: more.length },
    chosen: options.filter(({ chosen }) => chosen),
  }))
}

/** By what name the drawn options of a facet are handed on, and those behind its fold. */
export const optionsPart = (facet: FacetName) => `options of ${facet}`
export const morePart = (facet: FacetName) => `more options of ${facet}`
