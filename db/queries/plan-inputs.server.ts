import type { LineToPlan, PromiseToPlan } from '#app/domain/plans/plan-problem'
import { villagesApart } from '#app/domain/plans/villages'
import { type Day, dayOf } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import type { IdleMaker } from '#app/domain/matching/shortage'
import { emptyDiary, mostPossible } from '#app/domain/supply/capacity'
import type { Reader } from '#db/client.server'
import { diariesOf } from './diaries.server'
import { newcomersAmong } from './newcomers.server'
import { callsFor, saidByCalls } from './plan-calls.server'
import { withTerms } from './promise-terms.server'

type NamedLine = LineToPlan & { standardNameEn: string }

/** The tied lines of an inquiry that somebody was called for, each with what its calls add. */
export async function linesToPlan(db: Reader, inquiryId: InquiryId): Promise<NamedLine[]> {
  const lines = await db
    .selectFrom('inquiry_lines')
    .innerJoin('inquiries', 'inquiries.id', 'inquiry_lines.inquiry_id')
    .innerJoin('standards', 'standards.id', 'inquiry_lines.tied_standard_id')
    .select(['inquiry_lines.id', 'inquiry_lines.pieces as asked', 'inquiries.needed_by as neededBy'])
    .select(['standards.id as standardId', 'standards.name_id as standardName', 'standards.name_en as standardNameEn'])
    .where('inquiry_lines.inquiry_id', '=', inquiryId)
    .orderBy('inquiry_lines.position')
    .execute()
  const calls = await callsFor(
    db,
    inquiryId,
    lines.map((line) => line.standardId),
  )
  return lines.flatMap((line) => {
    const said = saidByCalls(calls, line)
    return said ? [{ ...line, ...said }] : []
  })
}

/**
 * The promises that can be planned with: those nobody counts on, and those that a quote of this very inquiry holds,
 * because a revision takes its place. A promise to a call for stock serves every line that wants its standard.
 */
export async function promisesToPlan(db: Reader, inquiryId: InquiryId, lines: readonly LineToPlan[]): Promise<PromiseToPlan[]> {
  const calls = await callsFor(
    db,
    inquiryId,
    lines.map((line) => line.standardId),
  )
  if (calls.length === 0) return []
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .leftJoin('allocations', (join) =>
      join.onRef('allocations.commitment_id', '=', 'commitments.id').on('allocations.live', '=', 1),
    )
    .leftJoin('quotes', 'quotes.id', 'allocations.quote_id')
    .selectAll('commitments')
    .select(['producers.village', 'producers.regency', 'producers.members', 'producers.cluster'])
    .where(
      'commitments.supply_call_id',
      'in',
      calls.map((call) => call.id),
    )
    .where((is) =>
      is.or([
        is('commitments.state', '=', 'offered'),
        is.and([is('commitments.state', '=', 'reserved'), is('quotes.inquiry_id', '=', inquiryId)]),
      ]),
    )
    .orderBy('commitments.id')
    .execute()
  const producerIds = rows.map((row) => row.producer_id)
  const newcomers = await newcomersAmong(db, producerIds)
  const villageOf = villagesApart(rows)
  const promises = await withTerms(
    db,
    rows.map((row) => ({ ...row, readyOn: row.ready_on })),
  )
  return promises.flatMap((row) => {
    const call = calls.find((one) => one.id === row.supply_call_id)
    if (!call) return []
    const served = lines.filter((line) =>
      call.inquiry_line_id ? line.id === call.inquiry_line_id : line.standardId === call.standard_id,
    )
    return served.map((line) => ({
      id: row.id,
      lineId: line.id,
      producerId: row.producer_id,
      village: villageOf(row),
      members: row.members,
      newcomer: newcomers.has(row.producer_id),
      cluster: row.cluster,
      most: row.most,
      least: row.least,
      lotStep: call.lot_step,
      priceMinor: row.price_minor,
      tiers: row.tiers,
      grade: row.grade,
      readyOn: row.readyOn,
      tranches: row.tranches,
      capacityPerYear: row.capacity_per_year,
      promisedOn: dayOf(row.created_at),
    }))
  })
}

/** Makers of these standards who were not asked, with what their free months allow by the line's day. */
export async function idleMakers(db: Reader, lines: readonly LineToPlan[], today: Day): Promise<IdleMaker[]> {
  const standardIds = lines.map((line) => line.standardId)
  if (standardIds.length === 0) return []
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select(['products.standard_id as standardId', 'products.producer_id as producerId', 'products.price_minor as priceMinor'])
    .select('products.capacity_per_year as perYear')
    .where('products.standard_id', 'in', standardIds)
    .where('products.capacity_per_year', '>', 0)
    .where('products.state', '=', 'published')
    .where('producers.active', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('call_invitations')
            .innerJoin('supply_calls', 'supply_calls.id', 'call_invitations.supply_call_id')
            .select('call_invitations.producer_id')
            .whereRef('call_invitations.producer_id', '=', 'products.producer_id')
            .whereRef('supply_calls.standard_id', '=', 'products.standard_id')
            .where('supply_calls.state', '!=', 'cancelled'),
        ),
      ),
    )
    .orderBy('products.price_minor')
    .orderBy('products.id')
    .limit(500)
    .execute()
  const diaries = await diariesOf(db, [...new Set(rows.map((row) => row.producerId))], today)
  return lines.flatMap((line) =>
    rows
      .filter((row) => row.standardId === line.standardId)
      .map((row) => ({
        lineKey: line.id,
        producerKey: row.producerId,
        pieces: mostPossible(row.perYear ?? 0, diaries.get(row.producerId) ?? emptyDiary, today, line.readyBy),
        priceMinor: row.priceMinor,
      }))
      .filter((maker) => maker.pieces > 0),
  )
}
