import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { paymentParts } from '#app/domain/quotes/price-quote'
import type { Language } from '#app/domain/people/actor'
import { currencies, money } from '#app/domain/shared/money'
import { isId } from '#app/domain/shared/ids'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { isLanguage } from '#app/i18n'
import { useWords, wordsOf } from '#app/i18n/use-words'
import { DocBar, Sheet, SheetColumns, SheetFoot, SheetParties } from '#app/ui/document/sheet'
import { SheetLines } from '#app/ui/document/sheet-lines'
import { Go } from '#app/ui/button/button'
import { quoteForHouse, quoteLines, quoteOfBuyer } from '#db/queries/quotes.server'

export const handle: RouteHandle = { room: 'bare' }
export const meta = title<typeof loader>('quotes.document_title')

/** A print view for both sides; `?in=` chooses the language of the paper, whatever the screen's. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'account.own')
  const house = may(viewer, 'quote.read')
  const find = house
    ? quoteForHouse
    : (from: typeof db, id: Parameters<typeof quoteForHouse>[1]) => quoteOfBuyer(from, viewer, id)
  const quote = isId('quote', params.quoteId) ? await find(db, params.quoteId) : undefined
  if (!quote) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const asked = new URL(request.url).searchParams.get('in')
  const language: Language = isLanguage(asked) ? asked : await context.language()
  const { margin_bp: _margin, written_by: _writer, plan_id: _plan, ...shown } = quote
  return json({
    quote: shown,
    lines: await quoteLines(db, quote.id),
    language,
    backTo: `${house ? '/house' : '/buying'}/quotes/${quote.id}`,
  })
}

export default function QuotePrint() {
  const { quote, lines, language, backTo } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const paper = wordsOf(language)
  const plain = (minor: number) => paper.money(money(minor, quote.currency))
  const total = money(quote.total_minor, quote.currency)
  const parts = paymentParts(total, paymentTerms[quote.payment_terms])
  const where = [quote.buyerCity, quote.buyerCountry].filter((part) => part !== null)
  return (
    <>
      <DocBar>
        <Go href={backTo}>{t('ui.back')}</Go>
        <nav aria-label={t('quotes.print_hint')} className="row">
          <a href="?in=id" lang="id" aria-current={language === 'id' ? 'page' : undefined} className="btn btn-small">
            Bahasa Indonesia
          </a>
          <a href="?in=en" lang="en" aria-current={language === 'en' ? 'page' : undefined} className="btn btn-small">
            English
          </a>
        </nav>
      </DocBar>
      <main id="main" lang={language}>
        <Sheet
          title={paper.t('quotes.document_title')}
          facts={[
            {
              term: paper.t('quotes.number'),
              value: paper.t('quotes.number_revision', { number: quote.number, revision: quote.revision }),
            },
            { term: paper.t('quotes.date'), value: paper.day(quote.sent_at ?? quote.created_at) },
            { term: paper.t('quotes.valid_until'), value: paper.day(quote.valid_until) },
            { term: paper.t('quotes.state_label'), value: paper.t(`quotes.state.${quote.state}`) },
          ]}
        >
          <SheetParties
            parties={[
              { title: paper.t('quotes.to'), name: quote.buyerName, lines: [where.join(', ')] },
              {
                title: paper.t('quotes.incoterm'),
                name: `${quote.incoterm} ${quote.incoterm_place}`,
                lines: [`Incoterms 2020`, `${paper.t('quotes.deliver_by')} ${paper.dayLong(quote.deliver_by)}`],
              },
            ]}
          />
          <SheetLines
            caption={paper.t('quotes.item')}
            heads={{
              number: paper.t('quotes.row'),
              goods: paper.t('quotes.item'),
              hs: paper.t('quotes.hs'),
              pieces: paper.t('orders.quantity'),
              each: paper.t('quotes.unit_price'),
              amount: paper.t('quotes.amount'),
            }}
            lines={lines.map((line) => ({
              goods: language === 'id' ? line.description_id : line.description_en,
              ...(line.pieces < line.asked_pieces && {
                note: paper.t('quotes.partial_notice', { offered: line.pieces, asked: line.asked_pieces }),
              }),
              hs: line.hs6 ?? '',
              pieces: `${paper.number(line.pieces)} ${paper.t(`unit.${line.unit}`)}`,
              each: plain(line.unit_price_minor),
              amount: plain(line.amount_minor),
            }))}
            sums={[
              {
                what: `${paper.t('quotes.total')}, ${quote.incoterm} ${quote.incoterm_place}`,
                amount: plain(quote.total_minor),
                grand: true,
              },
            ]}
          />
          <SheetColumns>
            <section>
              <h2>{paper.t('quotes.payment_terms')}</h2>
              <ul>
                {paymentTerms[quote.payment_terms].map((step, at) => (
                  <li key={step.trigger}>
                    {paper.share(step.shareBp / 10_000)} {paper.t(`quotes.trigger.${step.trigger}`)}:{' '}
                    {paper.money(parts[at] ?? total)}
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{paper.t('quotes.note')}</h2>
              <p>{paper.t('quotes.handmade')}</p>
              {currencies[quote.currency] > 0 && (
                <p>
                  {paper.t('quotes.exchange', {
                    currency: quote.currency,
                    rate: quote.fx_rate,
                    date: paper.day(quote.fx_date),
                    source: quote.fx_source,
                  })}
                </p>
              )}
              {quote.note && <p>{quote.note}</p>}
            </section>
          </SheetColumns>
          <SheetFoot
            signatures={[
              { for: paper.t('quotes.signed_house'), who: paper.t('house.name') },
              { for: paper.t('quotes.signed_buyer'), who: quote.buyerName },
            ]}
          />
        </Sheet>
      </main>
    </>
  )
}
