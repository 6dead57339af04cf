import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { crafts } from '#app/domain/people/producer'
import { choice, optionalId, optionalText } from '#app/http/fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { SelectField } from '#app/ui/field/select-field'
import { Suggestions } from '#app/ui/field/suggestions'
import { TextField } from '#app/ui/field/text-field'
import { ProductMini } from '#app/ui/product-steps/mini'
import { afterStep, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { materialSuggestions } from '#db/queries/name-suggestions.server'
import { motifsToChoose } from '#db/queries/motifs.server'
import { thenField } from '../workshop.products.new/photo-form'
import { CraftKinds } from './craft-kinds'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.step.about')

const aboutForm = z.object({
  craft: choice(crafts),
  materialId: optionalText(120),
  size: optionalText(80),
  motifId: optionalId('motif'),
  then: thenField,
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, craft, pictureHash, material_id, size, motif_id, state } = product
  // What may not be sold is not offered; a maker who chose it before sees why not when it is handed in.
  const motifs = (await motifsToChoose(db)).filter((motif) => motif.use_rule !== 'restricted' || motif.id === motif_id)
  return json({
    product: { name_id, craft, pictureHash, material_id, size, motif_id },
    motifs: motifs.map(({ id, name }) => ({ id, name })),
    materials: await materialSuggestions(db),
    isPublic: state === 'published',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, aboutForm)
  if (!form.ok) return formProblems(form)
  const { then, ...words } = form.value
  const outcome = await editProduct(db, viewer, { productId: product.id, words }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterStep('about', then, { productId: product.id, suffix }), 303)
}

export default function ProductAbout() {
  const { product, motifs, materials, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const wrong = (field: string) => problemAt(answer, field, words)
  return (
    <ProductStepForm
      step="about"
      problem={problemOfForm(answer, words)}
      warning={isPublic ? t('products.edit_public') : undefined}
    >
      <ProductMini product={product} />
      <CraftKinds chosen={typedAt(answer, 'craft', product.craft)} error={wrong('craft')} />
      <TextField
        name="materialId"
        label={t('products.material')}
        list="materials"
        hint={t('products.material_hint')}
        optional={t('ui.optional')}
        defaultValue={typedAt(answer, 'materialId', product.material_id ?? '')}
        error={wrong('materialId')}
      />
      <Suggestions id="materials" words={materials} />
      <TextField
        name="size"
        label={t('products.size')}
        hint={t('products.size_hint')}
        optional={t('ui.optional')}
        defaultValue={typedAt(answer, 'size', product.size ?? '')}
        error={wrong('size')}
      />
      {motifs.length > 0 && (
        <SelectField
          name="motifId"
          label={t('products.motif')}
          optional={t('ui.optional')}
          options={[{ value: '', text: t('products.no_motif') }, ...motifs.map(({ id, name }) => ({ value: id, text: name }))]}
          defaultValue={typedAt(answer, 'motifId', product.motif_id ?? '')}
          error={wrong('motifId')}
        />
      )}
    </ProductStepForm>
  )
}
