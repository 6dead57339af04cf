import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawInquiry } from '#app/domain/inquiries/end-inquiry.server'
import { inquiryTransitions } from '#app/domain/inquiries/inquiry-states'
import { writeToHouse } from '#app/domain/inquiries/post-message.server'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { publicUrl } from '#app/env.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Flash } from '#app/ui/flash/flash'
import { AskedLines } from '#app/ui/inquiry/asked-lines'
import { InquiryTag } from '#app/ui/inquiry/inquiry-tag'
import { MessageForm, Thread } from '#app/ui/inquiry/thread'
import { PageHead } from '#app/ui/shell/page-head'
import { inquiryOfBuyer, ordersOfInquiry } from '#db/queries/inquiries.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { messagesOf } from '#db/queries/messages.server'
import { quotesOfInquiryForBuyer } from '#db/queries/buyer-quotes.server'
import { InquiryAside } from './inquiry-aside'
import { inquiryForm } from './inquiry-form'

export const handle: RouteHandle = { room: 'buyer', hydrate: true, nav: 'inbox' }
export const meta = title<typeof loader>(({ inquiry }, t) => t('inquiry.number_title', { number: inquiry.number }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'inquiry.own')
  const inquiry = isId('inquiry', params.inquiryId) ? await inquiryOfBuyer(db, viewer, params.inquiryId) : undefined
  if (!inquiry || inquiry.state === 'draft') {
    throw refusalResponse({ code: 'inquiry.inquiry_unknown' }, await context.language())
  }
  // Who in the house looks after it is the house's own affair.
  const { ownerName: _owner, state, ...shown } = inquiry
  return json({
    inquiry: { ...shown, state },
    lines: await linesOf(db, [inquiry.id]),
    messages: await messagesOf(db, inquiry.id),
    quotes: await quotesOfInquiryForBuyer(db, viewer, inquiry.id),
    orders: await ordersOfInquiry(db, inquiry.id),
    mayWithdraw: eventsOpenTo(inquiryTransitions, state, ['buyer']).includes('withdraw'),
    key: formKey(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, env, now } = await requireActor(request, context, 'inquiry.own')
  const inquiryId = params.inquiryId
  if (!isId('inquiry', inquiryId)) throw refusalResponse({ code: 'inquiry.inquiry_unknown' }, await context.language())
  const form = await parseForm(request, inquiryForm)
  if (!form.ok) return formProblems(form)

  const about = { inquiryId, publicUrl: publicUrl(env) }
  const here = `/buying/inquiries/${inquiryId}`
  if (form.value.do === 'post') {
    const { _key: key, body } = form.value
    const outcome = await writeToHouse(db, viewer, { ...about, key, body }, now)
    return outcome.ok ? flashRedirect(`${here}#messages`, 'inquiry.message_posted') : formRefused(outcome, form.typed)
  }
  const outcome = await withdrawInquiry(db, viewer, { ...about, reason: form.value.reason }, now)
  return outcome.ok ? flashRedirect(here, 'inquiry.withdrawn_done') : formRefused(outcome, form.typed)
}

export default function BuyerInquiry() {
  const { inquiry, lines, messages, quotes, orders, mayWithdraw, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, instant } = words
  const problem = problemOfForm(answer, words)
  return (
    <div className="wrap">
      <PageHead
        title={t('inquiry.number_title', { number: inquiry.number })}
        crumbs={
          <Crumbs
            label={t('ui.breadcrumb')}
            items={[{ href: '/buying/inquiries', label: t('inquiry.your_inquiries') }]}
            here={inquiry.number}
          />
        }
      >
        <InquiryTag state={inquiry.state} /> {t(`inquiry.state_says.${inquiry.state}`)}
      </PageHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <div className="with-aside">
        <div>
          <section className="form-block inq-lines" aria-labelledby="lines">
            <h2 id="lines">{t('inquiry.products')}</h2>
            <AskedLines lines={lines} />
          </section>
          {inquiry.note && (
            <section className="form-block" aria-labelledby="note">
              <h2 id="note">{t('inquiry.note')}</h2>
              <p className="as-typed measure">{inquiry.note}</p>
            </section>
          )}
          <section className="form-block" id="messages" aria-labelledby="talk">
            <h2 id="talk">{t('inquiry.messages')}</h2>
            <Thread messages={messages} empty={t('inquiry.no_messages')} />
            <MessageForm formKey={typedAt(answer, '_key', key)} label={t('inquiry.your_message')} answer={answer} />
          </section>
          {inquiry.sentAt && (
            <p className="t-s muted">{t('inquiry.sent_on', { at: instant(inquiry.sentAt), name: inquiry.senderName ?? '' })}</p>
          )}
        </div>
        <InquiryAside inquiry={inquiry} quotes={quotes} orders={orders} mayWithdraw={mayWithdraw} answer={answer} />
      </div>
    </div>
  )
}
