import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { productStates, reviewers } from '#app/domain/catalogue/product-states'
import { parseQuery } from '#app/http/forms.server'
import { answerBulk } from '#app/http/bulk/answer-bulk.server'
import { bulkHere } from '#app/http/bulk/bulk-here.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { allTypedAt } from '#app/http/problems'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { BulkForm } from '#app/ui/bulk/bulk-form'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tabs } from '#app/ui/tabs/tabs'
import { countsByState, productsToReview, regenciesOfMakers } from '#db/queries/product-review.server'
import { staffWith } from '#db/queries/staff.server'
import { BulkBar } from './bulk-bar'
import { ProductFilters } from './product-filters'
import { productSteps } from './product-steps.server'
import { ProductTable } from './product-table'
import { reviewFilter } from './review-filter.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'products' }
export const meta = title('products.review_title')

const pageSize = 50
const anyState = 'all'
const hrefOf = (seen: Parameters<typeof listHref>[1]) => listHref('/house/products', seen)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'catalogue.review')
  const { db, viewer } = guarded
  const asked = parseQuery(request, lists.products.query)
  const filter = reviewFilter(asked, viewer)
  const products = await productsToReview(db, filter, pageSize + 1)
  const page = products.slice(0, pageSize)
  const counts = await countsByState(db, filter)
  const found = [...counts].reduce(
    (sum, [state, count]) => (filter.state === undefined || state === filter.state ? sum + count : sum),
    0,
  )
  const { state, craft = '', regency = '', q = '', lack = '', reviewer = '' } = asked
  return json({
    products: page,
    next: products.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts),
    regencies: await regenciesOfMakers(db),
    reviewers: await staffWith(db, reviewers),
    viewerId: viewer.accountId,
    chosen: { state, craft, regency, q, lack, reviewer },
    saved: await savedHere(guarded, request, 'products'),
    bulk: await bulkHere(guarded, productSteps, found),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerBulk(await requireActor(request, context, 'catalogue.review'), request, productSteps)
}

export default function HouseProducts() {
  const { products, next, counts, regencies, chosen, saved, bulk, ...people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
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
      <SavedFilters saved={saved} />
      <Tabs
        label={t('products.state_label')}
        items={tabs.map(({ state, label, count }) => ({
          href: hrefOf({ ...chosen, state }),
          label,
          count,
          current: state === chosen.state,
        }))}
      />
      <ProductFilters chosen={chosen} regencies={regencies} reviewers={people.reviewers} />
      <BulkForm
        bulk={bulk}
        answer={answer}
        shown={products.length}
        hrefOf={(id) => `/house/products/${id}`}
        controls={<BulkBar answer={answer} {...people} />}
      >
        {products.length > 0 ? (
          <ProductTable products={products} chosen={allTypedAt(answer, 'chosen')} />
        ) : (
          <Empty icon="layers" title={t('products.review_empty')}>
            {t('products.review_empty_text')}
          </Empty>
        )}
      </BulkForm>
      {next && (
        <Pager label={t('products.review_title')} next={{ href: hrefOf({ ...chosen, after: next }), label: t('ui.next_page') }} />
      )}
    </>
  )
}
