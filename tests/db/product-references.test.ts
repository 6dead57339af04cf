import { describe, expect, test } from 'vitest'
import { databases } from '#tests/support/databases'

/** Where products are named, and what becomes of it when a list that brought some is taken back: see `import-undoing.server.ts`. */
const known = {
  // A product somebody asked for, or photographed, keeps its list from being taken back.
  'inquiry_lines.product_id': 'use',
  // A later list that brought it up to date, too.
  'import_product_changes.product_id': 'use',
  'product_pictures.product_id': 'use',
  'product_price_tiers.product_id': 'goes with the product',
}

describe.each(databases)('what hangs on a product (%s)', (_, openDatabase) => {
  test('is known to the way back of a list', async () => {
    const tables = await (await openDatabase()).introspection.getTables()
    const named = tables.flatMap(({ name, columns }) =>
      columns.filter((column) => /(^|_)product_id$/.test(column.name)).map((column) => `${name}.${column.name}`),
    )
    expect(named.sort()).toEqual(Object.keys(known).sort())
  })
})
