import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lookUp } from '#app/domain/catalogue/look-up'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { SearchBar } from '#app/ui/catalogue/search-bar'
import { catalogueIndex } from '#db/queries/catalogue.server'
import { cardsMarkup } from './cards-markup.server'
import { cardsOnPage, choices, readCatalogueQuery, wantedBy } from './catalogue-query'
import { countedFacets } from './counted-facets'
import { FacetPanel } from './facet-panel'
import { Results } from './results'

export const handle: RouteHandle = { room: 'shop' }
export const headers = publicPage
export const meta = title('catalogue.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context
  await optionalActor(context, 'public.read')
  const query = readCatalogueQuery(new URL(request.url).searchParams)
  const index = await catalogueIndex(db)
  const asked = lookUp(index, wantedBy(query))
  const lastPage = Math.max(1, Math.ceil(asked.total / cardsOnPage))
  const shown = query.page > lastPage ? { ...query, page: lastPage } : query
  const found = shown === query ? asked : lookUp(index, wantedBy(shown))
  context.drawing.parts.cards = cardsMarkup(found.page, await context.language())
  return json({
    query: shown,
    total: found.total,
    products: index.entries.length,
    facets: countedFacets(index, found, shown),
  })
}

export default function Catalogue() {
  const { query, total, products, facets } = useLoaderData<typeof loader>()
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
        {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
      </SearchBar>
      <div className="cat">
        <FacetPanel query={query} facets={facets} />
        <Results query={query} total={total} products={products} facets={facets} />
      </div>
    </div>
  )
}
