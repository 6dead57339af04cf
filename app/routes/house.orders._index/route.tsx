import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { orderStates } from '#app/domain/orders/order-states'
import { money } from '#app/domain/shared/money'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { MayLink } from '#app/http/may-link'
import { lists } from '#app/http/lists/lists'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Chip } from '#app/ui/chip/chip'
import { Empty } from '#app/ui/empty/empty'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { ordersForHouse } from '#db/queries/orders.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'orders' }
export const meta = title('orders.list_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'order.read')
  const { state = null } = parseQuery(request, lists.orders.query)
  return json({ state, orders: await ordersForHouse(db, state) })
}

export default function HouseOrders() {
  const { state, orders } = useLoaderData<typeof loader>()
  const { t, money: inMoney, day } = useWords()
  return (
    <>
      <DeskHead title={t('orders.list_title')}>
        <ExportLinks list="orders" />
      </DeskHead>
      <nav aria-label={t('ui.filter')} className="row mb">
        <Chip href="/house/orders" current={state === null}>
          {t('ui.all')}
        </Chip>
        {orderStates.map((one) => (
          <Chip key={one} href={`/house/orders?state=${one}`} current={state === one}>
            {t(`orders.state.${one}`)}
          </Chip>
        ))}
      </nav>
      {orders.length === 0 ? (
        <Empty icon="package" title={t('orders.empty_house')} />
      ) : (
        <TableScroll label={t('orders.list_title')}>
          <Table
            caption={t('orders.list_title')}
            dense
            pad
            rows={orders}
            rowKey={(order) => order.id}
            columns={[
              {
                head: t('quotes.number'),
                names: true,
                cell: (order) => <a href={`/house/orders/${order.id}`}>{order.number}</a>,
              },
              { head: t('orders.buyer'), cell: (order) => order.buyerName },
              {
                head: t('quotes.inquiry'),
                cell: (order) => (
                  <MayLink to={`/house/inquiries/${order.inquiry_id}`} permission="inquiry.house">
                    {order.inquiryNumber}
                  </MayLink>
                ),
              },
              { head: t('orders.deliver_by'), cell: (order) => day(order.deliver_by) },
              { head: t('orders.total'), number: true, cell: (order) => inMoney(money(order.total_minor, order.currency)) },
              {
                head: t('orders.state'),
                cell: (order) => (
                  <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
                ),
              },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
