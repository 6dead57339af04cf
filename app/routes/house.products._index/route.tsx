import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { productStates } from '#app/domain/catalogue/product-states'
import { crafts } from '#app/domain/people/producer'
import { choice, idField, text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tabs } from '#app/ui/tabs/tabs'
import { countsByState, productsToReview, regenciesOfMakers } from '#db/queries/product-review.server'
import { ProductFilters, reviewHref } from './product-filters'
import { ProductTable } from './product-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'products' }
export const meta = title('products.review_title')

const pageSize = 50
const anyState = 'all'
const filters = z.object({
  state: choice([...productStates, anyState]).default('in_review'),
  craft: choice(crafts).optional(),
  regency: text(80).optional(),
  q: text(80).optional(),
  after: idField('product').optional(),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'catalogue.review')
  const { state, craft, regency, q, after } = parseQuery(request, filters)
  const filter = { craft, regency, text: q, after, state: state === anyState ? undefined : state }
  const products = await productsToReview(db, filter, pageSize + 1)
  const page = products.slice(0, pageSize)
  const counts = await countsByState(db, filter)
  return json({
    products: page,
    next: products.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts),
    regencies: await regenciesOfMakers(db),
    chosen: { state, craft: craft ?? '', regency: regency ?? '', q: q ?? '' },
  })
}

export default function HouseProducts() {
  const { products, next, counts, regencies, chosen } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tabs = [
    ...productStates.map((state) => ({ state, label: t(`products.state.${state}`), count: counts[state] ?? 0 })),
    { state: anyState, label: t('ui.all'), count: all },
  ]
  return (
    <>
      <DeskHead title={t('products.review_title')}>
        <ExportLinks list="products" />
      </DeskHead>
      <Tabs
        label={t('products.state_label')}
        items={tabs.map(({ state, label, count }) => ({
          href: reviewHref({ ...chosen, state }),
          label,
          count,
          current: state === chosen.state,
        }))}
      />
      <ProductFilters chosen={chosen} regencies={regencies} />
      {products.length > 0 ? (
        <ProductTable products={products} />
      ) : (
        <Empty icon="layers" title={t('products.review_empty')}>
          {t('products.review_empty_text')}
        </Empty>
      )}
      {next && (
        <Pager
          label={t('products.review_title')}
          next={{ href: reviewHref({ ...chosen, after: next }), label: t('ui.next_page') }}
        />
      )}
    </>
  )
}
