import { sql } from 'kysely'
import { type Carried, withoutEnd } from '#app/domain/motifs/may-carry'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, PlanId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/**
 * A maker's own goods count while they are shown, and while it is a motif's rule that took them off the shelf: what may not be shown
 * may not be delivered either.
 */
const stillMade = sql<boolean>`(products.state = 'published' or (products.state = 'paused' and products.shelved_by = 'rule'))`

const permittedUntil = sql<Day | null>`(
  select coalesce(until_day, ${withoutEnd}) from motif_permissions
  where motif_id = motifs.id and producer_id = producers.id and ended_at is null)`.as('permittedUntil')

const inPlan = [
  'motifs.id as motifId',
  'motifs.name as motif',
  'motifs.use_rule as motifRule',
  'motifs.state as motifState',
  'motifs.permission_of as permissionOf',
  'motifs.permission_of_en as permissionOfEn',
  'motifs.share_bp as shareBp',
  'producers.name as maker',
  'plan_rows.commitment_id as commitmentId',
  'plan_rows.inquiry_line_id as lineId',
  'plan_rows.quantity',
  'plan_rows.price_minor as priceMinor',
  'plan_rows.ready_on as readyOn',
  'standards.name_id as item',
  permittedUntil,
] as const

/** The motifs that a plan's goods carry, maker by maker: those of the standards, and those of the makers' own goods made to them. */
export async function motifsOfPlan(db: Reader, planId: PlanId) {
  const rows = db
    .selectFrom('plan_rows')
    .innerJoin('plan_lines', (join) =>
      join
        .onRef('plan_lines.plan_id', '=', 'plan_rows.plan_id')
        .onRef('plan_lines.inquiry_line_id', '=', 'plan_rows.inquiry_line_id'),
    )
    .innerJoin('standards', 'standards.id', 'plan_lines.standard_id')
    .innerJoin('producers', 'producers.id', 'plan_rows.producer_id')
    .where('plan_rows.plan_id', '=', planId)
    .where('plan_rows.quantity', '>', 0)
  const ofStandards = await rows
    .innerJoin('motifs', 'motifs.id', 'standards.motif_id')
    .select(inPlan)
    .orderBy('producers.name')
    .orderBy('plan_rows.commitment_id')
    .execute()
  const ofProducts = await rows
    .innerJoin('products', (join) =>
      join
        .onRef('products.standard_id', '=', 'standards.id')
        .onRef('products.producer_id', '=', 'plan_rows.producer_id')
        .on(stillMade),
    )
    .innerJoin('motifs', 'motifs.id', 'products.motif_id')
    .select(inPlan)
    .orderBy('producers.name')
    .orderBy('plan_rows.commitment_id')
    .execute()
  const seen = new Set<string>()
  return [...ofStandards, ...ofProducts].filter(({ commitmentId, lineId, motifId }) => {
    const key = `${commitmentId} ${lineId} ${motifId}`
    return seen.has(key) ? false : seen.add(key)
  })
}

const inPromise = ['commitments.id', 'motifs.use_rule as motifRule', 'motifs.state as motifState', permittedUntil] as const

/** The motifs that promised goods carry, promise by promise, asked as of a plan. */
export async function motifsOfPromises(db: Reader, ids: readonly CommitmentId[]): Promise<Map<CommitmentId, Carried[]>> {
  if (ids.length === 0) return new Map()
  const rows = db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .where('commitments.id', 'in', [...ids])
  const ofStandards = await rows
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .innerJoin('motifs', 'motifs.id', 'standards.motif_id')
    .select(inPromise)
    .orderBy('motifs.id')
    .execute()
  const ofProducts = await rows
    .innerJoin('products', (join) =>
      join
        .onRef('products.standard_id', '=', 'supply_calls.standard_id')
        .onRef('products.producer_id', '=', 'commitments.producer_id')
        .on(stillMade),
    )
    .innerJoin('motifs', 'motifs.id', 'products.motif_id')
    .select(inPromise)
    .orderBy('motifs.id')
    .execute()
  const found = new Map<CommitmentId, Carried[]>()
  for (const { id, ...carried } of [...ofStandards, ...ofProducts]) found.set(id, [...(found.get(id) ?? []), carried])
  return found
}
