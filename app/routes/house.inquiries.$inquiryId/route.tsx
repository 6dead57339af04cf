import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeliveryFacts } from '#app/ui/inquiry/delivery-facts'
import { InquiryTag } from '#app/ui/inquiry/inquiry-tag'
import { MessageForm, Thread } from '#app/ui/inquiry/thread'
import { Panel } from '#app/ui/panel/panel'
import { History } from '#app/ui/history/history'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { CarePanel } from './care-panel'
import { ClosePanel } from './close-panel'
import { deskForm } from './desk-form'
import { deskOf } from './desk.server'
import { doTask } from './do-task.server'
import { LinesPanel } from './lines-panel'
import { OutcomePanel } from './outcome-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'inbox' }
export const meta = title<typeof loader>(({ inquiry }, t) => t('inquiry.number_title', { number: inquiry.number }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'inquiry.house')
  const desk = await deskOf(guarded, params.inquiryId)
  if (!desk) throw refusalResponse({ code: 'inquiry.inquiry_unknown' }, await context.language())
  return json({ ...desk, key: formKey() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'inquiry.handle')
  const inquiryId = params.inquiryId
  if (!isId('inquiry', inquiryId)) throw refusalResponse({ code: 'inquiry.inquiry_unknown' }, await context.language())
  const form = await parseForm(request, deskForm)
  if (!form.ok) return formProblems(form)
  const done = await doTask(guarded, inquiryId, form.value)
  return done.ok ? flashRedirect(`/house/inquiries/${inquiryId}`, done.said) : formRefused(done, form.typed)
}

export default function HouseInquiry() {
  const { inquiry, lines, calls, messages, quotes, orders, events, staff, standards, key, ...viewer } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, instant } = words
  const problem = problemOfForm(answer, words)
  const typedKey = typedAt(answer, '_key', key) || key
  return (
    <>
      <DeskHead
        title={t('inquiry.number_title', { number: inquiry.number })}
        meta={
          <>
            <InquiryTag state={inquiry.state} /> {[inquiry.buyerName, inquiry.buyerCity].filter(Boolean).join(', ')}
            {inquiry.sentAt && (
              <span>{t('inquiry.sent_on', { at: instant(inquiry.sentAt), name: inquiry.senderName ?? '' })}</span>
            )}
          </>
        }
      >
        {viewer.mayPlan && (
          <ButtonLink size="small" icon="split" href={`/house/plans?inquiry=${inquiry.id}`}>
            {t('inquiry.plan')}
          </ButtonLink>
        )}
      </DeskHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <div className="with-aside">
        <div className="stack">
          <LinesPanel
            lines={lines}
            calls={calls}
            standards={standards}
            mayWork={viewer.mayWork}
            formKey={typedKey}
            answer={answer}
          />
          <Panel id="talk" title={t('inquiry.messages')}>
            <Thread messages={messages} empty={t('inquiry.no_messages_house')} />
            {viewer.mayHandle && <MessageForm formKey={typedKey} label={t('inquiry.reply')} answer={answer} />}
          </Panel>
          <History events={events} />
        </div>
        <aside className="stack">
          <CarePanel
            {...viewer}
            ownerId={inquiry.ownerId}
            ownerName={inquiry.ownerName}
            nextStep={inquiry.nextStep}
            staff={staff}
            answer={answer}
          />
          <Panel id="delivery" title={t('inquiry.details')}>
            <DeliveryFacts {...inquiry} />
            {inquiry.note && (
              <>
                <h3 className="h-small mt">{t('inquiry.buyer_says')}</h3>
                <p className="as-typed">{inquiry.note}</p>
              </>
            )}
          </Panel>
          <OutcomePanel quotes={quotes} orders={orders} />
          {viewer.mayClose && <ClosePanel answer={answer} />}
        </aside>
      </div>
    </>
  )
}
