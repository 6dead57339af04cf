import { type Band, bands, type FacetName } from '#app/domain/catalogue/facets'
import { type Craft, crafts } from '#app/domain/people/producer'
import { rupiah } from '#app/domain/shared/money'
import type { Words } from '#app/i18n/use-words'
import type { CountedOption } from './counted-facets'
import type { ShownFacet } from './shown-facets'

const isCraft = (value: string): value is Craft => (crafts as readonly string[]).includes(value)
const isBanded = (facet: FacetName): facet is keyof typeof bands => facet in bands

/** What a filter is called; figures are written as the viewer's language writes them. */
export function facetWord(facet: FacetName, option: Pick<CountedOption, 'value' | 'name' | 'nameEn'>, words: Words): string {
  const { value, name, nameEn } = option
  if (facet === 'craft') return isCraft(value) ? words.t(`craft.${value}`) : value
  if (facet === 'stock') return words.t('catalogue.stock_ready')
  if (!isBanded(facet)) return (words.language === 'en' ? nameEn : undefined) ?? name ?? value
  const band = bands[facet].find((one) => one.value === value)
  return band ? bandWord(facet, band, words) : value
}

function bandWord(facet: keyof typeof bands, { over, upTo }: Band, { t, money, number }: Words): string {
  const figure = facet === 'price' ? (value = 0) => money(rupiah(value)) : (value = 0) => number(value)
  const ends = { over: figure(over), upTo: figure(upTo) }
  if (upTo === undefined) return t(`catalogue.${facet}_over`, ends)
  return over === undefined ? t(`catalogue.${facet}_up_to`, ends) : t('catalogue.price_between', ends)
}

/** The name of a chosen value. */
export function wordOfChoice(facets: readonly ShownFacet[], facet: FacetName, value: string, words: Words): string {
  const option = facets.find((one) => one.facet === facet)?.chosen.find((one) => one.value === value)
  return facetWord(facet, option ?? { value }, words)
}
