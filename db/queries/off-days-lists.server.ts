import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import { seesEveryWorkshop } from '#app/domain/people/sees-workshops'
import type { Day } from '#app/domain/shared/calendar'
import type { OffDaysId, ProducerId } from '#app/domain/shared/ids'
import type { OffReason } from '#app/domain/supply/off-days'
import type { OffScopeKind } from '#app/domain/supply/off-days-rules'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'

export type OffDaysFilter = {
  when: 'coming' | 'past' | 'removed'
  kind?: OffScopeKind | undefined
  reason?: OffReason | undefined
  /** What holds there: of the regency, of its villages and makers, and of the whole house. */
  regency?: string | undefined
  /** What holds for this maker. */
  maker?: { id: ProducerId; regency: string; village: string | null } | undefined
  after?: OffDaysId | undefined
}

type Where = ExpressionBuilder<Schema & { makers: Schema['producers'] }, 'off_days' | 'makers'>

/** Days without work that the viewer may know of: those of places, and of the makers it cares for. Soonest first, or latest. */
export function offDaysForHouse(db: Reader, viewer: Actor, filter: OffDaysFilter, today: Day, most: number) {
  const order = filter.when === 'coming' ? 'asc' : 'desc'
  return db
    .selectFrom('off_days')
    .leftJoin('producers as makers', 'makers.id', 'off_days.producer_id')
    .innerJoin('accounts as recorder', 'recorder.id', 'off_days.recorded_by')
    .leftJoin('accounts as remover', 'remover.id', 'off_days.removed_by')
    .select(['off_days.id', 'off_days.producer_id as producerId', 'off_days.regency', 'off_days.village'])
    .select(['off_days.from_day as from', 'off_days.to_day as to', 'off_days.reason', 'off_days.note'])
    .select(['off_days.created_at as createdAt', 'off_days.removed_at as removedAt'])
    .select(['makers.name as maker', 'recorder.name as recordedBy', 'remover.name as removedBy'])
    .where((where) => where.and([...seen(where, viewer), ...matching(where as Where, filter, today)]))
    .orderBy('off_days.from_day', order)
    .orderBy('off_days.id', order)
    .limit(most)
    .execute()
}

/** The next stretch that holds for a maker, whoever said it. */
export async function nextOffDays(db: Reader, viewer: Actor, maker: NonNullable<OffDaysFilter['maker']>, today: Day) {
  const [next] = await offDaysForHouse(db, viewer, { when: 'coming', maker }, today, 1)
  return next ? { from: next.from, to: next.to } : null
}

export type OffDaysRow = Awaited<ReturnType<typeof offDaysForHouse>>[number]

function seen(where: Pick<Where, 'or'> & Where, viewer: Actor) {
  if (seesEveryWorkshop(viewer)) return []
  return [
    where.or([
      where('off_days.producer_id', 'is', null),
      where('makers.field_officer_id', '=', viewer.accountId),
      ...(viewer.producerIds.length > 0 ? [where('off_days.producer_id', 'in', [...viewer.producerIds])] : []),
    ]),
  ]
}

function matching(where: Where, { when, kind, reason, regency, maker, after }: OffDaysFilter, today: Day) {
  const everywhere = where.and([where('off_days.producer_id', 'is', null), where('off_days.regency', 'is', null)])
  return [
    where('off_days.removed_at', when === 'removed' ? 'is not' : 'is', null),
    ...(when === 'removed' ? [] : [where('off_days.to_day', when === 'past' ? '<' : '>=', today)]),
    ...(kind ? [isOfKind(where, kind)] : []),
    ...(reason ? [where('off_days.reason', '=', reason)] : []),
    ...(regency ? [where.or([everywhere, where('off_days.regency', '=', regency), where('makers.regency', '=', regency)])] : []),
    ...(maker ? [where.or([everywhere, where('off_days.producer_id', '=', maker.id), ofPlace(where, maker)])] : []),
    ...(after ? [beyond(after, when === 'coming' ? '>' : '<')] : []),
  ]
}

function isOfKind(where: Where, kind: OffScopeKind) {
  return where.and([
    where('off_days.producer_id', kind === 'maker' ? 'is not' : 'is', null),
    ...(kind === 'maker' ? [] : [where('off_days.regency', kind === 'house' ? 'is' : 'is not', null)]),
    ...(kind === 'maker' ? [] : [where('off_days.village', kind === 'village' ? 'is not' : 'is', null)]),
  ])
}

function ofPlace(where: Where, { regency, village }: { regency: string; village: string | null }) {
  return where.and([
    where('off_days.regency', '=', regency),
    where.or([where('off_days.village', 'is', null), ...(village ? [where('off_days.village', '=', village)] : [])]),
  ])
}

/** The rows after one, in the order they are shown in. */
function beyond(after: OffDaysId, side: '<' | '>') {
  return sql<boolean>`(off_days.from_day, off_days.id) ${sql.raw(side)} (select from_day, id from off_days where id = ${after})`
}
