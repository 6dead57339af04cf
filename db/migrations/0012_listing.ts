import type { Kysely } from 'kysely'
import { tools } from './tools'

/** What one costs when many are ordered. */
export async function up(db: Kysely<unknown>) {
  const { whole, required, refers, create } = tools(db)
  await create('product_price_tiers', (table) =>
    table
      .addColumn('product_id', 'text', refers('products.id'))
      .addColumn('from_quantity', whole, required)
      .addColumn('price_minor', whole, required)
      .addPrimaryKeyConstraint('product_price_tiers_key', ['product_id', 'from_quantity']),
  )
}
