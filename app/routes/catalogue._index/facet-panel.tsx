import { useWords } from '#app/i18n/use-words'
import { Facet, Facets } from '#app/ui/catalogue/facets'
import type { CatalogueQuery } from './catalogue-query'
import type { CountedFacet } from './counted-facets'
import { facetWord } from './facet-words'

type Props = { query: CatalogueQuery; facets: readonly CountedFacet[] }

const openAtFirst = new Set(['craft', 'made', 'minimum'])

export function FacetPanel({ query, facets }: Props) {
  const words = useWords()
  const { t, number } = words
  return (
    <Facets action="/catalogue" title={t('catalogue.filters')} close={t('catalogue.close_filters')} button={t('catalogue.show')}>
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
      {facets.map(
        ({ facet, options }) =>
          options.length > 0 && (
            <Facet
              key={facet}
              title={t(`catalogue.facet.${facet}`)}
              open={openAtFirst.has(facet) || query.chosen[facet].length > 0}
              name={facet}
              options={options.map((option) => ({
                value: option.value,
                text: facetWord(facet, option, words),
                count: number(option.count),
                checked: option.chosen,
              }))}
            />
          ),
      )}
    </Facets>
  )
}
