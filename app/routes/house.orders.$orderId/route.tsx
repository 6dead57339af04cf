import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { cancelOrder } from '#app/domain/orders/cancel-order.server'
import { orderTimeline } from '#app/domain/orders/order-timeline'
import { isId } from '#app/domain/shared/ids'
import { text } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { MayLink } from '#app/http/may-link'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { History } from '#app/ui/history/history'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { eventsOf } from '#db/queries/events.server'
import { changesOfOrder } from '#db/queries/order-changes.server'
import { orderForHouse, paymentsOf, sharesForHouse } from '#db/queries/orders.server'
import { OrderTrack } from '#app/ui/order/order-track'
import { OrderChanges } from '#app/ui/order/order-changes'
import { Payments } from '#app/ui/order/payments'
import { SharesTable } from './shares-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'orders' }
export const meta = title<typeof loader>('orders.list_title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'order.read')
  const order = isId('order', params.orderId) ? await orderForHouse(db, params.orderId) : undefined
  if (!order) throw refusalResponse({ code: 'orders.order_unknown' }, await context.language())
  const shares = await sharesForHouse(db, order.id)
  const live = shares.filter((share) => share.state !== 'fallen')
  const timeline = orderTimeline(
    { state: order.state, acceptedAt: order.created_at, changedAt: order.updated_at, deliverBy: order.deliver_by },
    live.map((share) => ({ state: share.state, dueOn: share.due_on })),
  )
  return json({
    order,
    shares,
    timeline,
    events: await eventsOf(db, order.id),
    payments: await paymentsOf(db, order.id),
    changes: await changesOfOrder(db, order.id),
    mayCancel: may(viewer, 'order.cancel') && order.state === 'confirmed',
    mayMend: may(viewer, 'order.mend') && order.state !== 'cancelled',
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'order.cancel')
  const orderId = params.orderId
  if (!isId('order', orderId)) throw refusalResponse({ code: 'orders.order_unknown' }, await context.language())
  const form = await parseForm(request, z.object({ reason: text(1000) }))
  if (!form.ok) return formProblems(form)
  const outcome = await cancelOrder(db, viewer, { orderId, reason: form.value.reason }, now)
  return outcome.ok ? flashRedirect(`/house/orders/${orderId}`, 'orders.done_cancelled') : formRefused(outcome, form.typed)
}

export default function HouseOrder() {
  const { order, shares, timeline, events, payments, changes, mayCancel, mayMend } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead
        title={t('orders.title', { number: order.number })}
        meta={
          <>
            {order.buyerName},{' '}
            <MayLink to={`/house/quotes/${order.quote_id}`} permission="quote.read">
              {order.quoteNumber}
            </MayLink>{' '}
            <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
          </>
        }
      />
      {problem && <Flash tone="bad" title={problem} />}
      <div className="with-aside">
        <div className="stack">
          <SharesTable shares={shares} mendAt={mayMend ? `/house/orders/${order.id}/mend` : null} />
          <OrderChanges changes={changes} />
        </div>
        <aside className="stack">
          <Panel id="timeline" title={t('orders.timeline')}>
            <OrderTrack timeline={timeline} incoterm={`${order.incoterm} ${order.incoterm_place}`} />
          </Panel>
          <Panel id="payments" title={t('orders.payments')}>
            <Payments payments={payments} currency={order.currency} />
          </Panel>
          {mayCancel && (
            <Panel id="cancel" title={t('orders.cancel')}>
              <form method="post" className="stack">
                <p className="t-s soft">{t('orders.cancel_consequence')}</p>
                <TextArea
                  name="reason"
                  label={t('orders.cancel_reason')}
                  defaultValue={typedAt(answer, 'reason')}
                  error={problemAt(answer, 'reason', words)}
                />
                <Button look="danger">{t('orders.cancel')}</Button>
              </form>
            </Panel>
          )}
          <History events={events} />
        </aside>
      </div>
    </>
  )
}
