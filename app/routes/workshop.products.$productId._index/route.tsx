import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { copyProduct } from '#app/domain/catalogue/copy-product.server'
import { makersPart } from '#app/domain/catalogue/makers-part'
import { mayCarry, mayShow } from '#app/domain/catalogue/may-show'
import { shelveOwnProduct, submitProduct } from '#app/domain/catalogue/move-product.server'
import { dayOf } from '#app/domain/shared/calendar'
import { choice } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { Tag } from '#app/ui/tag/tag'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { Missing } from './missing'
import { MoveButtons } from './move-buttons'
import { Preview } from './preview'
import { WhyOff } from './why-off'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title<typeof loader>(({ product }) => product.name_id)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, product, viewer, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const carries = mayCarry(product, dayOf(now))
  const right = mayShow(product)
  const { events } = makersPart(viewer, product)
  const { makerPhone: _phone, natural_key: _key, fieldOfficerId: _officer, ...shown } = product
  const pictures = await picturesOfProduct(db, product.id)
  const tiers = await tiersOf(db, product.id)
  return json({
    product: shown,
    pictures,
    tiers,
    suffix,
    key: formKey(),
    events,
    refusal: right.ok ? null : right,
    barred: carries.ok ? null : carries,
  })
}

const moveForm = z.object({ move: choice(['submit', 'pause', 'resume', 'archive', 'copy']), _key: keyField() })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, moveForm)
  if (!form.ok) return formProblems(form)
  const { move: event, _key: key } = form.value
  const move = { productId: product.id, key }
  if (event === 'copy') {
    const copied = await copyProduct(db, viewer, move, now)
    if (!copied.ok) return formRefused(copied, form.typed)
    return flashRedirect(`/workshop/products/${copied.productId}/photo${suffix}`, 'listing.copy_done')
  }
  const outcome =
    event === 'submit' ? await submitProduct(db, viewer, move, now) : await shelveOwnProduct(db, viewer, move, event, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/workshop/products${suffix}`, `products.done_${event}`)
}

const tones = { draft: 'line', in_review: 'note', returned: 'warn', published: 'good', paused: 'line', archived: 'line' } as const

/** As a buyer will see it, with what may be done with it now. */
export default function OwnProduct() {
  const { product, pictures, tiers, suffix, key, events, refusal, barred } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const finishing = events.includes('submit')
  return (
    <>
      <Tag tone={tones[product.state]}>{t(`products.state.${product.state}`)}</Tag>
      <h1>{product.name_id}</h1>
      {problem && <Flash tone="bad" title={problem} />}
      {product.returned_reason && (
        <Flash tone="warn" title={t('products.please_mend')}>
          <p>{product.returned_reason}</p>
        </Flash>
      )}
      <WhyOff product={product} barred={barred} />
      <p className="soft">{t(`products.about_state.${product.state}`)}</p>
      <ButtonLink wide href={`/workshop/products/${product.id}/preview${suffix}`}>
        {t('listing.see_as_buyer')}
      </ButtonLink>
      {finishing && <Missing product={product} refusal={refusal} suffix={suffix} />}
      <Preview product={product} pictures={pictures} tiers={tiers} suffix={suffix} mayEdit={events.includes('edit')} />
      <MoveButtons events={events} formKey={key} ready={refusal === null} />
    </>
  )
}
