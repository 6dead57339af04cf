import type { FacetName } from '#app/domain/catalogue/facets'
import { useWords } from '#app/i18n/use-words'
import { Facet, type FacetOption, Facets } from '#app/ui/catalogue/facets'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import type { CatalogueQuery, NeedProblem } from './catalogue-query'
import type { CountedFacet, CountedOption } from './counted-facets'
import { facetWord } from './facet-words'

type Props = {
  query: CatalogueQuery
  facets: readonly CountedFacet[]
  problem: { at: 'pieces' | 'by'; code: NeedProblem } | null
}

const openAtFirst = new Set(['craft', 'province', 'material'])

export function FacetPanel({ query, facets, problem }: Props) {
  const words = useWords()
  const { t, number } = words
  const wrong = (at: 'pieces' | 'by') => (problem?.at === at ? t(problem.code) : undefined)
  const shown = (facet: FacetName, option: CountedOption): FacetOption => ({
    value: option.value,
    text: facetWord(facet, option, words),
    count: number(option.count),
    checked: option.chosen,
  })
  return (
    <Facets action="/catalogue" title={t('catalogue.filters')} close={t('catalogue.close_filters')} button={t('catalogue.show')}>
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
      <Facet title={t('catalogue.need')} open>
        <NumberUnit
          name="pieces"
          label={t('catalogue.need.pieces')}
          unitAfter={t('catalogue.need.unit')}
          defaultValue={query.need.pieces}
          error={wrong('pieces')}
        />
        <DayField name="by" label={t('catalogue.need.by')} defaultValue={query.need.by} error={wrong('by')} />
      </Facet>
      {facets.map(
        ({ facet, options, more }) =>
          options.length > 0 && (
            <Facet
              key={facet}
              title={t(`catalogue.facet.${facet}`)}
              open={openAtFirst.has(facet) || query.chosen[facet].length > 0}
              name={facet}
              options={options.map((option) => shown(facet, option))}
              more={
                more.length > 0
                  ? {
                      title: t('catalogue.more_names', { count: more.length }),
                      options: more.map((option) => shown(facet, option)),
                    }
                  : undefined
              }
            />
          ),
      )}
    </Facets>
  )
}
