import { json } from '@remix-run/node'
import { priceOfEach } from '#app/domain/catalogue/price-tiers'
import { isId, type SupplyCallId } from '#app/domain/shared/ids'
import { answerCannot } from '#app/domain/supply/answer-cannot.server'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import { pressedOf } from '#app/http/posted/posted-form.server'
import { refusalResponse } from '#app/http/refusals.server'
import type { Workshop } from '#app/http/workshop.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { canForm, cannotForm, earlierIn, recountForm, tiersIn } from './answer-form.server'
import { closedUp, recounted, type Recount, shownAs } from './answer-form'

/** Yes, not this time, or only counted again. */
export async function answerCall(request: Request, workshop: Workshop, callId: string | undefined): Promise<Response> {
  if (!isId('supplyCall', callId)) throw refusalResponse({ code: 'supply.call_unknown' }, await workshop.language())
  const pressed = await pressedOf(request, 'answer')
  if (pressed === 'can') return promise(request, workshop, callId)
  if (pressed === 'cannot') return cannot(request, workshop, callId)
  const form = await parseForm(request, recountForm)
  return countAgain(recounted(form.typed), false)
}

async function promise(request: Request, workshop: Workshop, callId: string | undefined): Promise<Response> {
  const { db, viewer, producer, now } = workshop
  const form = await parseForm(request, canForm, { callId })
  if (!form.ok) return formProblems(form)
  const { value } = form
  const typed = closedUp(form.typed)
  const call = await callForMaker(db, producer.id, value.callId)
  if (!call) throw refusalResponse({ code: 'supply.call_unknown' }, await workshop.language())

  const priceMinor = value.price === 'other' && value.priceMinor !== null ? value.priceMinor : call.priceMinor
  const { _key: key, most, readyOn, perMonth, commitmentId, grade } = value
  const [earlier, tiers] = [earlierIn(value), tiersIn(value)]
  if (value.shown !== undefined && value.shown !== shownAs(most, priceOfEach(priceMinor, tiers, most)))
    return countAgain(typed, true)
  const least = value.least ?? Math.min(call.lotStep, most)
  const offer = { key, most, least, priceMinor, readyOn, perMonth, earlier, tiers, grade: grade ?? null }
  const outcome = commitmentId
    ? await changeCommitment(db, viewer, { ...offer, commitmentId, revision: value.revision ?? 0 }, now)
    : await offerCommitment(db, viewer, { ...offer, callId: call.id, producerId: producer.id }, now)
  if (!outcome.ok) return formRefused(outcome, typed)
  return flashRedirect(pageOf(call.id, workshop), commitmentId ? 'workshop.was_changed' : 'workshop.was_promised')
}

async function cannot(request: Request, workshop: Workshop, callId: string | undefined): Promise<Response> {
  const { db, viewer, producer, suffix, now } = workshop
  const form = await parseForm(request, cannotForm, { callId })
  if (!form.ok) return formProblems(form)
  const answer = { key: form.value._key, callId: form.value.callId, producerId: producer.id }
  const outcome = await answerCannot(db, viewer, answer, now)
  return outcome.ok ? flashRedirect(`/workshop${suffix}`, 'workshop.was_cannot') : formRefused(outcome, form.typed)
}

function countAgain(typed: Recount['typed'], lookAgain: boolean): Response {
  return json({ ok: false, problems: {}, typed, recount: true, lookAgain } satisfies Recount)
}

function pageOf(callId: SupplyCallId, { suffix }: Workshop): string {
  return `/workshop/calls/${callId}${suffix}`
}
