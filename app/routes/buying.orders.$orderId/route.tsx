import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { orderTimeline } from '#app/domain/orders/order-timeline'
import { money } from '#app/domain/shared/money'
import { isId } from '#app/domain/shared/ids'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { PageHead } from '#app/ui/shell/page-head'
import { Tag } from '#app/ui/tag/tag'
import { changesOfOrder } from '#db/queries/order-changes.server'
import { makersForBuyer, orderOfBuyer, paymentsOf } from '#db/queries/orders.server'
import { quoteLines } from '#db/queries/quotes.server'
import { MakersOfLine } from './makers-of-line'
import { OrderChanges } from '#app/ui/order/order-changes'
import { OrderTrack } from '#app/ui/order/order-track'
import { Payments } from '#app/ui/order/payments'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'orders' }
export const meta = title<typeof loader>('orders.list_title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'order.own')
  const order = isId('order', params.orderId) ? await orderOfBuyer(db, viewer, params.orderId) : undefined
  if (!order) throw refusalResponse({ code: 'orders.order_unknown' }, await context.language())
  const makers = await makersForBuyer(db, viewer, order.id)
  const timeline = orderTimeline(
    { state: order.state, acceptedAt: order.created_at, changedAt: order.updated_at, deliverBy: order.deliver_by },
    makers.map((maker) => ({ state: maker.state, dueOn: maker.due_on })),
  )
  return json({
    order,
    makers,
    timeline,
    lines: await quoteLines(db, order.quote_id),
    payments: await paymentsOf(db, order.id),
    changes: await changesOfOrder(db, order.id),
  })
}

export default function BuyerOrder() {
  const { order, makers, timeline, lines, payments, changes } = useLoaderData<typeof loader>()
  const { t, language, money: inMoney, dayLong } = useWords()
  return (
    <div className="wrap">
      <PageHead
        title={t('orders.title', { number: order.number })}
        crumbs={
          <Crumbs
            label={t('ui.breadcrumb')}
            items={[{ href: '/buying/orders', label: t('orders.list_title') }]}
            here={order.number}
          />
        }
      >
        {t('orders.deliver_by')} {dayLong(order.deliver_by)}{' '}
        <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
      </PageHead>
      <div className="order">
        <section className="order-track" aria-labelledby="timeline">
          <h2 id="timeline" className="h-small">
            {t('orders.timeline')}
          </h2>
          <OrderTrack timeline={timeline} incoterm={`${order.incoterm} ${order.incoterm_place}`} />
          <div className="order-next card">
            <h2 className="h-small">{t('orders.payments')}</h2>
            <Payments payments={payments} currency={order.currency} />
            <p className="t-s soft">
              {t('orders.total')} {inMoney(money(order.total_minor, order.currency))}
            </p>
            <ButtonLink href={`/buying/quotes/${order.quote_id}`} wide>
              {t('orders.from_quote', { number: order.quoteNumber, revision: order.quoteRevision })}
            </ButtonLink>
          </div>
        </section>
        <div className="order-main">
          <OrderChanges changes={changes} />
          {lines.map((line) => (
            <MakersOfLine
              key={line.id}
              id={line.id}
              name={language === 'id' ? line.description_id : line.description_en}
              unit={line.unit}
              pieces={line.pieces}
              makers={makers.filter((maker) => maker.standard_id === line.standard_id)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
