import { changeableOfProducts, type ProductChange } from '#app/domain/imports/product-changes'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { inPortions } from './portions'

type Named = {
  readonly ids: readonly ProductId[]
  readonly keys: readonly string[]
  readonly makers: readonly ProducerId[]
}

const columns = ['id', 'producer_id', 'natural_key', 'import_batch_id', 'state', 'unit', ...changeableOfProducts] as const

const products = (db: Reader) => db.selectFrom('products').select(columns)
export type KnownProduct = Awaited<ReturnType<ReturnType<typeof products>['execute']>>[number]

/** Products that a list may mean: those it names, and all of its makers; those on show come before those put away. */
export async function productsListed(db: Reader, { ids, keys, makers }: Named) {
  const rows = [
    ...(await inPortions(ids, (part) => products(db).where('id', 'in', part).execute())),
    ...(await inPortions(keys, (part) => products(db).where('natural_key', 'in', part).execute())),
    ...(await inPortions(makers, (part) => products(db).where('producer_id', 'in', part).execute())),
  ]
  const found = [...new Map(rows.map((row) => [row.id, row])).values()]
  const away = ({ state }: KnownProduct) => Number(state === 'archived')
  return found.sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))
}

const figures: ReadonlySet<string> = new Set(['price_minor', 'capacity_per_year', 'min_quantity', 'lead_days', 'stock'])

/** Compare-and-set; false when it is no longer what was seen. */
export async function changeListedProduct(
  trx: Trx,
  id: ProductId,
  { field, before, after }: ProductChange,
  now: Instant,
): Promise<boolean> {
  const valueOf = (text: string | null) => (text !== null && figures.has(field) ? Number(text) : text)
  const seen = valueOf(before)
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set({ [field]: valueOf(after), updated_at: now })
    .where('id', '=', id)
    .where((where) => (seen === null ? where(field, 'is', null) : where(field, '=', seen)))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A list may name a product twice, under two spellings of its maker: taken back, it is as before the first. */
export async function recordProductChange(trx: Trx, batchId: ImportBatchId, id: ProductId, change: ProductChange): Promise<void> {
  await trx
    .insertInto('import_product_changes')
    .values({ import_batch_id: batchId, product_id: id, ...change })
    .onConflict((again) => again.columns(['import_batch_id', 'product_id', 'field']).doUpdateSet({ after: change.after }))
    .execute()
}

export function productChangesOfBatch(db: Reader, batchId: ImportBatchId, most: number) {
  return db
    .selectFrom('import_product_changes')
    .innerJoin('products', 'products.id', 'import_product_changes.product_id')
    .select(['products.id', 'products.name_id as name', 'field', 'before', 'after'])
    .where('import_product_changes.import_batch_id', '=', batchId)
    .orderBy('products.name_id')
    .orderBy('products.id')
    .orderBy('field')
    .limit(most)
    .execute()
}

const neededOnShow: ReadonlySet<string> = new Set(['price_minor', 'capacity_per_year'])

/**
 * Gives known products back what a list changed of them, where nobody has changed it since; what is on show meanwhile keeps the
 * price and capacity that it needs there. Answers which.
 */
export async function takeProductChangesBack(trx: Trx, batchId: ImportBatchId, now: Instant): Promise<ProductId[]> {
  const rows = await trx
    .selectFrom('import_product_changes')
    .innerJoin('products', 'products.id', 'import_product_changes.product_id')
    .select(['product_id', 'field', 'before', 'after', 'products.state'])
    .where('import_product_changes.import_batch_id', '=', batchId)
    .execute()
  const back: ProductId[] = []
  for (const { product_id, field, before, after, state } of rows) {
    const known = changeableOfProducts.find((one) => one === field)
    const isNeeded = before === null && neededOnShow.has(field) && (state === 'published' || state === 'paused')
    if (known && !isNeeded && (await changeListedProduct(trx, product_id, { field: known, before: after, after: before }, now)))
      back.push(product_id)
  }
  await trx.deleteFrom('import_product_changes').where('import_batch_id', '=', batchId).execute()
  return back
}
