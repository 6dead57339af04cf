import { usualSettings } from '#app/domain/plans/plan-settings'
import {
  type CommitmentId,
  type InquiryId,
  type InquiryLineId,
  newId,
  type ProducerId,
  type StandardId,
  type SupplyCallId,
} from '#app/domain/shared/ids'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { dayIn, now, today } from './clock'
import { factory } from './factory'
import { next } from './ids'

export type Scene = Awaited<ReturnType<typeof plannedInquiry>>

/**
 * An inquiry for 200 totes with an open call, three makers who promised through the use-case (100, 100 and 60 at
 * Rp 45,000), and a plan over the first two: everything a quote can be written from.
 */
export async function plannedInquiry(db: Database) {
  const make = factory(db)
  const standard = await make.standard()
  const buyer = await make.buyerActor()
  const staff = await make.staffActor('sourcing')
  const inquiry = await make.inquiry({ buyer_id: buyer.buyerId, state: 'calling' }, [
    { standard_id: standard.id, quantity: 10, unit: 'kodi' },
  ])
  const line = inquiry.lines[0]!
  const call = await make.call({
    standard_id: standard.id,
    inquiry_id: inquiry.id,
    inquiry_line_id: line.id,
    quantity: 200,
    buffer: 0,
  })
  const promises = []
  for (const most of [100, 100, 60]) promises.push(await promised(db, call.id, standard.id, most))
  const planId = await planOver(db, inquiry.id, line.id, standard.id, promises.slice(0, 2))
  const rate = { day: today, currency: 'USD' as const, rate: '16250.5', source: 'test' }
  await db
    .insertInto('exchange_rates')
    .values(rate)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { make, standard, buyer, staff, inquiry, line, call, promises, planId }
}

async function promised(db: Database, callId: SupplyCallId, standardId: StandardId, most: number) {
  const make = factory(db)
  const actor = await make.producerActor()
  await make.product({ producer_id: actor.producerId, standard_id: standardId, capacity_per_year: 2_400 })
  await make.invitation({ supply_call_id: callId, producer_id: actor.producerId })
  const offer = {
    key: `key-${next()}`,
    callId,
    producerId: actor.producerId,
    most,
    least: 20,
    priceMinor: 45_000,
    readyOn: dayIn(80),
  }
  const outcome = await offerCommitment(db, actor, offer, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return { id: outcome.commitmentId, actor, most }
}

type Chosen = { id: CommitmentId; actor: { producerId: ProducerId }; most: number }

async function planOver(
  db: Database,
  inquiryId: InquiryId,
  lineId: InquiryLineId,
  standardId: StandardId,
  chosen: readonly Chosen[],
) {
  const runId = newId('planRun')
  const planId = newId('plan')
  const planned = chosen.reduce((all, one) => all + one.most, 0)
  const asker = await factory(db).staffActor('sourcing')
  await db
    .insertInto('plan_runs')
    .values({
      id: runId,
      inquiry_id: inquiryId,
      state: 'done',
      settings: JSON.stringify(usualSettings),
      problem_hash: 'x',
      purpose: 'plan',
      asked_by: asker.accountId,
      refusal: null,
      created_at: now,
      finished_at: now,
    })
    .execute()
  await db
    .insertInto('plans')
    .values({
      id: planId,
      plan_run_id: runId,
      inquiry_id: inquiryId,
      position: 0,
      preset: 'lowestCost',
      state: 'shown',
      solver_status: 'optimal',
      gap_ppm: 0,
      goods_minor: planned * 45_000,
      handling_minor: 300_000,
      advance_minor: 0,
      late_minor: 0,
      makers: chosen.length,
      households: chosen.length * 5,
      gini_ppm: 0,
      slack_days: 10,
      created_at: now,
    })
    .execute()
  await db
    .insertInto('plan_lines')
    .values({
      plan_id: planId,
      inquiry_line_id: lineId,
      standard_id: standardId,
      asked: 200,
      needed: 200,
      planned,
      short: 0,
      latest_ready_on: dayIn(90),
      closers: '[]',
    })
    .execute()
  for (const one of chosen) {
    await db
      .insertInto('plan_rows')
      .values({
        plan_id: planId,
        commitment_id: one.id,
        inquiry_line_id: lineId,
        producer_id: one.actor.producerId,
        quantity: one.most,
        price_minor: 45_000,
        ready_on: dayIn(80),
        locked: null,
        reason: 'matching.in_whole',
        reason_params: '{}',
      })
      .execute()
  }
  return planId
}
