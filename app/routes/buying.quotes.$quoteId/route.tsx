import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { answerQuote } from '#app/domain/quotes/answer-quote.server'
import { quoteDifferences } from '#app/domain/quotes/quote-differences'
import { dayOf } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { publicUrl } from '#app/env.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Flash } from '#app/ui/flash/flash'
import { Tag } from '#app/ui/tag/tag'
import { PageHead } from '#app/ui/shell/page-head'
import { previousRevision, quoteOfBuyer } from '#db/queries/buyer-quotes.server'
import { quoteLines } from '#db/queries/quotes.server'
import { AnswerBox } from './answer-box'
import { answerForm } from './answer-form'
import { Differences } from './differences'
import { OfferLines } from './offer-lines'
import { WhatHappens } from './what-happens'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'quotes' }
export const meta = title<typeof loader>('quotes.title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'quote.answer')
  const quote = isId('quote', params.quoteId) ? await quoteOfBuyer(db, viewer, params.quoteId) : undefined
  if (!quote) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const before = await previousRevision(db, quote)
  const lines = await quoteLines(db, quote.id)
  return json({
    quote,
    lines,
    open: quote.state === 'sent' && quote.valid_until >= dayOf(now),
    before: before && { revision: before.revision, currency: before.currency },
    differences: before && quoteDifferences(termsOf(before, await quoteLines(db, before.id)), termsOf(quote, lines)),
  })
}

type Lines = Awaited<ReturnType<typeof quoteLines>>
type Quote = NonNullable<Awaited<ReturnType<typeof previousRevision>>>

function termsOf(quote: Quote, lines: Lines) {
  return {
    lines: lines.map((line) => ({ name: line.description_en, pieces: line.pieces, unitPriceMinor: line.unit_price_minor })),
    totalMinor: quote.total_minor,
    incoterm: quote.incoterm,
    incotermPlace: quote.incoterm_place,
    paymentTerms: quote.payment_terms,
    validUntil: quote.valid_until,
    deliverBy: quote.deliver_by,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now, env } = await requireActor(request, context, 'quote.answer')
  const quoteId = params.quoteId
  if (!isId('quote', quoteId)) throw refusalResponse({ code: 'quotes.quote_unknown' }, await context.language())
  const form = await parseForm(request, answerForm)
  if (!form.ok) return formProblems(form)

  if (form.value.answer === 'accept') {
    const outcome = await acceptQuote(db, viewer, { quoteId, publicUrl: publicUrl(env) }, now)
    return outcome.ok
      ? flashRedirect(`/buying/orders/${outcome.orderId}`, 'quotes.done_accepted')
      : formRefused(outcome, form.typed)
  }
  const { answer } = form.value
  const reason = form.value.answer === 'decline' ? form.value.reason : form.value.change
  const outcome = await answerQuote(db, viewer, { quoteId, answer, reason }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/buying/quotes/${quoteId}`, answer === 'decline' ? 'quotes.done_declined' : 'quotes.done_change_asked')
}

const tones = { sent: 'note', accepted: 'good', declined: 'bad', change_asked: 'warn' } as const

export default function QuotePage() {
  const { quote, lines, open, differences, before } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const tone = quote.state in tones ? tones[quote.state as keyof typeof tones] : 'line'
  return (
    <div className="wrap">
      <PageHead
        title={t(open ? 'quotes.ready_title' : 'quotes.document_title')}
        crumbs={
          <Crumbs
            label={t('ui.breadcrumb')}
            items={[{ href: `/buying/inquiries/${quote.inquiry_id}`, label: quote.inquiryNumber ?? '' }]}
            here={t('quotes.number_revision', { number: quote.number, revision: quote.revision })}
          />
        }
      >
        {t('quotes.valid_until')} {words.dayLong(quote.valid_until)} <Tag tone={tone}>{t(`quotes.state.${quote.state}`)}</Tag>
      </PageHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <div className="with-aside">
        <div>
          {before && differences && <Differences since={before.revision} currency={quote.currency} differences={differences} />}
          <OfferLines quote={quote} lines={lines} />
          <p className="mt">
            <ButtonLink href={`/quotes/${quote.id}/print`} size="small" icon="printer">
              {t('quotes.print_hint')}
            </ButtonLink>
          </p>
          {quote.note && (
            <p className="measure mt mb">
              <strong>{t('quotes.note')}:</strong> {quote.note}
            </p>
          )}
          {quote.answer_reason && <p className="measure mt mb">{t('quotes.answered_reason', { reason: quote.answer_reason })}</p>}
          {open && <WhatHappens quote={quote} />}
        </div>
        <AnswerBox quote={quote} open={open} answer={answer} />
      </div>
    </div>
  )
}
