import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startProduct } from '#app/domain/catalogue/start-product.server'
import { takePhotos } from '#app/domain/catalogue/take-photo.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { sentPhotos } from '#app/http/picture-fields'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { afterPhotos, ProductStepForm } from '#app/ui/product-steps/product-steps'
import { PhotoFields } from './photo-fields'
import { photoForm } from './photo-form'
import { nameSuggestions } from '#db/queries/name-suggestions.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.add')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer } = await requireWorkshop(request, context, 'product.edit')
  return json({ key: formKey(), names: await nameSuggestions(db, producer.craft) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, storage, viewer, producer, suffix, now } = await requireWorkshop(request, context, 'product.edit')
  const form = await parseForm(request, photoForm.extend({ _key: keyField() }))
  if (!form.ok) return formProblems(form)
  const taken = await takePhotos(db, storage, sentPhotos(form), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)

  const { _key: key, then, nameId, descriptionId } = form.value
  const input = { key, producerId: producer.id, nameId, descriptionId, photos: taken.photos }
  const outcome = await startProduct(db, viewer, input, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(afterPhotos(then, { productId: outcome.productId, suffix }), 303)
}

export default function NewProduct() {
  const { key, names } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  return (
    <ProductStepForm step="photo" lead={words.t('products.photo_lead')} problem={problemOfForm(answer, words)} withFile>
      <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
      <PhotoFields answer={answer} names={names} />
    </ProductStepForm>
  )
}
