import { type Insertable, sql, type Updateable } from 'kysely'
import { type MotifEvent, type MotifState, motifTransitions } from '#app/domain/motifs/motif-states'
import type { Craft } from '#app/domain/people/producer'
import type { MotifId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'
import { motifReferences } from './motif-references'

export async function motifIsKnown(db: Reader, id: MotifId): Promise<boolean> {
  return (await db.selectFrom('motifs').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export function motifForRule(db: Reader, id: MotifId) {
  return db
    .selectFrom('motifs')
    .select(['id', 'name', 'craft', 'use_rule', 'state', 'parent_id'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Accepted motifs that grew from this one. */
export function grownFrom(db: Reader, id: MotifId) {
  return db
    .selectFrom('motifs')
    .select(['name', 'use_rule'])
    .where('parent_id', '=', id)
    .where('state', '=', 'accepted')
    .orderBy('name')
    .execute()
}

/** To choose from: what may be made, of one craft or all; and the one that is chosen already, whatever became of it. */
export function motifsToChoose(db: Reader, craft?: Craft, chosen?: MotifId | null) {
  return db
    .selectFrom('motifs')
    .select(['id', 'name', 'craft', 'use_rule'])
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'accepted'), ...(craft ? [where('craft', '=', craft)] : [])]),
        ...(chosen ? [where('id', '=', chosen)] : []),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(300)
    .execute()
}

/** All that a cell of a list can name. */
export function motifNames(db: Reader) {
  return db.selectFrom('motifs').select(['id', 'name']).where('state', '=', 'accepted').orderBy('id').execute()
}

/** What the public may read of a motif beside a product: where it comes from, what it means, what may not be changed. */
export function motifStory(db: Reader, id: MotifId) {
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .select([
      'motifs.id',
      'motifs.slug',
      'motifs.name',
      'motifs.craft',
      'motifs.parent_id',
      'motifs.origin_id',
      'motifs.origin_en',
      'motifs.meaning_id',
      'motifs.meaning_en',
      'motifs.pakem_id',
      'motifs.pakem_en',
      'motifs.use_rule',
      'pictures.hash as pictureHash',
    ])
    .where('motifs.id', '=', id)
    .where('motifs.state', '=', 'accepted')
    .executeTakeFirst()
}

/** One of those that may be sold and have a drawing: each day the next, in the order of their making. */
export async function motifOfDay(db: Reader, dayNumber: number) {
  const motifs = await db
    .selectFrom('motifs')
    .innerJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .select(['motifs.slug', 'motifs.name', 'motifs.craft', 'motifs.origin_id', 'motifs.origin_en'])
    .select(['motifs.meaning_id', 'motifs.meaning_en', 'pictures.hash as pictureHash'])
    .where('motifs.state', '=', 'accepted')
    .where('motifs.use_rule', '!=', 'restricted')
    .orderBy('motifs.id')
    .limit(300)
    .execute()
  return motifs[dayNumber % motifs.length] ?? null
}

type Near = { id: MotifId; parent_id: MotifId | null; craft: Craft; origin_id: string }

/** Others of its craft that may be sold: of the same tradition first, then from the same place. */
export function motifsNear(db: Reader, { id, parent_id, craft, origin_id }: Near, most: number) {
  const tradition = sql`motifs.parent_id = ${id} or motifs.id = ${parent_id} or motifs.parent_id = ${parent_id}`
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .select(['motifs.slug', 'motifs.name', 'motifs.craft', 'motifs.origin_id', 'motifs.origin_en', 'motifs.use_rule'])
    .select('pictures.hash as pictureHash')
    .where('motifs.state', '=', 'accepted')
    .where('motifs.use_rule', '!=', 'restricted')
    .where('motifs.craft', '=', craft)
    .where('motifs.id', '!=', id)
    .orderBy(sql`case when ${tradition} then 0 when motifs.origin_id = ${origin_id} then 1 else 2 end`)
    .orderBy('motifs.name')
    .orderBy('motifs.id')
    .limit(most)
    .execute()
}

export async function insertMotif(trx: Trx, motif: Insertable<Schema['motifs']>): Promise<void> {
  await trx.insertInto('motifs').values(motif).execute()
}

/** Takes away a proposal that nothing names; false when something does, or somebody has taken it up. */
export async function deleteProposal(trx: Trx, id: MotifId): Promise<boolean> {
  for (const { table, column } of motifReferences) {
    const used = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id} limit 1`.execute(trx)
    if (used.rows.length > 0) return false
  }
  const { numDeletedRows } = await trx
    .deleteFrom('motifs')
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

type Words = Omit<Updateable<Schema['motifs']>, 'id' | 'slug' | 'state' | 'version' | 'created_at' | 'proposed_by'>
type Seen = { id: MotifId; state: MotifState; version: number }

/** Compare-and-set; undefined when there is no such step from here, or somebody was there first. */
export async function moveMotif(trx: Trx, seen: Seen, event: MotifEvent, changes: Words = {}): Promise<MotifState | undefined> {
  const to = stateAfter<MotifState, MotifEvent>(motifTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('motifs')
    .set({ ...changes, state: to, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('version', '=', seen.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

/** The traditions a motif grows from, the nearest first. */
export async function ancestorsOf(db: Reader, id: MotifId): Promise<MotifId[]> {
  const found: MotifId[] = []
  for (let at: MotifId | null = id; at && found.length < 50;) {
    const row: { parent_id: MotifId | null } | undefined = await db
      .selectFrom('motifs')
      .select('parent_id')
      .where('id', '=', at)
      .executeTakeFirst()
    at = row?.parent_id ?? null
    if (at) found.push(at)
  }
  return found
}

/** One motif with everything the house knows of it. */
export function motifForHouse(db: Reader, id: MotifId) {
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .leftJoin('motifs as parents', 'parents.id', 'motifs.parent_id')
    .leftJoin('accounts as proposers', 'proposers.id', 'motifs.proposed_by')
    .leftJoin('accounts as curators', 'curators.id', 'motifs.curator_id')
    .selectAll('motifs')
    .select([
      'pictures.hash as pictureHash',
      'pictures.drawing',
      'parents.name as parentName',
      'parents.pakem_id as parentPakemId',
      'parents.pakem_en as parentPakemEn',
      'proposers.name as proposerName',
      'curators.name as curatorName',
    ])
    .where('motifs.id', '=', id)
    .executeTakeFirst()
}

export type WholeMotif = NonNullable<Awaited<ReturnType<typeof motifForHouse>>>
