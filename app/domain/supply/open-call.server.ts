import type { Actor, SystemActor } from '#app/domain/people/actor'
import { type Day, dayOf, endOfDay, type Instant, type Month } from '#app/domain/shared/calendar'
import {
  type AccountId,
  type InquiryId,
  type InquiryLineId,
  newId,
  type StandardId,
  type StandingSupplyId,
  type SupplyCallId,
} from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { producersOfAudience } from '#db/queries/call-audiences.server'
import { lineToCall, standardToCall } from '#db/queries/call-lines.server'
import { nextNumber } from '#db/queries/counters.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { moveInquiry } from '#db/queries/inquiry-moves.server'
import { insertCall } from '#db/queries/call-moves.server'
import { inTransaction } from '#db/transaction.server'
import type { Audience } from './audience'
import type { Grade } from './grades'
import { mayOpen, servesInquiry } from './may-open'

export type NewCall = {
  key: string
  /** Null for stock. */
  inquiryLineId: InquiryLineId | null
  standardId: StandardId
  quantity: number
  buffer: number
  readyBy: Day
  priceKind: 'fixed' | 'ceiling'
  priceMinor: number
  lotStep: number
  leastGrade: Grade
  closesOn: Day
  note: string | null
  audience: Audience
}

type Need = Omit<NewCall, 'key'>

/** Who opens it: somebody of the house, or its clockwork for the month of a standing supply that somebody began. */
type Opener = {
  actor: Actor | SystemActor
  openedBy: AccountId
  standing?: { id: StandingSupplyId; month: Month }
}
type Opened = Outcome<string, { callId: SupplyCallId; number: string; asked: number }>

type ForInquiry = { inquiryId: InquiryId; neededBy: Day | null }

/** Asks makers for so many of one standard. The first call for an inquiry begins the asking. */
export async function openCall(db: Database, actor: Actor, { key, ...need }: NewCall, now: Instant): Promise<Opened> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `call.open:${actor.accountId}`, key }, now, () =>
      openCallIn(trx, { actor, openedBy: actor.accountId }, need, now),
    ),
  )
}

/** The same as a part of something larger. */
export async function openCallIn(trx: Trx, opener: Opener, need: Need, now: Instant): Promise<Opened> {
  const standard = await standardToCall(trx, need.standardId)
  if (!standard || standard.state === 'retired') return refuse('supply.standard_unknown', {}, 'standardId')

  const { inquiryLineId, standardId } = need
  const served = inquiryLineId ? await beginCalling(trx, opener.actor, inquiryLineId, standardId, now) : undefined
  if (served && !served.ok) return served
  const allowed = mayOpen(need, served?.neededBy ?? null, dayOf(now))
  if (!allowed.ok) return allowed

  const producerIds = await producersOfAudience(trx, need.audience)
  if (producerIds.length === 0) return refuse('supply.nobody_asked', {}, 'audience')
  const call = await writeCall(trx, opener, need, served?.inquiryId ?? null, producerIds, now)
  return { ok: true as const, ...call, asked: producerIds.length }
}

async function writeCall(
  trx: Trx,
  { actor, openedBy, standing }: Opener,
  input: Need,
  inquiryId: InquiryId | null,
  producerIds: Awaited<ReturnType<typeof producersOfAudience>>,
  now: Instant,
): Promise<{ callId: SupplyCallId; number: string }> {
  const id = newId('supplyCall', Date.parse(now))
  const number = await nextNumber(trx, 'AP', dayOf(now))
  const call = {
    id,
    number,
    standard_id: input.standardId,
    inquiry_id: inquiryId,
    inquiry_line_id: input.inquiryLineId,
    state: 'open' as const,
    quantity: input.quantity,
    buffer: input.buffer,
    ready_by: input.readyBy,
    price_kind: input.priceKind,
    price_minor: input.priceMinor,
    lot_step: input.lotStep,
    least_grade: input.leastGrade,
    closes_at: endOfDay(input.closesOn),
    note: input.note,
    audience: JSON.stringify(input.audience),
    standing_id: standing?.id ?? null,
    standing_month: standing?.month ?? null,
    opened_by: openedBy,
    created_at: now,
    updated_at: now,
  }
  await insertCall(trx, call, producerIds)
  await appendEvent(
    trx,
    actor,
    { kind: 'call.opened', subject: id, to: 'open', data: { number, asked: producerIds.length } },
    now,
  )
  return { callId: id, number }
}

async function beginCalling(
  trx: Trx,
  actor: Actor | SystemActor,
  lineId: InquiryLineId,
  standardId: StandardId,
  now: Instant,
): Promise<Outcome<string, ForInquiry>> {
  const line = await lineToCall(trx, lineId)
  if (!line) return refuse('supply.line_unknown')
  if (line.standardId !== standardId) return refuse('supply.line_not_tied', {}, 'standardId')
  const { inquiryId, inquiryState, neededBy } = line
  if (!servesInquiry(inquiryState)) return refuse('supply.inquiry_over')
  if (inquiryState === 'sent') {
    const to = await moveInquiry(trx, { id: inquiryId, state: inquiryState }, 'call', now)
    if (!to) return refuse('shared.stale')
    await appendEvent(trx, actor, { kind: 'inquiry.called', subject: inquiryId, from: inquiryState, to }, now)
  }
  return { ok: true, inquiryId, neededBy }
}
