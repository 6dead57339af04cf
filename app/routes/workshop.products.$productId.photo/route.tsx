import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { afterStep, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { PhotoFields } from '../workshop.products.new/photo-fields'
import { photoForm } from '../workshop.products.new/photo-form'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.step.photo')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { product } = await requireOwnProduct(request, context, params.productId)
  const { name_id, description_id, craft, pictureHash, state } = product
  return json({ product: { name_id, description_id, craft, pictureHash }, isPublic: state === 'published' })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, storage, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, photoForm)
  if (!form.ok) return formProblems(form)
  const taken = await takePhoto(storage, form.files.get('photo'))
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)

  const { then, ...words } = form.value
  const outcome = await editProduct(db, viewer, { productId: product.id, words, photo: taken.photo }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterStep('photo', then, { productId: product.id, suffix }), 303)
}

export default function ProductPhoto() {
  const { product, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const warning = isPublic ? words.t('products.edit_public') : undefined
  return (
    <ProductStepForm step="photo" problem={problemOfForm(answer, words)} warning={warning} withFile>
      <PhotoFields answer={answer} product={product} />
    </ProductStepForm>
  )
}
