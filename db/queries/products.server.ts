import { type ExpressionBuilder, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { publicPlace } from '#app/domain/catalogue/catalogue-entry'
import { type ProductEvent, type ProductState, productTransitions } from '#app/domain/catalogue/product-states'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId, ProductId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { permittedUntil } from './motif-permissions.server'
import { publicColumns } from './public-columns'

type Like = Pick<Selectable<Schema['products']>, 'id' | 'craft' | 'unit' | 'name_id'>

export type ProductChanges = Omit<
  Updateable<Schema['products']>,
  'id' | 'slug' | 'producer_id' | 'state' | 'waiting_since' | 'created_at' | 'updated_at'
>

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function moveProduct(
  trx: Trx,
  seen: { id: ProductId; state: ProductState },
  event: ProductEvent,
  changes: ProductChanges,
  now: Instant,
): Promise<ProductState | undefined> {
  const to = stateAfter<ProductState, ProductEvent>(productTransitions, seen.state, event)
  if (!to) return undefined
  const waits = to === seen.state ? {} : { waiting_since: to === 'in_review' ? now : null }
  const shown = to === 'paused' || to === 'archived' ? {} : { shelved_by: null, shelved_reason: null }
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set({ ...changes, ...waits, ...shown, state: to, updated_at: now })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}

export async function insertProducts(trx: Trx, rows: readonly Insertable<Schema['products']>[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('products')
      .values([...rows])
      .execute()
}

/** What the house itself keeps of a product, without moving it. */
export async function changeProduct(trx: Trx, id: ProductId, changes: ProductChanges, now: Instant): Promise<void> {
  await trx
    .updateTable('products')
    .set({ ...changes, updated_at: now })
    .where('id', '=', id)
    .execute()
}

function wholeProducts(db: Reader) {
  return db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('standards', 'standards.id', 'products.standard_id')
    .leftJoin('motifs', 'motifs.id', 'products.motif_id')
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .selectAll('products')
    .select([
      'producers.name as makerName',
      'producers.active as makerActive',
      'producers.field_officer_id as fieldOfficerId',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.phone as makerPhone',
      'standards.code as standardCode',
      'standards.name_id as standardNameId',
      'standards.name_en as standardNameEn',
      'motifs.name as motifName',
      'motifs.use_rule as motifRule',
      'motifs.state as motifState',
      'pictures.hash as pictureHash',
      'pictures.drawing',
    ])
    .select((eb) => permittedUntil(eb).as('permittedUntil'))
}

export type WholeProduct = NonNullable<Awaited<ReturnType<typeof productForHouse>>>

/** A product of a producer the viewer belongs to, or is the field officer of. */
export function productOfMaker(db: Reader, viewer: Actor, id: ProductId) {
  return wholeProducts(db)
    .where('products.id', '=', id)
    .where('producers.merged_into', 'is', null)
    .where(isMakers(viewer))
    .executeTakeFirst()
}

/** Of a producer the viewer belongs to, or looks after. */
function isMakers(viewer: Actor) {
  return (where: ExpressionBuilder<Schema, 'products' | 'producers'>) =>
    where.or([
      ...(viewer.producerIds.length > 0 ? [where('producers.id', 'in', [...viewer.producerIds])] : []),
      ...(viewer.roles.includes('fieldOfficer') ? [where('producers.field_officer_id', '=', viewer.accountId)] : []),
    ])
}

export function productForHouse(db: Reader, id: ProductId) {
  return wholeProducts(db).where('products.id', '=', id).executeTakeFirst()
}

function productsAsShown(db: Reader) {
  return db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('standards', (join) =>
      join.onRef('standards.id', '=', 'products.standard_id').on('standards.state', '=', 'published'),
    )
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .select([...publicColumns('products'), 'products.capacity_per_year as perYear'])
    .select(['pictures.hash as pictureHash', 'pictures.drawing'])
    .select(['standards.id as publicStandardId', 'standards.slug as standardSlug'])
    .select(['standards.name_id as standardNameId', 'standards.name_en as standardNameEn'])
    .select(['producers.name as makerName', 'producers.members', 'producers.shows_name', 'producers.village'])
    .select(['producers.district', 'producers.regency', 'producers.province'])
    .select(['producers.slug as makerSlug', 'producer_pages.hides_village'])
}

/** What everybody may see of a published product: of its maker the place, and the name if it agreed. */
export async function publicProduct(db: Reader, slug: string) {
  const row = await productsAsShown(db)
    .where('products.slug', '=', slug)
    .where('products.state', '=', 'published')
    .where('producers.active', '=', 1)
    .executeTakeFirst()
  return row && asShown(row)
}

/** The same of a product that is not public yet, for its own people. */
export async function ownProductAsShown(db: Reader, viewer: Actor, id: ProductId) {
  const row = await productsAsShown(db).where('products.id', '=', id).where(isMakers(viewer)).executeTakeFirst()
  return row && asShown(row)
}

type Shown = NonNullable<Awaited<ReturnType<ReturnType<typeof productsAsShown>['executeTakeFirst']>>>

function asShown(row: Shown) {
  const { makerName, makerSlug, shows_name, hides_village, village, district, regency, province, ...product } = row
  const showsName = shows_name === 1
  const place = publicPlace({ village, district, regency, province }, showsName && hides_village !== 1)
  return { ...product, makerName: showsName ? makerName : null, makerSlug: showsName ? makerSlug : null, place }
}

/** A producer's goods as it keeps them. */
export function productsOfProducer(db: Reader, producerId: ProducerId) {
  return db
    .selectFrom('products')
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .select([
      'products.id',
      'products.name_id',
      'products.craft',
      'products.unit',
      'products.price_minor',
      'products.capacity_per_year',
      'products.material_id',
      'products.size',
      'products.stock',
      'products.state',
      'products.returned_reason',
      'pictures.hash as pictureHash',
    ])
    .where('products.producer_id', '=', producerId)
    .orderBy('products.updated_at', 'desc')
    .orderBy('products.id')
    .limit(500)
    .execute()
}

const mostPrices = 200

/** What others ask for things of the same craft and unit that are called alike. */
export async function pricesOfLike(db: Reader, { id, craft, unit, name_id }: Like): Promise<number[]> {
  const [kind = ''] = name_id.split(/\s+/, 1)
  const rows = await db
    .selectFrom('products')
    .select('price_minor')
    .where('craft', '=', craft)
    .where('unit', '=', unit)
    .where(containsText(db, sql.ref('name_id'), kind))
    .where('price_minor', 'is not', null)
    .where('id', '!=', id)
    .where('state', '!=', 'archived')
    .orderBy('id', 'desc')
    .limit(mostPrices)
    .execute()
  return rows.flatMap(({ price_minor }) => price_minor ?? [])
}

export function productIdsOfProducer(db: Reader, producerId: ProducerId) {
  return db.selectFrom('products').select('id').where('producer_id', '=', producerId).execute()
}
