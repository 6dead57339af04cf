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
import { quotesOfBuyer } from '#db/queries/buyer-quotes.server'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'quotes' }
export const meta = title('quotes.list_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'quote.answer')
  return json({ quotes: await quotesOfBuyer(db, viewer) })
}

export default function BuyerQuotes() {
  const { quotes } = useLoaderData<typeof loader>()
  const { t, money: inMoney, day } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('quotes.list_title')} />
      {quotes.length === 0 ? (
        <Empty
          band="anyaman"
          title={t('quotes.empty_buyer')}
          action={<ButtonLink href="/catalogue">{t('orders.to_catalogue')}</ButtonLink>}
        />
      ) : (
        <TableScroll label={t('quotes.list_title')}>
          <Table
            caption={t('quotes.list_title')}
            rows={quotes}
            rowKey={(quote) => quote.id}
            columns={[
              {
                head: t('quotes.number'),
                names: true,
                className: 'nowrap',
                cell: (quote) => (
                  <a href={`/buying/quotes/${quote.id}`}>
                    {t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
                  </a>
                ),
              },
              {
                head: t('quotes.inquiry'),
                className: 'nowrap',
                cell: (quote) => <a href={`/buying/inquiries/${quote.inquiry_id}`}>{quote.inquiryNumber}</a>,
              },
              {
                head: t('orders.state'),
                cell: (quote) => (
                  <Tag tone={quote.state === 'accepted' ? 'good' : quote.state === 'sent' ? 'note' : 'line'}>
                    {t(`quotes.state.${quote.state}`)}
                  </Tag>
                ),
              },
              { head: t('quotes.valid_until'), className: 'nowrap', cell: (quote) => day(quote.valid_until) },
              { head: t('quotes.total'), number: true, cell: (quote) => inMoney(money(quote.total_minor, quote.currency)) },
            ]}
          />
        </TableScroll>
      )}
    </div>
  )
}
