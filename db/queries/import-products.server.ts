import { tiersIn, writeTiers } from '#app/domain/catalogue/written-tiers'
import {
  changeableColumns,
  changeableOfProducts,
  pricesFit,
  pricing,
  type ProductChange,
} from '#app/domain/imports/product-changes'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { inPortions } from './portions'
import { replaceTiers, tiersOf, tiersOfProducts } from './price-tiers.server'

type Named = {
  readonly ids: readonly ProductId[]
  readonly keys: readonly string[]
  readonly makers: readonly ProducerId[]
}

const columns = ['id', 'producer_id', 'natural_key', 'import_batch_id', 'state', 'unit', ...changeableColumns] as const

const products = (db: Reader) => db.selectFrom('products').select(columns)
type Row = Awaited<ReturnType<ReturnType<typeof products>['execute']>>[number]
export type KnownProduct = Row & { tiers: string }

/** Products that a list may mean: those it names, and all of its makers; those on show come before those put away. */
export async function productsListed(db: Reader, { ids, keys, makers }: Named) {
  const rows = [
    ...(await inPortions(ids, (part) => products(db).where('id', 'in', part).execute())),
    ...(await inPortions(keys, (part) => products(db).where('natural_key', 'in', part).execute())),
    ...(await inPortions(makers, (part) => products(db).where('producer_id', 'in', part).execute())),
  ]
  const found = [...new Map(rows.map((row) => [row.id, row])).values()]
  const away = ({ state }: Row) => Number(state === 'archived')
  const tiers = await tiersOfProducts(
    db,
    found.map(({ id }) => id),
  )
  return found
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))
    .map((row): KnownProduct => ({ ...row, tiers: writeTiers(tiers.get(row.id) ?? []) }))
}

const figures: ReadonlySet<string> = new Set(['price_minor', 'capacity_per_year', 'min_quantity', 'lead_days', 'stock'])

/** Compare-and-set; false when it is no longer what was seen. */
export async function changeListedProduct(
  trx: Trx,
  id: ProductId,
  { field, before, after }: ProductChange,
  now: Instant,
): Promise<boolean> {
  if (field === 'tiers') return changeTiers(trx, id, { before, after }, now)
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

async function changeTiers(trx: Trx, id: ProductId, { before, after }: Omit<ProductChange, 'field'>, now: Instant) {
  if (writeTiers(await tiersOf(trx, id)) !== (before ?? '')) return false
  await replaceTiers(trx, id, tiersIn(after ?? '') ?? [])
  await trx.updateTable('products').set({ updated_at: now }).where('id', '=', id).execute()
  return true
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
  const held = await pricesToLeave(trx, rows)
  for (const { product_id, field, before, after, state } of rows) {
    const known = changeableOfProducts.find((one) => one === field)
    if (!known || (pricing.has(known) && held.has(product_id))) continue
    const isNeeded = before === null && neededOnShow.has(field) && (state === 'published' || state === 'paused')
    if (!isNeeded && (await changeListedProduct(trx, product_id, { field: known, before: after, after: before }, now)))
      back.push(product_id)
  }
  await trx.deleteFrom('import_product_changes').where('import_batch_id', '=', batchId).execute()
  return back
}

type Changed = { product_id: ProductId; field: string; before: string | null; after: string | null }

/** Products whose prices would not fit together any longer, since somebody has changed one of them meanwhile. */
async function pricesToLeave(trx: Trx, rows: readonly Changed[]): Promise<Set<ProductId>> {
  const ids = [...new Set(rows.map(({ product_id }) => product_id))]
  const stand = await productsListed(trx, { ids, keys: [], makers: [] })
  const left = stand.filter((product) => {
    const back = (field: 'price_minor' | 'min_quantity' | 'tiers') => {
      const row = rows.find((one) => one.product_id === product.id && one.field === field)
      const now = product[field] === '' || product[field] === null ? null : String(product[field])
      return row && row.after === now ? row.before : now
    }
    const price = back('price_minor')
    const min_quantity = Number(back('min_quantity') ?? product.min_quantity)
    return !pricesFit({ price_minor: price === null ? null : Number(price), min_quantity, tiers: back('tiers') ?? '' })
  })
  return new Set(left.map(({ id }) => id))
}
