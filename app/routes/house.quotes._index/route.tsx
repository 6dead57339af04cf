import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { quoteStates } from '#app/domain/quotes/quote-states'
import { money } from '#app/domain/shared/money'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
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
import { quotesForHouse } from '#db/queries/quotes.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'quotes' }
export const meta = title('quotes.list_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'quote.read')
  const { state = null } = parseQuery(request, lists.quotes.query)
  return json({ state, quotes: await quotesForHouse(db, { state }) })
}

export default function HouseQuotes() {
  const { state, quotes } = useLoaderData<typeof loader>()
  const { t, money: inMoney, day } = useWords()
  return (
    <>
      <DeskHead title={t('quotes.list_title')}>
        <ExportLinks list="quotes" />
      </DeskHead>
      <nav aria-label={t('ui.filter')} className="row mb">
        <Chip href="/house/quotes" current={state === null}>
          {t('ui.all')}
        </Chip>
        {quoteStates.map((one) => (
          <Chip key={one} href={`/house/quotes?state=${one}`} current={state === one}>
            {t(`quotes.state.${one}`)}
          </Chip>
        ))}
      </nav>
      {quotes.length === 0 ? (
        <Empty icon="file-text" title={t('quotes.empty')} />
      ) : (
        <TableScroll label={t('quotes.list_title')}>
          <Table
            caption={t('quotes.list_title')}
            dense
            pad
            rows={quotes}
            rowKey={(quote) => quote.id}
            columns={[
              {
                head: t('quotes.title'),
                names: true,
                cell: (quote) => (
                  <a href={`/house/quotes/${quote.id}`}>
                    {t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
                  </a>
                ),
              },
              { head: t('orders.buyer'), cell: (quote) => quote.buyerName },
              {
                head: t('quotes.inquiry'),
                cell: (quote) => <a href={`/house/inquiries/${quote.inquiryId}`}>{quote.inquiryNumber}</a>,
              },
              { head: t('quotes.valid_until'), cell: (quote) => day(quote.valid_until) },
              { head: t('quotes.total'), number: true, cell: (quote) => inMoney(money(quote.total_minor, quote.currency)) },
              {
                head: t('orders.state'),
                cell: (quote) => (
                  <Tag tone={quote.state === 'accepted' ? 'good' : 'line'}>{t(`quotes.state.${quote.state}`)}</Tag>
                ),
              },
            ]}
          />
        </TableScroll>
      )}
    </>
  )
}
