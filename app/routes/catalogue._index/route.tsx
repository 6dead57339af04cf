import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lookUp } from '#app/domain/catalogue/look-up'
import { needBy } from '#app/domain/catalogue/what-can-be-made.server'
import { dayOf } from '#app/domain/shared/calendar'
import { noteUnfound } from '#app/domain/vocabulary/unfound-searches.server'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { SearchBar } from '#app/ui/catalogue/search-bar'
import { thingsNamed } from '#db/queries/named-things.server'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { cardsMarkup } from './cards-markup.server'
import { cardsOnPage, choices, readCatalogueQuery, readNeed } from './catalogue-query'
import { countedFacets } from './counted-facets'
import { FacetPanel } from './facet-panel'
import { optionsMarkup } from './options-markup.server'
import { Results } from './results'
import { shownFacets } from './shown-facets'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>('catalogue.title', ({ products }, t) => ({
  description: t('catalogue.summary', { count: products }),
}))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context
  await optionalActor(context, 'public.read')
  const query = readCatalogueQuery(new URL(request.url).searchParams)
  const index = await catalogueIndex(db)
  const today = dayOf(context.now)
  const { need: asked, problem } = readNeed(query, today)
  const need = asked && (await needBy(db, index, asked.pieces, today, asked.by))
  const look = (page: number) =>
    lookUp(index, { q: query.q, chosen: query.chosen, need, sort: query.sort, from: (page - 1) * cardsOnPage, most: cardsOnPage })
  const first = look(query.page)
  const page = Math.min(query.page, Math.max(1, Math.ceil(first.total / cardsOnPage)))
  const found = page === query.page ? first : look(page)
  const also = query.q && query.page === 1 ? await thingsNamed(db, index.lexicon, query.q, index.words.words) : []
  if (query.q && found.total === 0 && also.length === 0 && !need && choices(query).length === 0) noteUnfound(query.q)
  const language = await context.language()
  const facets = countedFacets(index, found, query)
  Object.assign(context.drawing.parts, optionsMarkup(facets, language))
  context.drawing.parts.cards = await cardsMarkup(db, found.page, language)
  return json({
    query: { ...query, page },
    needed: asked ?? null,
    problem: problem ?? null,
    nearest: found.nearest && found.total > 0,
    also,
    total: found.total,
    products: index.entries,
    facets: shownFacets(facets),
  })
}

export default function Catalogue() {
  const { query, also, needed, problem, nearest, total, products, facets } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="wrap">
      <div className="cat-head">
        <h1>{t('catalogue.title')}</h1>
        <p>{t('catalogue.summary', { count: products })}</p>
      </div>
      <SearchBar
        action="/catalogue"
        label={t('catalogue.search_label')}
        button={t('ui.search')}
        placeholder={t('catalogue.search_hint')}
        value={query.q}
      >
        {choices(query).map(({ facet, value }) => (
          <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />
        ))}
        {query.need.pieces && <input type="hidden" name="pieces" value={query.need.pieces} />}
        {query.need.by && <input type="hidden" name="by" value={query.need.by} />}
        {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
      </SearchBar>
      <div className="cat">
        <FacetPanel query={query} facets={facets} problem={problem} />
        <Results {...{ query, also, needed, nearest, total, products, facets }} />
      </div>
    </div>
  )
}
