import { useWords } from '#app/i18n/use-words'
import { Facet, FacetOptions, Facets } from '#app/ui/catalogue/facets'
import { DayField, NumberUnit } from '#app/ui/field/text-field'
import { useDrawnPart } from '#app/ui/house/drawing'
import type { CatalogueQuery, NeedProblem } from './catalogue-query'
import { morePart, optionsPart, type ShownFacet } from './shown-facets'

type Props = {
  query: CatalogueQuery
  facets: readonly ShownFacet[]
  problem: { at: 'pieces' | 'by'; code: NeedProblem } | null
}

const openAtFirst = new Set(['craft', 'province', 'material'])

export function FacetPanel({ query, facets, problem }: Props) {
  const { t } = useWords()
  const wrong = (at: 'pieces' | 'by') => (problem?.at === at ? t(problem.code) : undefined)
  return (
    <Facets action="/catalogue" title={t('catalogue.filters')} close={t('catalogue.close_filters')} button={t('catalogue.show')}>
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
      <Facet title={t('catalogue.need')} open>
        <div className="facet-range field">
          <NumberUnit
            name="pieces"
            label={t('catalogue.need.pieces')}
            unitAfter={t('catalogue.need.unit')}
            defaultValue={query.need.pieces}
            error={wrong('pieces')}
          />
          <DayField name="by" label={t('catalogue.need.by')} defaultValue={query.need.by} error={wrong('by')} />
        </div>
      </Facet>
      {facets.map((shown) => shown.inView > 0 && <FacetOf key={shown.facet} {...shown} />)}
    </Facets>
  )
}

function FacetOf({ facet, more, chosen }: ShownFacet) {
  const { t } = useWords()
  const options = useDrawnPart(optionsPart(facet))
  const rarer = useDrawnPart(morePart(facet))
  return (
    <Facet title={t(`catalogue.facet.${facet}`)} open={openAtFirst.has(facet) || chosen.length > 0}>
      <FacetOptions
        options={options}
        more={more > 0 ? { title: t('catalogue.more_names', { count: more }), options: rarer } : undefined}
      />
    </Facet>
  )
}
