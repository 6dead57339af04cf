import { describe, expect, test } from 'vitest'
import { motifReferences } from '#db/queries/motif-references'
import { standardReferences } from '#db/queries/standard-references'
import { databases } from '#tests/support/databases'

/** What is part of a standard and goes with it when its list is taken back. */
const ownParts = ['standard_price_tiers.standard_id']

describe.each(databases)('what names something that a list may bring (%s)', (_, openDatabase) => {
  test('keeps that list from being taken back', async () => {
    const tables = await (await openDatabase()).introspection.getTables()
    const naming = (column: RegExp) =>
      tables.flatMap(({ name, columns }) => columns.filter((one) => column.test(one.name)).map((one) => `${name}.${one.name}`))
    const known = standardReferences.map(({ table, column }) => `${table}.${column}`)
    expect(naming(/(^|_)standard_id$/).sort()).toEqual([...known, ...ownParts].sort())
    const motifs = motifReferences.map(({ table, column }) => `${table}.${column}`)
    expect([...naming(/(^|_)motif_id$/), 'motifs.parent_id'].sort()).toEqual([...motifs].sort())
    // A centre that gathers somebody is in use; its crafts are its own.
    expect(naming(/(^|_)centre_id$/).sort()).toEqual(['centre_crafts.centre_id', 'centre_makers.centre_id'])
  })
})
