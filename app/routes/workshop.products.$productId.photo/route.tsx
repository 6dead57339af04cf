import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import { takePhotos } from '#app/domain/catalogue/take-photo.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { seenOf, sentPhotos } from '#app/http/picture-fields'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { afterPhotos, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { PhotoFields } from '../workshop.products.new/photo-fields'
import { photosForm } from '../workshop.products.new/photo-form'
import { nameSuggestions } from '#db/queries/name-suggestions.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.step.photo')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, product } = await requireOwnProduct(request, context, params.productId)
  const { id, name_id, description_id, craft, state } = product
  const pictures = await picturesOfProduct(db, id)
  return json({
    product: { name_id, description_id, craft },
    pictures,
    names: await nameSuggestions(db, craft),
    isPublic: state === 'published',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, storage, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, photosForm)
  if (!form.ok) return formProblems(form)
  const taken = await takePhotos(db, storage, sentPhotos(form), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)

  const { then, remove, first, pictured, seenId, ...words } = form.value
  const { photos } = taken
  const seen = seenOf({ pictured, seenId, seenEn: [] })
  const edit = { productId: product.id, words, photos, removed: remove ? [remove] : [], first, seen }
  const outcome = await editProduct(db, viewer, edit, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterPhotos(remove || first ? 'stay' : then, { productId: product.id, suffix }), 303)
}

export default function ProductPhoto() {
  const { product, pictures, names, isPublic } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const warning = isPublic ? words.t('products.edit_public') : undefined
  return (
    <ProductStepForm step="photo" problem={problemOfForm(answer, words)} warning={warning} withFile>
      <PhotoFields answer={answer} names={names} product={product} pictures={pictures} />
    </ProductStepForm>
  )
}
