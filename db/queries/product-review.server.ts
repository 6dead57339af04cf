import { type ExpressionBuilder, sql } from 'kysely'
import type { Lack } from '#app/domain/catalogue/lacks'
import type { ProductState } from '#app/domain/catalogue/product-states'
import type { Craft } from '#app/domain/people/producer'
import type { AccountId, ProductId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { inPortions } from './portions'

export type ReviewFilter = {
  state?: ProductState | undefined
  craft?: Craft | undefined
  regency?: string | undefined
  lack?: Lack | undefined
  /** Who looks at it; `nobody` also where that account was closed. */
  reviewer?: 'nobody' | AccountId | undefined
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
    .leftJoin('accounts as reviewers', 'reviewers.id', 'products.reviewer_id')
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
      'products.waiting_since',
      'producers.id as makerId',
      'producers.name as makerName',
      'producers.contact_name as contactName',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
      'standards.code as standardCode',
      'pictures.hash as pictureHash',
      'products.reviewer_id as reviewerId',
      'reviewers.name as reviewerName',
    ])
    .where(matching(db, filter))
    .orderBy('products.id', 'desc')
    .limit(most)
    .execute()
}

function matching(db: Reader, { state, craft, regency, text, lack, reviewer, after }: ReviewFilter) {
  return (where: ExpressionBuilder<Schema, 'products' | 'producers'>) =>
    where.and([
      ...(state ? [where('products.state', '=', state)] : []),
      ...(craft ? [where('products.craft', '=', craft)] : []),
      ...(regency ? [where('producers.regency', '=', regency)] : []),
      ...(lack ? [where(lackIn[lack], 'is', null)] : []),
      ...(reviewer ? [isReviewedBy(where, reviewer)] : []),
      ...(after ? [where('products.id', '<', after)] : []),
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
    ])
}

function isReviewedBy(where: ExpressionBuilder<Schema, 'products'>, reviewer: NonNullable<ReviewFilter['reviewer']>) {
  if (reviewer !== 'nobody') return where('products.reviewer_id', '=', reviewer)
  const open = where.selectFrom('accounts').select('accounts.id').where('accounts.disabled', '=', 0)
  return where.or([where('products.reviewer_id', 'is', null), where('products.reviewer_id', 'not in', open)])
}

const lackIn = {
  photo: 'products.picture_id',
  english: 'products.name_en',
  price: 'products.price_minor',
  standard: 'products.standard_id',
} as const satisfies Record<Lack, string>

const searched = ['products.name_id', 'products.name_en', 'producers.name', 'producers.village', 'producers.district'] as const

export async function namesOfProducts(db: Reader, ids: readonly ProductId[]): Promise<Map<ProductId, string>> {
  const rows = await db
    .selectFrom('products')
    .select(['id', 'name_id'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name_id }) => [id, name_id]))
}

/** What their list leaves out, for whoever takes them along. */
export async function factsOfProducts(db: Reader, ids: readonly ProductId[]) {
  const rows = await inPortions(ids, (part) =>
    db
      .selectFrom('products')
      .leftJoin('motifs', 'motifs.id', 'products.motif_id')
      .select(['products.id', 'size', 'material_id', 'min_quantity', 'lead_days', 'stock', 'motifs.name as motifName'])
      .where('products.id', 'in', part)
      .execute(),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

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

/** Who looks at a product, to be changed. */
export function reviewOf(db: Reader, id: ProductId) {
  return db
    .selectFrom('products')
    .leftJoin('accounts', 'accounts.id', 'products.reviewer_id')
    .select(['products.state', 'products.reviewer_id as reviewerId', 'accounts.name as reviewerName'])
    .where('products.id', '=', id)
    .executeTakeFirst()
}

/** Compare-and-set; false when somebody else was named meanwhile. */
export async function nameReviewer(
  trx: Trx,
  id: ProductId,
  { seen, reviewerId }: { seen: AccountId | null; reviewerId: AccountId | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set({ reviewer_id: reviewerId })
    .where('id', '=', id)
    .where('reviewer_id', seen === null ? 'is' : '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Who looks at each of these now. */
export async function reviewersOf(db: Reader, ids: readonly ProductId[]): Promise<Map<ProductId, AccountId | null>> {
  const rows = await db
    .selectFrom('products')
    .select(['id', 'reviewer_id as reviewerId'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, reviewerId }) => [id, reviewerId]))
}
