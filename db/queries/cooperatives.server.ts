import { sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { ProducerKind } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import { producersInCare } from './producers.server'

/** Makers with what kind they are, resting ones too; unknown ones are not among them. */
export async function kindsOf(db: Reader, ids: readonly ProducerId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
}

/** Gives back those who were no members before. */
export async function insertCooperativeMembers(
  trx: Trx,
  cooperative_id: ProducerId,
  producerIds: readonly ProducerId[],
  since: Instant,
): Promise<ProducerId[]> {
  const rows = await trx
    .insertInto('cooperative_members')
    .values(producerIds.map((producer_id) => ({ cooperative_id, producer_id, since })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('producer_id')
    .execute()
  return rows.map(({ producer_id }) => producer_id)
}

/** False when it was no member. */
export async function deleteCooperativeMember(trx: Trx, cooperativeId: ProducerId, producerId: ProducerId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('cooperative_members')
    .where('cooperative_id', '=', cooperativeId)
    .where('producer_id', '=', producerId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** The makers a cooperative gathers, for its own people and the house: never what they ask or promise. */
export async function memberMakers(db: Reader, viewer: Actor, cooperativeId: ProducerId, most: number) {
  const rows = await producersInCare(db, viewer)
    .innerJoin('cooperative_members', 'cooperative_members.cooperative_id', 'producers.id')
    .innerJoin('producers as joined', 'joined.id', 'cooperative_members.producer_id')
    .select(['joined.id', 'joined.name', 'joined.kind', 'joined.craft', 'joined.members', 'joined.village', 'joined.regency'])
    .select((eb) =>
      eb
        .selectFrom('products')
        .select(({ fn }) => fn.countAll<number>().as('goods'))
        .whereRef('products.producer_id', '=', 'joined.id')
        .where('products.state', '=', 'published')
        .$asScalar()
        .$notNull()
        .as('goods'),
    )
    .where('producers.id', '=', cooperativeId)
    .where('joined.active', '=', 1)
    .orderBy(sql`lower(joined.name)`)
    .orderBy('joined.id')
    .limit(most)
    .execute()
  return rows.map(({ goods, ...maker }) => ({ ...maker, goods: Number(goods) }))
}

/** What a maker belongs to, named to buyers or not: for itself and for the house. */
export function cooperativesOf(db: Reader, id: ProducerId) {
  return db
    .selectFrom('cooperative_members')
    .innerJoin('producers', 'producers.id', 'cooperative_members.cooperative_id')
    .select(['producers.id', 'producers.name', 'producers.regency'])
    .where('cooperative_members.producer_id', '=', id)
    .where('producers.active', '=', 1)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .execute()
}

const searched = [
  'producers.name',
  'producers.contact_name',
  'producers.village',
  'producers.district',
  'producers.regency',
] as const

/** Makers found by name or place that could become members, or cooperatives that a maker could join. */
export function joinable(
  db: Reader,
  viewer: Actor,
  { of, text }: { of: { id: ProducerId; kind: ProducerKind }; text: string },
  most: number,
) {
  const isCooperative = of.kind === 'cooperative'
  const [other, own] = isCooperative ? (['producer_id', 'cooperative_id'] as const) : (['cooperative_id', 'producer_id'] as const)
  return producersInCare(db, viewer)
    .select(['producers.id', 'producers.name', 'producers.contact_name', 'producers.kind', 'producers.craft'])
    .select(['producers.village', 'producers.regency'])
    .where('producers.active', '=', 1)
    .where('producers.id', '!=', of.id)
    .where('producers.kind', isCooperative ? '!=' : '=', 'cooperative')
    .where((where) => where.or(searched.map((column) => containsText(db, sql.ref(column), text))))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('cooperative_members')
            .select('since')
            .whereRef(`cooperative_members.${other}`, '=', 'producers.id')
            .where(`cooperative_members.${own}`, '=', of.id),
        ),
      ),
    )
    .orderBy(sql`lower(producers.name)`)
    .orderBy('producers.id')
    .limit(most)
    .execute()
}

export async function countMembers(db: Reader, cooperativeId: ProducerId): Promise<number> {
  const { count } = await db
    .selectFrom('cooperative_members')
    .innerJoin('producers', 'producers.id', 'cooperative_members.producer_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('cooperative_id', '=', cooperativeId)
    .where('producers.active', '=', 1)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether a maker gathers others, and whether it belongs to another, resting ones included. */
export async function membershipsOf(db: Reader, id: ProducerId): Promise<{ gathers: boolean; belongs: boolean }> {
  const rows = await db
    .selectFrom('cooperative_members')
    .select(['cooperative_id', 'producer_id'])
    .where((where) => where.or([where('cooperative_id', '=', id), where('producer_id', '=', id)]))
    .execute()
  return { gathers: rows.some((row) => row.cooperative_id === id), belongs: rows.some((row) => row.producer_id === id) }
}
