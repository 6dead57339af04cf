import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { money } from '#app/domain/shared/money'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { PageHead } from '#app/ui/shell/page-head'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { ordersOfBuyer } from '#db/queries/orders.server'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'orders' }
export const meta = title('orders.list_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'order.own')
  return json({ orders: await ordersOfBuyer(db, viewer) })
}

export default function BuyerOrders() {
  const { orders } = useLoaderData<typeof loader>()
  const { t, money: inMoney, day } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('orders.list_title')} />
      {orders.length === 0 ? (
        <Empty
          band="tenun"
          title={t('orders.empty_buyer')}
          action={<ButtonLink href="/catalogue">{t('orders.to_catalogue')}</ButtonLink>}
        />
      ) : (
        <TableScroll label={t('orders.list_title')}>
          <Table
            caption={t('orders.list_title')}
            rows={orders}
            rowKey={(order) => order.id}
            columns={[
              {
                head: t('quotes.number'),
                names: true,
                className: 'nowrap',
                cell: (order) => <a href={`/buying/orders/${order.id}`}>{order.number}</a>,
              },
              {
                head: t('orders.state'),
                cell: (order) => (
                  <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
                ),
              },
              { head: t('orders.deliver_by'), cell: (order) => day(order.deliver_by) },
              { head: t('orders.total'), number: true, cell: (order) => inMoney(money(order.total_minor, order.currency)) },
            ]}
          />
        </TableScroll>
      )}
    </div>
  )
}
