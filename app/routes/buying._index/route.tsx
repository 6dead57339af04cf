import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/domain/shared/calendar'
import { money } from '#app/domain/shared/money'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { linesOnList } from '#app/http/visitor.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink, Go } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { InquiriesTable } from '#app/ui/inquiry/inquiries-table'
import { PageHead } from '#app/ui/shell/page-head'
import { Tag } from '#app/ui/tag/tag'
import { quotesWaitingFor } from '#db/queries/buying.server'
import { inquiriesOfBuyer } from '#db/queries/inquiries.server'
import { withLines } from '#db/queries/inquiry-lines.server'
import { ordersOfBuyer } from '#db/queries/orders.server'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'inbox' }
export const meta = title('inquiry.buying_title')

const shown = 5

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'inquiry.own')
  const inquiries = await inquiriesOfBuyer(db, viewer, { most: shown })
  return json({
    waiting: await quotesWaitingFor(db, viewer, dayOf(now)),
    inquiries: await withLines(db, inquiries),
    orders: (await ordersOfBuyer(db, viewer)).slice(0, shown),
    onList: await linesOnList(db, request),
  })
}

export default function BuyingPage() {
  const { waiting, inquiries, orders, onList } = useLoaderData<typeof loader>()
  const { t, money: inMoney, day } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('inquiry.buying_title')}>{t('inquiry.buying_lead')}</PageHead>
      {onList > 0 && (
        <Flash
          tone="note"
          title={t('inquiry.list_waiting', { count: onList })}
          action={<ButtonLink href="/inquiry-list">{t('inquiry.list_title')}</ButtonLink>}
        />
      )}
      <section className="form-block" aria-labelledby="waiting">
        <h2 id="waiting">{t('inquiry.waiting_quotes')}</h2>
        {waiting.length === 0 && <p className="muted">{t('inquiry.waiting_none')}</p>}
        {waiting.map((quote) => (
          <article key={quote.id} className="card row row-between">
            <div>
              <h3>
                <a href={`/buying/quotes/${quote.id}`}>
                  {t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
                </a>
              </h3>
              <p className="muted">
                {t('quotes.for_inquiry', { number: quote.inquiryNumber ?? '' })},{' '}
                {t('inquiry.valid_until', { day: day(quote.validUntil) })}
              </p>
            </div>
            <strong className="n t-l">{inMoney(money(quote.totalMinor, quote.currency))}</strong>
            <ButtonLink href={`/buying/quotes/${quote.id}`} look="primary">
              {t('inquiry.see_quote')}
            </ButtonLink>
          </article>
        ))}
      </section>
      <section className="form-block">
        <div className="row row-between">
          <h2>{t('inquiry.your_inquiries')}</h2>
          {inquiries.length > 0 && <Go href="/buying/inquiries">{t('inquiry.all_inquiries')}</Go>}
        </div>
        {inquiries.length === 0 ? (
          <Empty
            level={3}
            band="anyaman"
            title={t('inquiry.none_yet')}
            action={<ButtonLink href="/catalogue">{t('inquiry.to_catalogue')}</ButtonLink>}
          >
            {t('inquiry.none_yet_text')}
          </Empty>
        ) : (
          <InquiriesTable inquiries={inquiries} />
        )}
      </section>
      <section className="form-block" aria-labelledby="orders">
        <div className="row row-between">
          <h2 id="orders">{t('inquiry.your_orders')}</h2>
          {orders.length > 0 && <Go href="/buying/orders">{t('inquiry.all_orders')}</Go>}
        </div>
        {orders.length === 0 && <p className="muted">{t('inquiry.no_orders')}</p>}
        {orders.map((order) => (
          <p key={order.id} className="row">
            <a href={`/buying/orders/${order.id}`}>{order.number}</a>
            <Tag tone={order.state === 'cancelled' ? 'bad' : 'good'}>{t(`orders.state.${order.state}`)}</Tag>
            <span className="muted">
              {t('orders.deliver_by')} {day(order.deliver_by)}
            </span>
          </p>
        ))}
      </section>
    </div>
  )
}
