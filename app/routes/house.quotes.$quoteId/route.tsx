import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { discardQuote } from '#app/domain/quotes/end-quotes.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { isId } from '#app/domain/shared/ids'
import { publicUrl } from '#app/env.server'
import { choice } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { History } from '#app/ui/history/history'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { eventsOf } from '#db/queries/events.server'
import { planToQuote, quoteCosts, quoteForHouse, quoteLines, quotesOfInquiry } from '#db/queries/quotes.server'
import { CostTable } from './cost-table'
import { Revisions } from './revisions'
import { TermsAndLines } from './terms-and-lines'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'quotes' }
export const meta = title<typeof loader>('quotes.title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'quote.read')
  const quote = isId('quote', params.quoteId) ? await quoteForHouse(db, params.quoteId) : undefined
  if (!quote) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const source = await planToQuote(db, quote.plan_id)
  return json({
    quote,
    lines: await quoteLines(db, quote.id),
    costs: await quoteCosts(db, quote.id),
    revisions: await quotesOfInquiry(db, quote.inquiry_id),
    events: await eventsOf(db, quote.id),
    makers: source?.rows.length ?? 0,
    mayWrite: may(viewer, 'quote.write'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now, env } = await requireActor(request, context, 'quote.write')
  const quoteId = params.quoteId
  if (!isId('quote', quoteId)) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const form = await parseForm(request, z.object({ step: choice(['send', 'discard']) }))
  if (!form.ok) return formProblems(form)
  const sends = form.value.step === 'send'
  const outcome = sends
    ? await sendQuote(db, viewer, { quoteId, publicUrl: publicUrl(env) }, now)
    : await discardQuote(db, viewer, { quoteId }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/quotes/${quoteId}`, sends ? 'quotes.done_sent' : 'quotes.done_discarded')
}

export default function HouseQuote() {
  const { quote, lines, costs, revisions, events, makers, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const revisable = mayWrite && ['sent', 'declined', 'change_asked', 'expired'].includes(quote.state)
  return (
    <>
      <DeskHead
        title={t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
        meta={
          <>
            {quote.buyerName}, <a href={`/house/inquiries/${quote.inquiry_id}`}>{quote.inquiryNumber}</a>{' '}
            <Tag tone={quote.state === 'accepted' ? 'good' : 'line'}>{t(`quotes.state.${quote.state}`)}</Tag>
          </>
        }
      >
        <ButtonLink href={`/quotes/${quote.id}/print`} icon="printer">
          {t('quotes.print')}
        </ButtonLink>
        {revisable && <ButtonLink href={`/house/quotes/new?plan=${quote.plan_id}`}>{t('quotes.revise')}</ButtonLink>}
        {quote.orderId && (
          <ButtonLink href={`/house/orders/${quote.orderId}`} look="primary">
            {t('quotes.to_order')}
          </ButtonLink>
        )}
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      {quote.answer_reason && <Flash tone="warn" title={t(`quotes.state.${quote.state}`)} text={quote.answer_reason} />}
      <div className="with-aside">
        <div className="stack">
          <TermsAndLines quote={quote} lines={lines} />
          <CostTable costs={costs} marginBp={quote.margin_bp} />
        </div>
        <aside className="stack">
          {mayWrite && quote.state === 'draft' && (
            <Panel id="send" title={t('quotes.send')}>
              <form method="post" className="stack">
                <p>{t('quotes.send_consequence', { makers, validUntil: quote.valid_until })}</p>
                <Button look="primary" wide name="step" value="send">
                  {t('quotes.send')}
                </Button>
                <Button look="quiet" wide name="step" value="discard">
                  {t('quotes.discard')}
                </Button>
              </form>
            </Panel>
          )}
          <Revisions revisions={revisions} here={quote.id} />
          <History events={events} />
        </aside>
      </div>
    </>
  )
}
