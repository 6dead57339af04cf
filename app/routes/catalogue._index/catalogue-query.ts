import { bands, type FacetName, facetNames } from '#app/domain/catalogue/facets'
import type { Wanted } from '#app/domain/catalogue/look-up'
import { searchTerms } from '#app/domain/catalogue/search-words'
import { type Sort, sorts } from '#app/domain/catalogue/sort-order'
import { crafts } from '#app/domain/people/producer'

/** What stands in the address of the catalogue. */
export type CatalogueQuery = { q: string; sort: Sort; page: number; chosen: Record<FacetName, string[]> }

export const cardsOnPage = 24
const longestQuestion = 200
const mostChosen = 20

const known: Record<FacetName, (value: string) => boolean> = {
  craft: (value) => (crafts as readonly string[]).includes(value),
  made: (value) => /^[a-z0-9-]{1,60}$/.test(value),
  price: (value) => bands.price.some((band) => band.value === value),
  minimum: (value) => bands.minimum.some((band) => band.value === value),
  lead: (value) => bands.lead.some((band) => band.value === value),
}

/** Anything the catalogue does not know is left out: an old or mistyped address still shows something. */
export function readCatalogueQuery(params: URLSearchParams): CatalogueQuery {
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'best'
  const page = Number(params.get('page') ?? 1)
  const chosen = Object.fromEntries(
    facetNames.map((facet) => [facet, [...new Set(params.getAll(facet))].filter(known[facet]).slice(0, mostChosen)]),
  ) as CatalogueQuery['chosen']
  return {
    q: (params.get('q') ?? '').slice(0, longestQuestion).trim(),
    sort,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    chosen,
  }
}

export function catalogueHref({ q, sort, page, chosen }: CatalogueQuery): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of facetNames) for (const value of chosen[facet]) params.append(facet, value)
  if (sort !== 'best') params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  const query = params.toString()
  return query ? `/catalogue?${query}` : '/catalogue'
}

export function wantedBy({ q, sort, page, chosen }: CatalogueQuery): Wanted {
  return { terms: q ? searchTerms(q) : undefined, chosen, sort, from: (page - 1) * cardsOnPage, most: cardsOnPage }
}

/** Chosen values, facet by facet. */
export function choices(query: CatalogueQuery): { facet: FacetName; value: string }[] {
  return facetNames.flatMap((facet) => query.chosen[facet].map((value) => ({ facet, value })))
}

/** The same without one of its filters, from the first page. */
export function without(query: CatalogueQuery, facet: FacetName, value: string): CatalogueQuery {
  const chosen = { ...query.chosen, [facet]: query.chosen[facet].filter((other) => other !== value) }
  return { ...query, page: 1, chosen }
}
