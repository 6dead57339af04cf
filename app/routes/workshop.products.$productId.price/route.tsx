import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { doubtPrice } from '#app/domain/catalogue/usual-price'
import { rupiah } from '#app/domain/shared/money'
import { baseUnits } from '#app/domain/shared/quantity'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { formatMoney } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { Choices } from '#app/ui/field/choices'
import { NumberUnit } from '#app/ui/field/text-field'
import { ProductMini } from '#app/ui/product-steps/mini'
import { afterStep, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { pricesOfLike } from '#db/queries/products.server'
import { priceForm } from './price-form'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.step.price')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, craft, pictureHash, material_id, price_minor, unit, min_quantity, state } = product
  return json({
    product: { name_id, craft, pictureHash, material_id, price_minor, unit, min_quantity },
    isPublic: state === 'published',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, priceForm)
  if (!form.ok) return formProblems(form)
  const { then, sure, ...words } = form.value
  if (sure !== words.priceMinor && words.priceMinor !== product.price_minor) {
    const doubt = doubtPrice(words.priceMinor, await pricesOfLike(db, product))
    const language = await context.language()
    const shown = (minor: number) => formatMoney(rupiah(minor), language)
    if (doubt) {
      const params = { low: shown(doubt.low), high: shown(doubt.high) }
      const typed = { ...form.typed, sure: String(words.priceMinor) }
      return formRefused({ ok: false, code: `products.price_${doubt.is}`, params, field: 'priceMinor' }, typed)
    }
  }
  const outcome = await editProduct(db, viewer, { productId: product.id, words }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterStep('price', then, { productId: product.id, suffix }), 303)
}

export default function ProductPrice() {
  const { product, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const wrong = (field: string) => problemAt(answer, field, words)
  const doubted = typedAt(answer, 'sure')
  return (
    <ProductStepForm
      step="price"
      problem={problemOfForm(answer, words)}
      warning={isPublic ? t('products.edit_public') : undefined}
    >
      <ProductMini product={product} />
      {doubted && <input type="hidden" name="sure" value={doubted} />}
      <NumberUnit
        name="priceMinor"
        label={t('products.price')}
        unitBefore="Rp"
        hint={t('products.price_hint')}
        defaultValue={typedAt(answer, 'priceMinor', product.price_minor === null ? '' : words.number(product.price_minor))}
        error={wrong('priceMinor')}
        required
      />
      <Choices
        name="unit"
        legend={t('products.unit')}
        row
        options={baseUnits.map((unit) => ({ value: unit, title: t(`unit.${unit}`) }))}
        chosen={[typedAt(answer, 'unit', product.unit)]}
        error={wrong('unit')}
      />
      <NumberUnit
        name="minQuantity"
        label={t('products.min_quantity')}
        hint={t('products.min_quantity_hint')}
        defaultValue={typedAt(answer, 'minQuantity', words.number(product.min_quantity))}
        error={wrong('minQuantity')}
        required
      />
    </ProductStepForm>
  )
}
