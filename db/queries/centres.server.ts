import type { Insertable } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { CentreId, ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

type Filter = { craft?: Craft | undefined; province?: string | undefined; regency?: string | undefined }

/** Centres with how many makers each gathers, and how many people they are. */
export async function centres(db: Reader, { craft, province, regency }: Filter = {}) {
  const rows = await db
    .selectFrom('centres')
    .leftJoin('centre_makers', 'centre_makers.centre_id', 'centres.id')
    .leftJoin('producers', (join) => join.onRef('producers.id', '=', 'centre_makers.producer_id').on('producers.active', '=', 1))
    .select((select) => [
      'centres.id',
      'centres.slug',
      'centres.name',
      'centres.craft',
      'centres.village',
      'centres.regency',
      select.fn.count<number>('producers.id').as('makers'),
      select.fn.sum<number>('producers.members').as('hands'),
    ])
    .where((where) =>
      where.and([
        ...(craft ? [where('centres.craft', '=', craft)] : []),
        ...(province ? [where('centres.province', '=', province)] : []),
        ...(regency ? [where('centres.regency', '=', regency)] : []),
      ]),
    )
    .groupBy(['centres.id', 'centres.slug', 'centres.name', 'centres.craft', 'centres.village', 'centres.regency'])
    .orderBy('centres.name')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, makers: Number(row.makers), hands: Number(row.hands ?? 0) }))
}

export function centreBySlug(db: Reader, slug: string) {
  return db.selectFrom('centres').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function centreById(db: Reader, id: CentreId) {
  return db.selectFrom('centres').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The makers of a centre: for the house all of them; the public page asks which of them are named. */
export function makersOfCentre(db: Reader, id: CentreId) {
  return db
    .selectFrom('centre_makers')
    .innerJoin('producers', 'producers.id', 'centre_makers.producer_id')
    .select(['producers.id', 'producers.slug', 'producers.name', 'producers.members', 'producers.shows_name'])
    .where('centre_id', '=', id)
    .where('producers.active', '=', 1)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .execute()
}

export async function insertCentre(trx: Trx, row: Insertable<Schema['centres']>): Promise<void> {
  await trx.insertInto('centres').values(row).execute()
}

export async function insertCentreMakers(trx: Trx, rows: readonly Insertable<Schema['centre_makers']>[]): Promise<void> {
  await trx
    .insertInto('centre_makers')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when the maker was not there. */
export async function deleteCentreMaker(trx: Trx, centre_id: CentreId, producer_id: ProducerId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('centre_makers')
    .where('centre_id', '=', centre_id)
    .where('producer_id', '=', producer_id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
