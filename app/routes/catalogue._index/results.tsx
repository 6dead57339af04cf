import type { NamedThing } from '#app/domain/catalogue/names'
import type { Day } from '#app/domain/shared/calendar'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Applied } from '#app/ui/catalogue/applied'
import { Empty } from '#app/ui/empty/empty'
import { useDrawnPart } from '#app/ui/house/drawing'
import { Icon } from '#app/ui/icons/icon'
import { AlsoNamed } from './also-named'
import { type CatalogueQuery, catalogueHref, choices, without } from './catalogue-query'
import type { ShownFacet } from './shown-facets'
import { wordOfChoice } from './facet-words'
import { Pages } from './pages'
import { SortMenu } from './sort-menu'

type Props = {
  query: CatalogueQuery
  total: number
  /** Everything in the catalogue, found or not. */
  products: number
  facets: readonly ShownFacet[]
  /** So many by a day: only what can still be made by then is shown. */
  needed: { pieces: number; by: Day } | null
  /** Motifs, makers, centres and places called as was asked. */
  also: readonly NamedThing[]
  /** Not everything asked for is there: this is what is nearest. */
  nearest: boolean
}

export function Results({ query, also, total, products, facets, needed, nearest }: Props) {
  const { t } = useWords()
  const cards = useDrawnPart('cards')
  const chosen = choices(query).length
  return (
    <section id="results" aria-label={t('catalogue.results')}>
      <div className="cat-bar">
        <p>
          <b>{t('catalogue.found', { count: total })}</b>
        </p>
        <a className="btn only-narrow" href="#filters">
          <Icon name="sliders-horizontal" />
          {t('catalogue.filters')}
          {chosen > 0 && <b className="count">{chosen}</b>}
        </a>
        <SortMenu query={query} />
      </div>
      <InUse query={query} facets={facets} needed={needed} />
      <AlsoNamed things={also} />
      {nearest && <p className="cat-note">{t('catalogue.nearest')}</p>}
      {needed && total > 0 && <p className="cat-note">{t('catalogue.need.note')}</p>}
      {cards !== '' ? (
        <ul className="products" dangerouslySetInnerHTML={{ __html: cards }} />
      ) : (
        <Empty
          band="anyaman"
          title={t(products > 0 ? 'catalogue.empty_title' : 'catalogue.nothing_yet')}
          action={products > 0 && <ButtonLink href="/catalogue">{t('ui.clear_filters')}</ButtonLink>}
        >
          {t(products > 0 ? 'catalogue.empty_text' : 'catalogue.nothing_yet_text')}
        </Empty>
      )}
      <Pages query={query} total={total} />
      <aside className="cat-ask">
        <div>
          <h2 className="h-small">{t('catalogue.ask_title')}</h2>
          <p>{t('catalogue.ask_text')}</p>
        </div>
        <ButtonLink href="/inquiry-list/other">{t('catalogue.ask_button')}</ButtonLink>
      </aside>
    </section>
  )
}

function InUse({ query, facets, needed }: Pick<Props, 'query' | 'facets' | 'needed'>) {
  const words = useWords()
  const { t, number, day } = words
  const filters = choices(query).map(({ facet, value }) => {
    const text = wordOfChoice(facets, facet, value, words)
    return {
      href: catalogueHref(without(query, facet, value)),
      label: t('catalogue.remove', { filter: text }),
      text,
    }
  })
  if (needed) {
    const text = t('catalogue.need.chip', { pieces: number(needed.pieces), day: day(needed.by) })
    const href = catalogueHref({ ...query, need: { pieces: '', by: '' }, page: 1 })
    filters.unshift({ href, label: t('catalogue.remove', { filter: text }), text })
  }
  if (query.q) {
    const text = t('catalogue.searched', { words: query.q })
    filters.unshift({ href: catalogueHref({ ...query, q: '', page: 1 }), label: t('catalogue.remove', { filter: text }), text })
  }
  return <Applied label={t('catalogue.in_use')} filters={filters} clear={{ href: '/catalogue', label: t('ui.clear_filters') }} />
}
