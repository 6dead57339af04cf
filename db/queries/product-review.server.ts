import { type ExpressionBuilder, sql } from 'kysely'
import type { ProductState } from '#app/domain/catalogue/product-states'
import type { Craft } from '#app/domain/people/producer'
import type { ProductId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'

export type ReviewFilter = {
  state?: ProductState | undefined
  craft?: Craft | undefined
  regency?: string | undefined
  text?: string | undefined
  /** The last product of the page before. */
  after?: ProductId | undefined
}

/** What makers list, for the house: the newest first. */
export function productsToReview(db: Reader, filter: ReviewFilter, most: number) {
  return db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('standards', 'standards.id', 'products.standard_id')
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .select([
      'products.id',
      'products.name_id',
      'products.name_en',
      'products.craft',
      'products.unit',
      'products.price_minor',
      'products.capacity_per_year',
      'products.state',
      'products.updated_at',
      'producers.name as makerName',
      'producers.village',
      'producers.regency',
      'standards.code as standardCode',
      'pictures.hash as pictureHash',
    ])
    .where(matching(db, filter))
    .orderBy('products.id', 'desc')
    .limit(most)
    .execute()
}

function matching(db: Reader, { state, craft, regency, text, after }: ReviewFilter) {
  return (where: ExpressionBuilder<Schema, 'products' | 'producers'>) =>
    where.and([
      ...(state ? [where('products.state', '=', state)] : []),
      ...(craft ? [where('products.craft', '=', craft)] : []),
      ...(regency ? [where('producers.regency', '=', regency)] : []),
      ...(after ? [where('products.id', '<', after)] : []),
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
    ])
}

const searched = ['products.name_id', 'products.name_en', 'producers.name', 'producers.village', 'producers.district'] as const

/** How many there are in each state under the same filters. */
export async function countsByState(db: Reader, filter: ReviewFilter): Promise<Map<ProductState, number>> {
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select((select) => ['products.state', select.fn.countAll<number>().as('products')])
    .where(matching(db, { ...filter, state: undefined, after: undefined }))
    .groupBy('products.state')
    .execute()
  return new Map(rows.map(({ state, products }) => [state, products]))
}

/** Where there are makers: to choose from. */
export async function regenciesOfMakers(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('producers').select('regency').distinct().orderBy('regency').limit(300).execute()
  return rows.map(({ regency }) => regency)
}
