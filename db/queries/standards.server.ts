import { type Insertable, sql, type Updateable } from 'kysely'
import { type StandardEvent, type StandardState, standardTransitions } from '#app/domain/catalogue/standard-states'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { publicColumns } from './public-columns'
import { standardReferences } from './standard-references'

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

/** Takes away a draft that nothing names; false when something does, or it is no draft any more. */
export async function deleteDraft(trx: Trx, id: StandardId): Promise<boolean> {
  for (const { table, column } of standardReferences) {
    const used = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id} limit 1`.execute(trx)
    if (used.rows.length > 0) return false
  }
  await trx.deleteFrom('standard_price_tiers').where('standard_id', '=', id).execute()
  const { numDeletedRows } = await trx
    .deleteFrom('standards')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
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
    .select([
      'motifs.name as motifName',
      'motifs.use_rule as motifRule',
      'motifs.state as motifState',
      'pictures.hash as pictureHash',
      'pictures.drawing',
    ])
    .where('standards.id', '=', id)
    .executeTakeFirst()
}

/** Whether anybody asked for it, or was asked for it: their numbers are of its unit. */
export async function isCountedOn(db: Reader, id: StandardId): Promise<boolean> {
  const asked = await db.selectFrom('inquiry_lines').select('id').where('standard_id', '=', id).limit(1).executeTakeFirst()
  const called = await db.selectFrom('supply_calls').select('id').where('standard_id', '=', id).limit(1).executeTakeFirst()
  const stands = await db.selectFrom('standing_supplies').select('id').where('standard_id', '=', id).limit(1).executeTakeFirst()
  return Boolean(asked ?? called ?? stands)
}

export type WholeStandard = NonNullable<Awaited<ReturnType<typeof standardForHouse>>>

export function publicStandard(db: Reader, slug: string) {
  return db
    .selectFrom('standards')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select(publicColumns('standards'))
    .select(['standards.code', 'pictures.hash as pictureHash', 'pictures.drawing'])
    .where('standards.slug', '=', slug)
    .where('standards.state', '=', 'published')
    .executeTakeFirst()
}

function linkable(db: Reader) {
  return db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select([
      'products.id',
      'products.name_id',
      'products.size',
      'products.price_minor',
      'products.capacity_per_year',
      'products.state',
      'producers.name as makerName',
      'producers.village',
      'producers.regency',
    ])
    .where('products.state', '!=', 'archived')
    .where('producers.active', '=', 1)
    .orderBy('producers.name')
    .orderBy('products.id')
}

export function productsOfStandard(db: Reader, id: StandardId) {
  return linkable(db).where('products.standard_id', '=', id).limit(500).execute()
}

/** Products that could be made to a standard: of its craft and unit, and made to none yet. */
export function productsToLink(db: Reader, { craft, unit }: Pick<WholeStandard, 'craft' | 'unit'>, text?: string) {
  let query = linkable(db)
    .where('products.craft', '=', craft)
    .where('products.unit', '=', unit)
    .where('products.standard_id', 'is', null)
    .limit(100)
  if (text) {
    const columns = ['products.name_id', 'producers.name', 'producers.village', 'producers.regency'] as const
    query = query.where((where) => where.or(columns.map((column) => containsText(db, sql.ref(column), text))))
  }
  return query.execute()
}

/** To choose from, for a product of this craft and unit. */
export function standardsToChoose(db: Reader, { craft, unit }: Pick<WholeStandard, 'craft' | 'unit'>) {
  return db
    .selectFrom('standards')
    .select(['id', 'code', 'name_id', 'name_en'])
    .where('craft', '=', craft)
    .where('unit', '=', unit)
    .where('state', '!=', 'retired')
    .orderBy('code')
    .limit(300)
    .execute()
}
