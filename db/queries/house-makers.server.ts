import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { producersInCare } from './producers.server'

export type MakerFilter = {
  text?: string | undefined
  regency?: string | undefined
  craft?: Craft | undefined
  officer?: 'none' | 'some' | AccountId | undefined
  account?: 'none' | 'some' | undefined
  /** The last maker of the page before. */
  after?: ProducerId | undefined
}

const byName = sql<string>`lower(producers.name)`
const searched = [
  'producers.name',
  'producers.contact_name',
  'producers.group_name',
  'producers.village',
  'producers.district',
] as const

/** The makers the viewer cares for, by name, a page at a time. */
export function makersForHouse(db: Reader, viewer: Actor, filter: MakerFilter, most: number) {
  return producersInCare(db, viewer)
    .leftJoin('accounts', 'accounts.id', 'producers.field_officer_id')
    .select([
      'producers.id',
      'producers.name',
      'producers.contact_name as contactName',
      'producers.kind',
      'producers.craft',
      'producers.members',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
      'producers.phone',
      'producers.cluster',
      'producers.shows_name as showsName',
      'producers.active',
      'accounts.name as officerName',
    ])
    .select((eb) => accountsCount(eb).as('accounts'))
    .where(makersMatching(db, filter))
    .orderBy(byName)
    .orderBy('producers.id')
    .limit(most)
    .execute()
}

/** How many the same filters find in all. */
export async function countMakers(db: Reader, viewer: Actor, filter: MakerFilter): Promise<number> {
  const { count } = await producersInCare(db, viewer)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(makersMatching(db, { ...filter, after: undefined }))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function accountsCount(eb: ExpressionBuilder<Schema, 'producers'>) {
  return eb
    .selectFrom('account_producers')
    .select(({ fn }) => fn.countAll<number>().as('accounts'))
    .whereRef('account_producers.producer_id', '=', 'producers.id')
    .$asScalar()
    .$notNull()
}

/** Which makers a filter means, for whatever list is about makers. */
export function makersMatching(db: Reader, { text, regency, craft, officer, account, after }: MakerFilter) {
  return (where: ExpressionBuilder<Schema, 'producers'>) => {
    const signsIn = where.exists(
      where
        .selectFrom('account_producers')
        .select('account_producers.account_id')
        .whereRef('account_producers.producer_id', '=', 'producers.id'),
    )
    return where.and([
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
      ...(regency ? [where('producers.regency', '=', regency)] : []),
      ...(craft ? [where('producers.craft', '=', craft)] : []),
      ...(officer ? [officerIs(where, officer)] : []),
      ...(account ? [account === 'some' ? signsIn : where.not(signsIn)] : []),
      ...(after ? [sql<boolean>`(${byName}, producers.id) > (select lower(name), id from producers where id = ${after})`] : []),
    ])
  }
}

function officerIs(where: ExpressionBuilder<Schema, 'producers'>, officer: NonNullable<MakerFilter['officer']>) {
  if (officer === 'none') return where('producers.field_officer_id', 'is', null)
  if (officer === 'some') return where('producers.field_officer_id', 'is not', null)
  return where('producers.field_officer_id', '=', officer)
}

/** One maker with all the house may read of it; a foreign one is unknown. */
export function makerForHouse(db: Reader, viewer: Actor, id: ProducerId) {
  return producersInCare(db, viewer)
    .leftJoin('accounts', 'accounts.id', 'producers.field_officer_id')
    .leftJoin('import_batches', 'import_batches.id', 'producers.import_batch_id')
    .selectAll('producers')
    .select(['accounts.name as officerName', 'import_batches.file_name as listName'])
    .select((eb) =>
      eb
        .selectFrom('products')
        .select(({ fn }) => fn.countAll<number>().as('products'))
        .whereRef('products.producer_id', '=', 'producers.id')
        .$asScalar()
        .$notNull()
        .as('products'),
    )
    .where('producers.id', '=', id)
    .executeTakeFirst()
}

/** Where the viewer's makers are, and the clusters there are: to choose from. */
export async function regenciesInCare(db: Reader, viewer: Actor): Promise<string[]> {
  const rows = await producersInCare(db, viewer)
    .select('producers.regency')
    .distinct()
    .orderBy('producers.regency')
    .limit(300)
    .execute()
  return rows.map(({ regency }) => regency)
}

export async function clusters(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('producers')
    .select('cluster')
    .where('cluster', 'is not', null)
    .distinct()
    .orderBy('cluster')
    .limit(100)
    .execute()
  return rows.flatMap(({ cluster }) => cluster ?? [])
}

/** Some makers with what can be given to several at once. */
export function makersAmong(db: Reader, ids: readonly ProducerId[]) {
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'field_officer_id as officerId', 'cluster'])
    .where('id', 'in', [...ids])
    .execute()
}
