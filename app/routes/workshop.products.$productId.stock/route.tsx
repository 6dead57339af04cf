import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { whole } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { NumberUnit } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { ProductMini } from '#app/ui/product-steps/mini'
import { Dock } from '#app/ui/shell/maker-shell'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('listing.stock')

const stockForm = z.object({ stock: whole(0, 100_000) })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, craft, pictureHash, material_id, unit, stock } = product
  return json({ product: { name_id, craft, pictureHash, material_id, unit, stock } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, stockForm)
  if (!form.ok) return formProblems(form)
  const outcome = await editProduct(db, viewer, { productId: product.id, words: form.value }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/workshop/products/${product.id}${suffix}`, 'listing.stock_done')
}

/** How many lie ready: counted whenever it changes, with nobody to ask. */
export default function ProductStock() {
  const { product } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('listing.stock_ask')}</h1>
      <p className="t-l soft">{t('listing.stock_lead')}</p>
      {problem && <Flash tone="bad" title={problem} />}
      <form className="flow" method="post">
        <ProductMini product={product} />
        <NumberUnit
          name="stock"
          label={t('listing.stock')}
          hint={t('listing.stock_hint')}
          unitAfter={t(`unit.${product.unit}`)}
          defaultValue={typedAt(answer, 'stock', words.number(product.stock))}
          error={problemAt(answer, 'stock', words)}
          required
        />
        <Dock>
          <Button look="primary" size="big">
            {t('listing.stock_save')}
          </Button>
        </Dock>
      </form>
    </>
  )
}
