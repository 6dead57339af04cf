import type { ExpressionBuilder } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { Coordinates } from '#app/domain/places/read-coordinates'
import type { CentreId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'

type Filter = { craft?: Craft | undefined } & { [Part in 'province' | 'regency' | 'district' | 'village']?: string | undefined }

const partsOfPlace = ['province', 'regency', 'district', 'village'] as const

/** What the public sees of centres: how many makers each gathers, and how many people they are. */
export async function centres(db: Reader, { craft, ...place }: Filter = {}) {
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
        where('centres.archived_at', 'is', null),
        ...(craft ? [makesCraft(where, craft)] : []),
        ...partsOfPlace.flatMap((part) => (place[part] ? [where(`centres.${part}`, '=', place[part])] : [])),
      ]),
    )
    .groupBy(['centres.id', 'centres.slug', 'centres.name', 'centres.craft', 'centres.village', 'centres.regency'])
    .orderBy('centres.name')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, makers: Number(row.makers), hands: Number(row.hands ?? 0) }))
}

type Columns = { latitude_micro: number | null; longitude_micro: number | null }

/** Where it lies, where somebody wrote it down. */
export function pointOf({ latitude_micro, longitude_micro }: Columns): Coordinates | null {
  if (latitude_micro === null || longitude_micro === null) return null
  return { latitudeMicro: latitude_micro, longitudeMicro: longitude_micro }
}

/** What it is known for, or what else is made there. */
export function makesCraft(where: ExpressionBuilder<Schema, 'centres'>, craft: Craft) {
  const besides = where
    .selectFrom('centre_crafts')
    .select('centre_crafts.craft')
    .whereRef('centre_crafts.centre_id', '=', 'centres.id')
    .where('centre_crafts.craft', '=', craft)
  return where.or([where('centres.craft', '=', craft), where.exists(besides)])
}

/** A centre that is still shown. */
export function centreBySlug(db: Reader, slug: string) {
  return db.selectFrom('centres').selectAll().where('slug', '=', slug).where('archived_at', 'is', null).executeTakeFirst()
}

/** What is made there besides what it is known for. */
export async function otherCraftsOf(db: Reader, id: CentreId): Promise<Craft[]> {
  const rows = await db.selectFrom('centre_crafts').select('craft').where('centre_id', '=', id).orderBy('craft').execute()
  return rows.map(({ craft }) => craft)
}

/** The makers of a centre: for the house all of them; the public page asks which of them are named. */
export function makersOfCentre(db: Reader, id: CentreId) {
  return db
    .selectFrom('centre_makers')
    .innerJoin('producers', 'producers.id', 'centre_makers.producer_id')
    .select(['producers.id', 'producers.name', 'producers.members', 'producers.shows_name'])
    .select(['producers.village', 'producers.regency'])
    .where('centre_id', '=', id)
    .where('producers.active', '=', 1)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .execute()
}
