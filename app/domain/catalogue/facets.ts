import { slugOf } from '#app/domain/shared/slug'
import type { CatalogueEntry } from './catalogue-entry'

export const facetNames = ['craft', 'made', 'price', 'minimum', 'lead'] as const
export type FacetName = (typeof facetNames)[number]

/** Upper ends, each included; what is above the last is a band of its own, called by the last and a plus. */
const priceEnds = [50_000, 150_000, 500_000, 1_500_000]
const minimumEnds = [10, 50, 200]
const leadEnds = [14, 30, 60, 90]

/** A band as figures: above `over`, up to `upTo`. */
export type Band = { value: string; over?: number; upTo?: number }

/** Bands that do not overlap: for prices one looks for about so much. */
function apart(ends: readonly number[]): Band[] {
  const bands = ends.map((upTo, at): Band => {
    const over = ends[at - 1]
    return over === undefined ? { value: String(upTo), upTo } : { value: String(upTo), over, upTo }
  })
  return [...bands, above(ends)]
}

/** Each band holds the smaller ones: for a minimum or a time one looks for at most so much. */
function atMost(ends: readonly number[]): Band[] {
  return [...ends.map((upTo): Band => ({ value: String(upTo), upTo })), above(ends)]
}

function above(ends: readonly number[]): Band {
  const last = ends.at(-1) ?? 0
  return { value: `${last}plus`, over: last }
}

export const bands = { price: apart(priceEnds), minimum: atMost(minimumEnds), lead: atMost(leadEnds) } as const

const holds = ({ over, upTo }: Band, figure: number) =>
  (over === undefined || figure > over) && (upTo === undefined || figure <= upTo)
const valuesIn = (among: readonly Band[], figure: number) => among.filter((band) => holds(band, figure)).map(({ value }) => value)

type FacetedEntry = Pick<CatalogueEntry, 'craft' | 'regencies' | 'priceMinor' | 'minQuantity' | 'leadDays'>

/** What of an entry decides its values: the same thing, the same values. */
type Facet<Decides> = { of: (entry: FacetedEntry) => Decides; values: (decides: Decides) => string[] }

const facet = <Decides>(of: Facet<Decides>['of'], values: Facet<Decides>['values']): Facet<unknown> => ({
  of,
  values: (decides) => values(decides as Decides),
})

/** The values under which an entry is found. */
export const facets: Record<FacetName, Facet<unknown>> = {
  craft: facet(
    ({ craft }) => craft,
    (craft) => [craft],
  ),
  made: facet(
    ({ regencies }) => regencies,
    (regencies) => regencies.map((regency) => slugOf(regency)),
  ),
  price: facet(
    ({ priceMinor }) => priceMinor,
    (price) => valuesIn(bands.price, price),
  ),
  minimum: facet(
    ({ minQuantity }) => minQuantity,
    (quantity) => valuesIn(bands.minimum, quantity),
  ),
  lead: facet(
    ({ leadDays }) => leadDays,
    (days) => valuesIn(bands.lead, days),
  ),
}

export function facetValues(name: FacetName, entry: FacetedEntry): string[] {
  return facets[name].values(facets[name].of(entry))
}
