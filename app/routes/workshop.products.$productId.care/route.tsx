import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { optionalText, optionalWhole } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Suggestions } from '#app/ui/field/suggestions'
import { NumberUnit, TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { ProductMini } from '#app/ui/product-steps/mini'
import { Dock } from '#app/ui/shell/maker-shell'
import { careSuggestions } from '#db/queries/name-suggestions.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('goods.care')

// What is not a form of this page leaves what was written before.
const careForm = z.object({
  do: z.literal('care', 'form.invalid'),
  careId: optionalText(300),
  weightG: optionalWhole(1, 1_000_000),
  tolerance: optionalText(80),
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, craft, pictureHash, material_id, care_id, weight_g, tolerance, state } = product
  return json({
    product: { name_id, craft, pictureHash, material_id, care_id, weight_g, tolerance },
    usual: await careSuggestions(db, craft),
    isPublic: state === 'published',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, careForm)
  if (!form.ok) return formProblems(form)
  const { do: _, ...words } = form.value
  const outcome = await editProduct(db, viewer, { productId: product.id, words }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/workshop/products/${product.id}${suffix}`, 'goods.care_done')
}

/** What may stay empty, and what buyers like to know. */
export default function ProductCare() {
  const { product, usual, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, number } = words
  const problem = problemOfForm(answer, words)
  const wired = (name: 'careId' | 'weightG' | 'tolerance', before: string) => ({
    name,
    optional: t('ui.optional'),
    defaultValue: typedAt(answer, name, before),
    error: problemAt(answer, name, words),
  })
  return (
    <>
      <h1>{t('goods.care_ask')}</h1>
      <p className="t-l soft">{t('goods.care_lead')}</p>
      {problem && <Flash tone="bad" title={problem} />}
      {isPublic && <Flash tone="note" title={t('products.edit_public')} />}
      <form className="flow" method="post">
        <input type="hidden" name="do" value="care" />
        <ProductMini product={product} />
        <TextField
          {...wired('careId', product.care_id ?? '')}
          label={t('goods.care_label')}
          hint={t('goods.care_hint')}
          list="usual"
          maxLength={300}
        />
        <Suggestions id="usual" words={usual} />
        <NumberUnit
          {...wired('weightG', product.weight_g === null ? '' : number(product.weight_g))}
          label={t('goods.weight_label')}
          hint={t('goods.weight_hint')}
          unitAfter="gram"
        />
        <TextField
          {...wired('tolerance', product.tolerance ?? '')}
          label={t('goods.tolerance_label')}
          hint={t('goods.tolerance_hint')}
          maxLength={80}
        />
        <Dock>
          <Button look="primary" size="big">
            {t('goods.care_save')}
          </Button>
        </Dock>
      </form>
    </>
  )
}
