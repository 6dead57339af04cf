import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { goesOn } from '#app/domain/standing/standing-months'
import { callProgress } from '#app/domain/supply/call-progress'
import { mayAnswer } from '#app/domain/supply/promise-rules'
import { formKey } from '#app/http/form-key.server'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { rateOf } from '#db/queries/capacity.server'
import { livePromise } from '#db/queries/commitments.server'
import { diaryOf } from '#db/queries/diaries.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { answerCall } from './answer.server'
import { AnswerSheet } from './answer-sheet'
import { CallTop } from './call-top'
import { OwnPromise, CallOver } from './own-promise'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('workshop.calls_title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, producer, onBehalf, suffix, now } = await requireWorkshop(request, context, 'workshop.read')
  const call = isId('supplyCall', params.callId) ? await callForMaker(db, producer.id, params.callId) : undefined
  if (!call) throw refusalResponse({ code: 'supply.call_unknown' }, await context.language())

  const promise = await livePromise(db, call.id, producer.id)
  const standard = { id: call.standardId, craft: call.craft }
  return json({
    call,
    progress: callProgress(call, call.promised, call.makers),
    promise: promise ?? null,
    repeats: goesOn(call.standingState, call.standingLast, call.standingMonth),
    open: mayAnswer(call, now).ok,
    changing: new URL(request.url).searchParams.has('change'),
    rate: (await rateOf(db, producer.id, standard)) ?? null,
    diary: await diaryOf(db, producer.id, dayOf(now), promise?.id),
    onBehalf: onBehalf ? producer.name : null,
    suffix,
    today: dayOf(now),
    key: formKey(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const workshop = await requireWorkshop(request, context, 'commitment.offer')
  return answerCall(request, workshop, params.callId)
}

export default function CallToAnswer() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { call, promise, open, changing } = data
  const writing = open && (promise === null || (changing && promise.state === 'offered'))
  return (
    <>
      <CallTop call={call} repeats={data.repeats} progress={data.progress} mine={promise?.most ?? 0} onBehalf={data.onBehalf} />
      {promise && !writing && <OwnPromise call={call} promise={promise} open={open} suffix={data.suffix} />}
      {!promise && !open && <CallOver call={call} />}
      {writing && <AnswerSheet data={data} answer={answer} />}
    </>
  )
}
