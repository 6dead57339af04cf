import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { moversOf } from '#app/domain/people/actor'
import { isId } from '#app/domain/shared/ids'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import { callProgress } from '#app/domain/supply/call-progress'
import { type CallEvent, type CallState, callTransitions } from '#app/domain/supply/call-states'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { markOf } from '#app/http/live/lookout.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { History } from '#app/ui/history/history'
import { LiveTag } from '#app/ui/live/live-tag'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { commitmentsOfCall } from '#db/queries/commitments.server'
import { eventsOf } from '#db/queries/events.server'
import { callForStaff, invitationsOf } from '#db/queries/supply-calls.server'
import { CallStateTag } from '../house.calls._index/call-state-tag'
import { Asked } from './asked'
import { CallActions } from './call-actions'
import { CallFacts } from './call-facts'
import { ComingIn } from './coming-in'
import { moveCall, moveForm, saidOf } from './move-form.server'
import { PromiseTable } from './promise-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'calls' }
export const meta = title<typeof loader>(({ call }) => call.number)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.read')
  const call = isId('supplyCall', params.callId) ? await callForStaff(db, params.callId) : undefined
  if (!call) throw refusalResponse({ code: 'supply.call_unknown' }, await context.language())
  return json({
    call,
    progress: callProgress(call, call.promised, call.makers),
    promises: await commitmentsOfCall(db, viewer, call.id),
    invitations: await invitationsOf(db, viewer, call.id),
    events: await eventsOf(db, call.id),
    steps: [...new Set(eventsOpenTo<CallState, CallEvent>(callTransitions, call.state, moversOf(viewer)))],
    mayPlan: call.inquiryId !== null && may(viewer, 'plan.read'),
    key: formKey(),
    mark: await markOf(db, call.id),
    at: now,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.manage')
  if (!isId('supplyCall', params.callId)) throw refusalResponse({ code: 'supply.call_unknown' }, await context.language())
  const form = await parseForm(request, moveForm, params)
  if (!form.ok) return formProblems(form)
  const outcome = await moveCall(db, viewer, form.value, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/calls/${form.value.callId}`, saidOf[form.value.event])
}

export default function HouseCall() {
  const { call, progress, promises, invitations, events, steps, mayPlan, key, mark, at } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { t, language } = useWords()
  return (
    <>
      <DeskHead
        title={language === 'id' ? call.nameId : call.nameEn}
        meta={
          <>
            {call.number} <CallStateTag state={call.state} />{' '}
            {t(call.state === 'open' ? 'supply.closes_at' : 'supply.closed_at', { at: call.closesAt })}
          </>
        }
      >
        {mayPlan && (
          <ButtonLink href={`/house/plans?inquiry=${call.inquiryId}`} look="primary" size="small" icon="split">
            {t('supply.to_plan')}
          </ButtonLink>
        )}
      </DeskHead>
      <div className="panes panes-demand">
        <div className="stack">
          <CallFacts call={call} />
          <CallActions call={call} steps={steps} answer={answer} formKey={key} />
          <History events={events} />
        </div>
        <div className="stack">
          <ComingIn call={call} progress={progress} promises={promises} invitations={invitations}>
            <LiveTag href={`/house/calls/${call.id}/live`} mark={mark} at={at} />
          </ComingIn>
          <PromiseTable call={call} promises={promises} />
          <Asked call={call} invitations={invitations} promises={promises} />
        </div>
      </div>
    </>
  )
}
