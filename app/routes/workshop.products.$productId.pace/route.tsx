import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { madeIn, perYearOf } from '#app/domain/catalogue/pace'
import { optionalWhole, whole } from '#app/http/fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { SelectField } from '#app/ui/field/select-field'
import { NumberUnit } from '#app/ui/field/text-field'
import { Icon } from '#app/ui/icons/icon'
import { ProductMini } from '#app/ui/product-steps/mini'
import { afterStep, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { thenField } from '../workshop.products.new/photo-form'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.step.pace')

const monthsOfYear = 12
const paceForm = z.object({
  made: whole(1, 100_000),
  months: whole(1, monthsOfYear),
  leadDays: whole(1, 730),
  /** Left empty it stays as it was. */
  stock: optionalWhole(0, 100_000),
  then: thenField,
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, craft, pictureHash, material_id, unit, capacity_per_year, lead_days, stock, state } = product
  return json({
    product: { name_id, craft, pictureHash, material_id, unit, lead_days, stock },
    pace: capacity_per_year ? madeIn(capacity_per_year) : null,
    isPublic: state === 'published',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, paceForm)
  if (!form.ok) return formProblems(form)
  const { then, made, months, leadDays, stock } = form.value
  const words = { perYear: perYearOf({ made, months }), leadDays, ...(stock !== null && { stock }) }
  const outcome = await editProduct(db, viewer, { productId: product.id, words }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterStep('pace', then, { productId: product.id, suffix }), 303)
}

export default function ProductPace() {
  const { product, pace, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, number } = words
  const wrong = (field: string) => problemAt(answer, field, words)
  const months = Array.from({ length: monthsOfYear }, (_, at) => at + 1)
  return (
    <ProductStepForm
      step="pace"
      problem={problemOfForm(answer, words)}
      warning={isPublic ? t('products.edit_public') : undefined}
    >
      <ProductMini product={product} />
      <NumberUnit
        name="made"
        label={t('products.made')}
        unitAfter={t(`unit.${product.unit}`)}
        defaultValue={typedAt(answer, 'made', pace ? number(pace.made) : '')}
        error={wrong('made')}
        required
      />
      <SelectField
        name="months"
        label={t('products.made_in')}
        options={months.map((count) => ({ value: String(count), text: t('products.months', { count }) }))}
        defaultValue={typedAt(answer, 'months', String(pace?.months ?? 1))}
        error={wrong('months')}
      />
      <p className="ask-hint">
        <Icon name="info" />
        <span>{t('products.made_hint')}</span>
      </p>
      <NumberUnit
        name="leadDays"
        label={t('products.lead_days')}
        hint={t('products.lead_days_hint')}
        unitAfter={t('products.days_unit')}
        defaultValue={typedAt(answer, 'leadDays', String(product.lead_days))}
        error={wrong('leadDays')}
        required
      />
      <NumberUnit
        name="stock"
        label={t('listing.stock')}
        hint={t('listing.stock_hint')}
        optional={t('ui.optional')}
        unitAfter={t(`unit.${product.unit}`)}
        defaultValue={typedAt(answer, 'stock', number(product.stock))}
        error={wrong('stock')}
      />
    </ProductStepForm>
  )
}
