import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { mayPublish } from '#app/domain/catalogue/may-show'
import { type ProductEvent, type ProductState, productTransitions } from '#app/domain/catalogue/product-states'
import { dayOf } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { nextHere } from '#app/http/lists/next-here.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { History } from '#app/ui/history/history'
import { Flash } from '#app/ui/flash/flash'
import { NextInQueue } from '#app/ui/queue/next-in-queue'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { eventsOf } from '#db/queries/events.server'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { motifsToChoose } from '#db/queries/motifs.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { productForHouse } from '#db/queries/products.server'
import { standardsToChoose } from '#db/queries/standards.server'
import { stateTones } from '../house.products._index/product-table'
import { answerReview } from './answer-review.server'
import { Decision } from './decision'
import { HouseWords } from './house-words'
import { MakersWords } from './makers-words'
import { reviewForm } from './review-form'
import { StandardLink } from './standard-link'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'products' }
export const meta = title<typeof loader>(({ product }) => product.name_id)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'catalogue.review')
  const product = isId('product', params.productId) ? await productForHouse(db, params.productId) : undefined
  if (!product) throw refusalResponse({ code: 'products.product_unknown' }, await context.language())
  const right = mayPublish(product, dayOf(now))
  return json({
    product,
    motifs: await motifsToChoose(db, undefined, product.motif_id),
    pictures: await picturesOfProduct(db, product.id),
    tiers: await tiersOf(db, product.id),
    standards: await standardsToChoose(db, product),
    events: await eventsOf(db, product.id),
    open: eventsOpenTo<ProductState, ProductEvent>(productTransitions, product.state, viewer.roles),
    refusal: right.ok ? null : right,
    key: formKey(),
    maySpecify: may(viewer, 'standard.edit'),
    next: await nextHere({ db, viewer }, product.id),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'catalogue.review')
  const { productId } = params
  if (!isId('product', productId)) throw refusalResponse({ code: 'products.product_unknown' }, await context.language())
  const form = await parseForm(request, reviewForm)
  if (!form.ok) return formProblems(form)
  const answered = await answerReview(db, viewer, productId, form.value, now)
  if (!answered.ok) return formRefused(answered, form.typed)
  return flashRedirect(answered.to ?? `/house/products/${productId}`, answered.said)
}

export default function HouseProduct() {
  const { product, pictures, tiers, motifs, standards, events, open, refusal, key, maySpecify, next } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead title={product.name_id} meta={[product.makerName, product.village, product.regency].filter(Boolean).join(', ')}>
        <Tag tone={stateTones[product.state]}>{t(`products.state.${product.state}`)}</Tag>
      </DeskHead>
      <NextInQueue next={next} />
      {problem && <Flash tone="bad" title={problem} />}
      <div className="panes panes-2 mt">
        <MakersWords product={product} pictures={pictures} tiers={tiers} />
        <div className="stack">
          <Decision product={product} open={open} refusal={refusal} formKey={key} answer={answer} />
          <HouseWords key={product.updated_at} {...{ product, motifs, pictures, answer }} />
          <StandardLink product={product} standards={standards} formKey={key} maySpecify={maySpecify} />
          <History events={events} />
        </div>
      </div>
    </>
  )
}
