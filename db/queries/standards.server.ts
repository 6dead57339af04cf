import type { Insertable, Updateable } from 'kysely'
import { type StandardEvent, type StandardState, standardTransitions } from '#app/domain/catalogue/standard-states'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'
import { publicColumns } from './public-columns'

export type StandardChanges = Omit<
  Updateable<Schema['standards']>,
  'id' | 'slug' | 'code' | 'state' | 'created_at' | 'updated_at'
>

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function moveStandard(
  trx: Trx,
  seen: { id: StandardId; state: StandardState },
  event: StandardEvent,
  now: Instant,
): Promise<StandardState | undefined> {
  const to = stateAfter<StandardState, StandardEvent>(standardTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('standards')
    .set({ state: to, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export async function insertStandard(trx: Trx, row: Insertable<Schema['standards']>): Promise<void> {
  await trx.insertInto('standards').values(row).execute()
}

export async function changeStandard(trx: Trx, id: StandardId, changes: StandardChanges, now: Instant): Promise<void> {
  await trx
    .updateTable('standards')
    .set({ ...changes, updated_at: now })
    .where('id', '=', id)
    .execute()
}

/** The next of the house's own item codes: `S-0014`. */
export async function nextStandardCode(trx: Trx): Promise<string> {
  const { value } = await trx
    .insertInto('counters')
    .values({ name: 'standard', value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return `S-${String(value).padStart(4, '0')}`
}

export function standardForHouse(db: Reader, id: StandardId) {
  return db
    .selectFrom('standards')
    .leftJoin('motifs', 'motifs.id', 'standards.motif_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .selectAll('standards')
    .select(['motifs.name as motifName', 'motifs.use_rule as motifRule', 'pictures.hash as pictureHash', 'pictures.drawing'])
    .where('standards.id', '=', id)
    .executeTakeFirst()
}

export type WholeStandard = NonNullable<Awaited<ReturnType<typeof standardForHouse>>>

export function publicStandard(db: Reader, slug: string) {
  return db
    .selectFrom('standards')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select(publicColumns('standards'))
    .select(['standards.code', 'standards.botanical', 'standards.tolerance', 'standards.weight_g', 'standards.carton_pieces'])
    .select(['standards.carton_size', 'standards.hs6', 'pictures.hash as pictureHash', 'pictures.drawing'])
    .where('standards.slug', '=', slug)
    .where('standards.state', '=', 'published')
    .executeTakeFirst()
}
