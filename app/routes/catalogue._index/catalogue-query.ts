import { bands, type FacetName, facetNames } from '#app/domain/catalogue/facets'
import { type Sort, sorts } from '#app/domain/catalogue/sort-order'
import { crafts } from '#app/domain/people/producer'
import { type Day, parseDay, plusDays } from '#app/domain/shared/calendar'

/** What stands in the address of the catalogue. */
export type CatalogueQuery = {
  q: string
  sort: Sort
  page: number
  chosen: Record<FacetName, string[]>
  /** As typed: `pieces` counts only together with `by`. */
  need: { pieces: string; by: string }
}

export const cardsOnPage = 24
const longestQuestion = 200
const mostChosen = 20
export const mostPieces = 10_000_000
/** Nobody knows what makers do in three years. */
export const mostDaysAhead = 3 * 365

const name = (value: string) => /^[a-z0-9-]{1,60}$/.test(value)
const known: Record<FacetName, (value: string) => boolean> = {
  craft: (value) => (crafts as readonly string[]).includes(value),
  province: name,
  made: name,
  material: name,
  motif: name,
  price: (value) => bands.price.some((band) => band.value === value),
  minimum: (value) => bands.minimum.some((band) => band.value === value),
  lead: (value) => bands.lead.some((band) => band.value === value),
  stock: (value) => value === 'ready',
}

/** Anything the catalogue does not know is left out: an old or mistyped address still shows something. */
export function readCatalogueQuery(params: URLSearchParams): CatalogueQuery {
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'best'
  const page = Number(params.get('page') ?? 1)
  const chosen = Object.fromEntries(
    facetNames.map((facet) => [facet, [...new Set(params.getAll(facet))].filter(known[facet]).slice(0, mostChosen)]),
  ) as CatalogueQuery['chosen']
  const text = (field: string, most: number) => (params.get(field) ?? '').slice(0, most).trim()
  return {
    q: text('q', longestQuestion),
    sort,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    chosen,
    need: { pieces: text('pieces', 20), by: text('by', 20) },
  }
}

export type NeedProblem =
  | 'catalogue.need.pieces_wrong'
  | 'catalogue.need.by_wrong'
  | 'catalogue.need.by_past'
  | 'catalogue.need.by_far'
  | 'catalogue.need.both'

/** So many by a day; nothing where neither is asked, a problem where one of them cannot be meant. */
export function readNeed(
  { need: { pieces, by } }: CatalogueQuery,
  today: Day,
): { need?: { pieces: number; by: Day }; problem?: { at: 'pieces' | 'by'; code: NeedProblem } } {
  if (pieces === '' && by === '') return {}
  if (pieces === '') return { problem: { at: 'pieces', code: 'catalogue.need.both' } }
  const figures = pieces.replace(/(?<=\d)[., ](?=\d{3}\b)/g, '')
  const amount = /^\d{1,9}$/.test(figures) ? Number(figures) : 0
  if (amount < 1 || amount > mostPieces) return { problem: { at: 'pieces', code: 'catalogue.need.pieces_wrong' } }
  if (by === '') return { problem: { at: 'by', code: 'catalogue.need.both' } }
  const day = parseDay(by)
  if (!day) return { problem: { at: 'by', code: 'catalogue.need.by_wrong' } }
  if (day < today) return { problem: { at: 'by', code: 'catalogue.need.by_past' } }
  if (day > plusDays(today, mostDaysAhead)) return { problem: { at: 'by', code: 'catalogue.need.by_far' } }
  return { need: { pieces: amount, by: day } }
}

export function catalogueHref({ q, sort, page, chosen, need }: CatalogueQuery): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const facet of facetNames) for (const value of chosen[facet]) params.append(facet, value)
  if (need.pieces) params.set('pieces', need.pieces)
  if (need.by) params.set('by', need.by)
  if (sort !== 'best') params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  const query = params.toString()
  return query ? `/catalogue?${query}` : '/catalogue'
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
