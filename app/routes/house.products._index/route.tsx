import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { productStates } from '#app/domain/catalogue/product-states'
import { formKey } from '#app/http/form-key.server'
import { formProblems, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { allTypedAt, problemOfForm } from '#app/http/problems'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { SafeSubmit } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tabs } from '#app/ui/tabs/tabs'
import { countsByState, productsToReview, regenciesOfMakers } from '#db/queries/product-review.server'
import { answerBulk } from './answer-bulk.server'
import { BulkBar } from './bulk-bar'
import { bulkForm } from './bulk-form'
import { BulkResult, isBulkResult } from './bulk-result'
import { ProductFilters } from './product-filters'
import { ProductTable } from './product-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'products' }
export const meta = title('products.review_title')

const pageSize = 50
const anyState = 'all'
const hrefOf = (seen: Parameters<typeof listHref>[1]) => listHref('/house/products', seen)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'catalogue.review')
  const { db } = guarded
  const { state, craft, regency, q, lack, after } = parseQuery(request, lists.products.query)
  const filter = { craft, regency, text: q, lack, after, state: state === anyState ? undefined : state }
  const products = await productsToReview(db, filter, pageSize + 1)
  const page = products.slice(0, pageSize)
  const counts = await countsByState(db, filter)
  return json({
    products: page,
    next: products.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts),
    regencies: await regenciesOfMakers(db),
    chosen: { state, craft: craft ?? '', regency: regency ?? '', q: q ?? '', lack: lack ?? '' },
    saved: await savedHere(guarded, request, 'products'),
    key: formKey(),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'catalogue.review')
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('index')
  const form = await parseForm(request, bulkForm)
  if (!form.ok) return formProblems(form)
  return answerBulk(db, viewer, form, `${pathname}?${searchParams.toString()}`, now)
}

export default function HouseProducts() {
  const { products, next, counts, regencies, chosen, saved, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const result = isBulkResult(answer) ? answer : undefined
  const problem = problemOfForm(answer, words)
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
      {problem && <Flash tone="bad" title={problem} />}
      {result && <BulkResult result={result} />}
      <ProductFilters chosen={chosen} regencies={regencies} />
      {products.length > 0 ? (
        <form method="post" className="stack">
          <SafeSubmit name="do" value="">
            {t('listing.choose_head')}
          </SafeSubmit>
          <input type="hidden" name="_key" value={key} />
          <ProductTable products={products} chosen={allTypedAt(answer, 'product')} />
          <BulkBar answer={answer} />
        </form>
      ) : (
        <Empty icon="layers" title={t('products.review_empty')}>
          {t('products.review_empty_text')}
        </Empty>
      )}
      {next && (
        <Pager label={t('products.review_title')} next={{ href: hrefOf({ ...chosen, after: next }), label: t('ui.next_page') }} />
      )}
    </>
  )
}
