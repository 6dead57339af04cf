import { slugOf } from '#app/domain/shared/slug'
import { type Lexicon, readWords } from '#app/domain/vocabulary/lexicon'
import { wordsIn } from '#app/domain/vocabulary/plain-text'
import type { CatalogueEntry } from './catalogue-entry'

export const facetNames = ['craft', 'province', 'made', 'material', 'motif', 'price', 'minimum', 'lead', 'stock'] as const
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
const valuesIn = (among: readonly Band[], figure: number): FacetValue[] =>
  among.filter((band) => holds(band, figure)).map(({ value }) => ({ value }))

export type FacetedEntry = Pick<
  CatalogueEntry,
  'craft' | 'provinces' | 'regencies' | 'materialWords' | 'motif' | 'priceMinor' | 'minQuantity' | 'leadDays' | 'stock'
>

/** What an entry is found under, and what that is called where it is not a word of the house. */
export type FacetValue = { value: string; name?: string; nameEn?: string }

/** What of an entry decides its values: the same text or figure, the same values. */
type Facet = { of: (entry: FacetedEntry) => string | number; values: (decides: string, lexicon: Lexicon) => FacetValue[] }

const named = (list: string): FacetValue[] =>
  list
    .split('|')
    .filter(Boolean)
    .map((name) => ({ value: slugOf(name), name }))

export const facets: Record<FacetName, Facet> = {
  craft: { of: ({ craft }) => craft, values: (craft) => [{ value: craft }] },
  province: { of: ({ provinces }) => provinces.join('|'), values: named },
  made: { of: ({ regencies }) => regencies.join('|'), values: named },
  material: { of: ({ materialWords }) => materialWords, values: materialsIn },
  motif: { of: ({ motif }) => motif ?? '', values: named },
  price: { of: ({ priceMinor }) => priceMinor, values: (price) => valuesIn(bands.price, Number(price)) },
  minimum: { of: ({ minQuantity }) => minQuantity, values: (quantity) => valuesIn(bands.minimum, Number(quantity)) },
  lead: { of: ({ leadDays }) => leadDays, values: (days) => valuesIn(bands.lead, Number(days)) },
  stock: { of: ({ stock }) => (stock > 0 ? 1 : 0), values: (any) => (any === '1' ? [{ value: 'ready' }] : []) },
}

/** Materials as the vocabulary knows them: `Kayu jati` and `teak` are one. */
function materialsIn(text: string, lexicon: Lexicon): FacetValue[] {
  const found = new Map<string, FacetValue>()
  for (const part of text.split('|')) {
    for (const { concepts } of readWords(lexicon, wordsIn(part))) {
      for (const { key, kind, name } of concepts) {
        if (kind === 'material') found.set(key, { value: key.replaceAll('_', '-'), name: name.id, nameEn: name.en })
      }
    }
  }
  return [...found.values()]
}

export function facetValues(name: FacetName, entry: FacetedEntry, lexicon: Lexicon): FacetValue[] {
  return facets[name].values(String(facets[name].of(entry)), lexicon)
}
