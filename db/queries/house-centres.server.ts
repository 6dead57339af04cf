import { type ExpressionBuilder, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type { Coordinates } from '#app/domain/places/read-coordinates'
import { type CentreId, isId, type ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { makesCraft, pointOf } from './centres.server'
import { inPortions } from './portions'

export type CentreFilter = {
  text?: string | undefined
  craft?: Craft | undefined
  regency?: string | undefined
  state?: 'shown' | 'archived' | undefined
  /** The last centre of the page before. */
  after?: CentreId | undefined
}

const byName = sql<string>`lower(centres.name)`
const searched = ['centres.name', 'centres.village', 'centres.district', 'centres.regency'] as const

/** Centres for the house, by name, a page at a time. */
export async function centresForHouse(db: Reader, filter: CentreFilter, most: number) {
  const rows = await db
    .selectFrom('centres')
    .select(['id', 'slug', 'name', 'craft', 'village', 'district', 'regency', 'province'])
    .select(['latitude_micro', 'longitude_micro', 'archived_at'])
    .select((eb) => gatheredIn(eb).as('makers'))
    .where(matching(db, filter))
    .orderBy(byName)
    .orderBy('centres.id')
    .limit(most)
    .execute()
  return rows.map(({ makers, latitude_micro, longitude_micro, ...centre }) => ({
    ...centre,
    at: pointOf({ latitude_micro, longitude_micro }),
    makers: Number(makers),
  }))
}

/** Whole centres by their ids, for a file. */
export async function centresInFull(db: Reader, ids: readonly string[]) {
  const known = ids.flatMap((id) => (isId('centre', id) ? [id] : []))
  const rows = await inPortions(known, (some) =>
    db
      .selectFrom('centres')
      .selectAll()
      .select((eb) => gatheredIn(eb).as('makers'))
      .where('id', 'in', some)
      .execute(),
  )
  const crafts = await inPortions(known, (some) =>
    db.selectFrom('centre_crafts').selectAll().where('centre_id', 'in', some).orderBy('craft').execute(),
  )
  const othersOf = (id: CentreId) => crafts.flatMap(({ centre_id, craft }) => (centre_id === id ? [craft] : []))
  return new Map<string, FullCentre>(
    rows.map((row) => [row.id, { ...row, makers: Number(row.makers), at: pointOf(row), otherCrafts: othersOf(row.id) }]),
  )
}

export type FullCentre = Selectable<Schema['centres']> & { makers: number; at: Coordinates | null; otherCrafts: Craft[] }

/** How many makers that are at work it gathers. */
function gatheredIn(eb: ExpressionBuilder<Schema, 'centres'>) {
  return eb
    .selectFrom('centre_makers')
    .innerJoin('producers', 'producers.id', 'centre_makers.producer_id')
    .select(({ fn }) => fn.countAll<number>().as('makers'))
    .whereRef('centre_makers.centre_id', '=', 'centres.id')
    .where('producers.active', '=', 1)
    .$asScalar()
    .$notNull()
}

/** What tells centres apart for people. */
export function centresByName(db: Reader) {
  return db.selectFrom('centres').select(['id', 'name', 'regency']).execute()
}

/** How many the same filters find in all. */
export async function countCentres(db: Reader, filter: CentreFilter): Promise<number> {
  const { count } = await db
    .selectFrom('centres')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(matching(db, { ...filter, after: undefined }))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function matching(db: Reader, { text, craft, regency, state, after }: CentreFilter) {
  return (where: ExpressionBuilder<Schema, 'centres'>) =>
    where.and([
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
      ...(craft ? [makesCraft(where, craft)] : []),
      ...(regency ? [where('centres.regency', '=', regency)] : []),
      ...(state ? [where('centres.archived_at', state === 'shown' ? 'is' : 'is not', null)] : []),
      ...(after ? [sql<boolean>`(${byName}, centres.id) > (select lower(name), id from centres where id = ${after})`] : []),
    ])
}

/** Where there are centres: to choose from. */
export async function regenciesOfCentres(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('centres').select('regency').distinct().orderBy('regency').limit(300).execute()
  return rows.map(({ regency }) => regency)
}

export async function namesOfCentres(db: Reader, ids: readonly CentreId[]): Promise<Map<CentreId, string>> {
  const rows = await db
    .selectFrom('centres')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function centreById(db: Reader, id: CentreId) {
  return db.selectFrom('centres').selectAll().where('id', '=', id).executeTakeFirst()
}

const foundBy = [
  'producers.name',
  'producers.contact_name',
  'producers.village',
  'producers.district',
  'producers.regency',
] as const

/** Makers found by name or place that are not gathered there yet. */
export function gatherable(db: Reader, id: CentreId, text: string, most: number) {
  return db
    .selectFrom('producers')
    .select(['producers.id', 'producers.name', 'producers.contact_name', 'producers.craft'])
    .select(['producers.village', 'producers.regency'])
    .where('producers.active', '=', 1)
    .where((where) => where.or(foundBy.map((column) => containsText(db, sql.ref(column), text))))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('centre_makers')
            .select('since')
            .whereRef('centre_makers.producer_id', '=', 'producers.id')
            .where('centre_makers.centre_id', '=', id),
        ),
      ),
    )
    .orderBy(sql`lower(producers.name)`)
    .orderBy('producers.id')
    .limit(most)
    .execute()
}

export async function insertCentre(trx: Trx, row: Insertable<Schema['centres']>): Promise<void> {
  await trx.insertInto('centres').values(row).execute()
}

/** Compare-and-set; false when somebody wrote it anew meanwhile. */
export async function updateCentre(
  trx: Trx,
  { id, version }: { id: CentreId; version: number },
  change: Updateable<Schema['centres']>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('centres')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes away one that gathers nobody; false when it gathers somebody. */
export async function deleteCentre(trx: Trx, id: CentreId): Promise<boolean> {
  const gathered = await trx.selectFrom('centre_makers').select('since').where('centre_id', '=', id).executeTakeFirst()
  if (gathered) return false
  await trx.deleteFrom('centre_crafts').where('centre_id', '=', id).execute()
  const { numDeletedRows } = await trx.deleteFrom('centres').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

export async function setOtherCrafts(trx: Trx, centre_id: CentreId, crafts: readonly Craft[]): Promise<void> {
  await trx.deleteFrom('centre_crafts').where('centre_id', '=', centre_id).execute()
  if (crafts.length === 0) return
  await trx
    .insertInto('centre_crafts')
    .values(crafts.map((craft) => ({ centre_id, craft })))
    .execute()
}

/** Gives back those who were not there before. */
export async function insertCentreMakers(
  trx: Trx,
  centre_id: CentreId,
  producerIds: readonly ProducerId[],
  since: Instant,
): Promise<ProducerId[]> {
  const rows = await trx
    .insertInto('centre_makers')
    .values(producerIds.map((producer_id) => ({ centre_id, producer_id, since })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('producer_id')
    .execute()
  return rows.map(({ producer_id }) => producer_id)
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
