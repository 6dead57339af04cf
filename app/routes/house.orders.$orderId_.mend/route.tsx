import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publicUrl } from '#app/env.server'
import { markOfMend } from '#app/domain/orders/mending/look-for-mend.server'
import { mendOrder, waysToMend } from '#app/domain/orders/mending/mend-order.server'
import { dayOf } from '#app/domain/shared/calendar'
import type { Language } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import type { Reader } from '#db/client.server'
import { orderForHouse, sharesForHouse } from '#db/queries/orders.server'
import { mendForm, mendQuery } from './mend-form.server'
import { TroubleForm } from './trouble-form'
import { WaitingList } from './waiting-list'
import { Ways } from './ways'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'orders' }
export const meta = title('mending.title')

/** One maker's share in trouble: what she can still do, who waits, and the ways to mend the order, each found by solving. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, solver, now } = await requireActor(request, context, 'order.mend')
  const { order, share, trouble } = await shareInTrouble(db, request, params.orderId, await context.language())
  const page = { order: { id: order.id, number: order.number }, share, key: formKey(), typed: trouble }
  if (!trouble) return json({ ...page, refusal: null, found: null })
  const looked = await waysToMend(db, solver, { orderId: order.id, trouble }, dayOf(now))
  if (!looked.ok) return json({ ...page, refusal: looked, found: null })
  const { waiting, options } = looked.mend
  const ways = options.map((option) => ({ ...option, mark: markOfMend(looked.order, trouble, option) }))
  return json({ ...page, refusal: null, found: { waiting, ways } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, solver, env, now } = await requireActor(request, context, 'order.mend')
  const { order, share, trouble } = await shareInTrouble(db, request, params.orderId, await context.language())
  const form = await parseForm(request, mendForm)
  if (!form.ok) return formProblems(form)
  if (form.value.do === 'look') {
    const asked = new URLSearchParams({ share: share.id, can: String(form.value.can), canBy: form.value.canBy })
    return redirect(`/house/orders/${order.id}/mend?${asked}`, 303)
  }
  if (!trouble) return formRefused({ ok: false, code: 'orders.mend_changed', params: {} }, form.typed)
  const { _key: key, kind, mark } = form.value
  const chosen = { key, orderId: order.id, trouble, kind, mark, publicUrl: publicUrl(env) }
  const outcome = await mendOrder(db, solver, viewer, chosen, now)
  return outcome.ok ? flashRedirect(`/house/orders/${order.id}`, 'mending.done') : formRefused(outcome, form.typed)
}

/** Whose share it is, and what she can still do, as the address says. */
async function shareInTrouble(db: Reader, request: Request, orderId: string | undefined, language: Language) {
  const order = isId('order', orderId) ? await orderForHouse(db, orderId) : undefined
  if (!order) throw refusalResponse({ code: 'orders.order_unknown' }, language)
  const { share: id, can, canBy } = parseQuery(request, mendQuery)
  const share = (await sharesForHouse(db, order.id)).find((one) => one.id === id)
  if (!share) throw refusalResponse({ code: 'orders.work_order_unknown' }, language)
  const trouble = can === undefined ? null : { workOrderId: share.id, can, canBy: canBy ?? share.due_on }
  return { order, share, trouble }
}

export default function MendOrder() {
  const { order, share, key, typed, refusal, found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, number, day } = words
  const problem = problemOfForm(answer, words)
  const unit = t(`unit.${share.unit}`, { count: share.quantity })
  const back = `/house/orders/${order.id}`
  const about = { maker: share.producerName, quantity: number(share.quantity), unit, day: day(share.due_on) }
  return (
    <>
      <DeskHead
        title={t('mending.title')}
        meta={
          <>
            <a href={back}>{order.number}</a> {t('mending.for_share', about)}
          </>
        }
      >
        <ButtonLink href={back} size="small" icon="arrow-left">
          {t('mending.back')}
        </ButtonLink>
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="with-aside">
        <div className="stack">
          {found && <Ways ways={found.ways} share={share} formKey={key} answer={answer} />}
          {found && <WaitingList waiting={found.waiting} unit={unit} />}
          {!found && <TroubleForm share={share} typed={typed} refusal={refusal} answer={answer} />}
        </div>
        <aside className="stack">{found && <TroubleForm share={share} typed={typed} refusal={refusal} answer={answer} />}</aside>
      </div>
    </>
  )
}
