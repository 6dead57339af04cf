import { beforeEach, describe, expect, test } from 'vitest'
import { createStandard } from '#app/domain/catalogue/create-standard.server'
import { editStandard } from '#app/domain/catalogue/edit-standard.server'
import { linkProducts, unlinkProduct } from '#app/domain/catalogue/link-products.server'
import { publishStandard, retireStandard, reviveStandard } from '#app/domain/catalogue/move-standard.server'
import type { StandardFields } from '#app/domain/catalogue/standard-fields'
import { standardFromProduct } from '#app/domain/catalogue/standard-from-product.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { publicMakersOf } from '#db/queries/makers.server'
import { tiersOf } from '#db/queries/price-tiers.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { insertMotif, keys } from './places'

const fields: StandardFields = {
  ...{ nameId: 'Tas purun 38 cm', nameEn: 'Purun tote', descriptionId: null, descriptionEn: null, craft: 'weaving' },
  ...{ materialId: 'Purun', materialEn: 'Sedge', botanical: 'Lepironia articulata', motifId: null, size: '38 cm' },
  ...{ tolerance: '± 1 cm', unit: 'piece', weightG: 310, cartonPieces: 24, cartonSize: null, hs6: '460219' },
  ...{ careId: 'Lap kain lembap', careEn: 'Wipe with a damp cloth' },
  ...{ priceMinor: 46_000, minQuantity: 200, leadDays: 45 },
}

describe.each(databases)('standards of the house (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let staff: Awaited<ReturnType<typeof make.staffActor>>

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('quality')
  })

  const entryOf = (id: StandardId) =>
    db.selectFrom('catalogue_entries').selectAll().where('id', '=', id).where('shown', '=', 1).executeTakeFirst()

  async function published() {
    const created = await createStandard(db, staff, { ...fields, key: keys() }, now)
    if (!created.ok) throw new Error(created.code)
    await publishStandard(db, staff, { standardId: created.standardId, key: keys() }, now)
    return created.standardId
  }

  test('cost less when more are ordered: prices fall as quantities rise, and what does not fit changes nothing', async () => {
    const tiers = [
      { from: 1000, priceMinor: 43_000 },
      { from: 500, priceMinor: 44_500 },
    ]
    const created = await createStandard(db, staff, { ...fields, key: keys(), tiers }, now)
    if (!created.ok) throw new Error(created.code)
    const { standardId } = created
    expect(await tiersOf(db, standardId)).toEqual([tiers[1], tiers[0]])
    const edit = (more: object) => editStandard(db, staff, { standardId, fields, ...more }, now)
    expect(await edit({ tiers })).toEqual({ ok: true, changed: [] })
    expect(await edit({ tiers: [{ from: 500, priceMinor: 46_000 }] })).toMatchObject({
      code: 'listing.tier_not_cheaper',
      field: 'tiers',
    })
    expect(await edit({ fields: { ...fields, priceMinor: 44_000 } })).toMatchObject({ ok: false, field: 'tiers' })
    expect(await tiersOf(db, standardId)).toHaveLength(2)
    expect(await edit({ tiers: [] })).toEqual({ ok: true, changed: ['tiers'] })
    expect(await tiersOf(db, standardId)).toEqual([])
    const many = Array.from({ length: 6 }, (_, at) => ({ from: 300 + at, priceMinor: 40_000 - at }))
    const refused = await createStandard(db, staff, { ...fields, key: keys(), tiers: many }, now)
    expect(refused).toMatchObject({ code: 'listing.tiers_too_many', field: 'tiers' })
  })

  test('begin as drafts with codes in a row, and are public when published', async () => {
    const first = await createStandard(db, staff, { ...fields, key: keys() }, now)
    const second = await createStandard(db, staff, { ...fields, key: keys() }, now)
    expect([first, second]).toMatchObject([{ code: 'S-0001' }, { code: 'S-0002' }])
    if (!first.ok) throw new Error(first.code)
    expect(await entryOf(first.standardId)).toBeUndefined()
    await publishStandard(db, staff, { standardId: first.standardId, key: keys() }, now)
    expect(await entryOf(first.standardId)).toMatchObject({ name_en: 'Purun tote', makers: 0, per_year: 0, place: null })
  })

  test('count each maker once, by the slower of its products, and only those that are public', async () => {
    const standardId = await published()
    const producer = await make.producer({ regency: 'Tapin' })
    const slow = await make.product({ producer_id: producer.id, capacity_per_year: 120 })
    const quick = await make.product({ producer_id: producer.id, capacity_per_year: 600 })
    const other = await make.product({ capacity_per_year: 240 })
    const draft = await make.product({ state: 'draft' })
    const productIds = [slow.id, quick.id, other.id, draft.id]
    expect(await linkProducts(db, staff, { standardId, productIds }, now)).toEqual({ ok: true, linked: 4 })
    expect(await entryOf(standardId)).toMatchObject({ makers: 2, per_year: 360 })
    expect((await publicMakersOf(db, standardId)).map(({ perYear }) => perYear)).toEqual([240, 120])
    expect(await linkProducts(db, staff, { standardId, productIds }, now)).toEqual({ ok: true, linked: 0 })
    await unlinkProduct(db, staff, { productId: other.id }, now)
    expect(await entryOf(standardId)).toMatchObject({ makers: 1, per_year: 120, place: 'Tapin' })
  })

  test('a product that moves to another standard leaves the first', async () => {
    const [first, second] = [await published(), await published()]
    const product = await make.product({ capacity_per_year: 240 })
    await linkProducts(db, staff, { standardId: first, productIds: [product.id] }, now)
    await linkProducts(db, staff, { standardId: second, productIds: [product.id] }, now)
    expect(await entryOf(first)).toMatchObject({ makers: 0 })
    expect(await entryOf(second)).toMatchObject({ makers: 1 })
  })

  test('name only makers who agreed, and place the others by their district', async () => {
    const standardId = await published()
    const shy = await make.producer({ shows_name: 0, village: 'Palimbangan', district: 'Amuntai Tengah', name: 'Norhayati' })
    const open = await make.producer({ shows_name: 1, village: 'Haur Gading', name: 'Rawa Indah' })
    for (const { id } of [shy, open]) await make.product({ producer_id: id, standard_id: standardId })
    const makers = await publicMakersOf(db, standardId)
    expect(makers.map(({ name }) => name).sort()).toEqual(['Rawa Indah', null])
    expect(JSON.stringify(makers)).not.toMatch(/Norhayati|Palimbangan/)
  })

  test('take only products of their craft and unit', async () => {
    const standardId = await published()
    const cloth = await make.product({ craft: 'ikat', unit: 'sheet' })
    const sheets = await make.product({ unit: 'sheet' })
    const tried = async (id: typeof cloth.id) => linkProducts(db, staff, { standardId, productIds: [id] }, now)
    expect(await tried(cloth.id)).toMatchObject({ code: 'products.craft_differs' })
    expect(await tried(sheets.id)).toMatchObject({ code: 'products.unit_differs' })
    expect(await tried(idOf('product', 9))).toMatchObject({ code: 'products.product_unknown' })
    const none = { standardId: idOf('standard', 9), productIds: [cloth.id] }
    expect(await linkProducts(db, staff, none, now)).toMatchObject({ code: 'products.standard_unknown' })
  })

  test('are made from a product once, with all that it tells', async () => {
    const product = await make.product({ name_en: 'Rope tote', size: '30 cm', price_minor: 52_000 })
    const first = await standardFromProduct(db, staff, { productId: product.id, key: keys() }, now)
    const again = await standardFromProduct(db, staff, { productId: product.id, key: keys() }, now)
    expect(again).toEqual(first)
    if (!first.ok) throw new Error(first.code)
    const standard = await db.selectFrom('standards').selectAll().where('id', '=', first.standardId).executeTakeFirstOrThrow()
    expect(standard).toMatchObject({ state: 'draft', name_en: 'Rope tote', size: '30 cm', price_minor: 52_000 })
    const unpriced = await make.product({ price_minor: null })
    expect(await standardFromProduct(db, staff, { productId: unpriced.id, key: keys() }, now)).toMatchObject({
      code: 'products.price_missing',
    })
  })

  test('a page that is out of date writes over nobody, unless it says what is there already', async () => {
    const standardId = await published()
    const edit = (nameEn: string, at: Instant) =>
      editStandard(db, staff, { standardId, fields: { ...fields, nameEn }, version: now }, at)
    expect(await edit('Tote, 38 cm', daysLater(1))).toMatchObject({ ok: true })
    expect(await edit('Tote, 40 cm', daysLater(2))).toEqual({ ok: false, code: 'shared.stale' })
    expect(await edit('Tote, 38 cm', daysLater(2))).toEqual({ ok: true, changed: [] })
  })

  test('show a change at once, and keep their unit while they are in use', async () => {
    const standardId = await published()
    expect(await editStandard(db, staff, { standardId, fields: { ...fields, nameEn: 'Tote, 38 cm' } }, now)).toEqual({
      ok: true,
      changed: ['name_en'],
    })
    expect(await entryOf(standardId)).toMatchObject({ name_en: 'Tote, 38 cm' })
    const sheets = { ...fields, unit: 'sheet' as const }
    expect(await editStandard(db, staff, { standardId, fields: sheets }, now)).toMatchObject({ code: 'products.unit_in_use' })
    expect(await editStandard(db, staff, { standardId: idOf('standard', 9), fields }, now)).toMatchObject({
      code: 'products.standard_unknown',
    })
  })

  test('in draft change their unit until makers are asked for one', async () => {
    const made = await createStandard(db, staff, { ...fields, key: keys() }, now)
    if (!made.ok) throw new Error(made.code)
    const change = (unit: 'sheet' | 'piece') =>
      editStandard(db, staff, { standardId: made.standardId, fields: { ...fields, unit } }, now)
    expect(await change('sheet')).toMatchObject({ ok: true })
    expect(await change('piece')).toMatchObject({ ok: true })
    await make.call({ standard_id: made.standardId })
    expect(await change('sheet')).toMatchObject({ code: 'products.unit_in_use' })
  })

  test('carry no motif that may not be sold', async () => {
    const motifId = await insertMotif(db, 'restricted')
    const standardId = await published()
    expect(await editStandard(db, staff, { standardId, fields: { ...fields, motifId } }, now)).toMatchObject({
      code: 'products.motif_restricted',
    })
    const draft = await createStandard(db, staff, { ...fields, motifId, key: keys() }, now)
    if (!draft.ok) throw new Error(draft.code)
    expect(await publishStandard(db, staff, { standardId: draft.standardId, key: keys() }, now)).toMatchObject({
      code: 'products.motif_restricted',
    })
  })

  test('are retired and taken up again by staff of quality, not by others', async () => {
    const standardId = await published()
    const logistics = await make.staffActor('logistics')
    expect(await retireStandard(db, logistics, { standardId, key: keys() }, now)).toMatchObject({ ok: false })
    await retireStandard(db, staff, { standardId, key: keys() }, now)
    expect(await entryOf(standardId)).toBeUndefined()
    expect(await retireStandard(db, staff, { standardId, key: keys() }, now)).toMatchObject({ code: 'products.already_moved' })
    await reviveStandard(db, staff, { standardId, key: keys() }, now)
    expect(await entryOf(standardId)).toBeDefined()
  })

  test('created 8 times at once under one key are one', async () => {
    const key = keys()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => createStandard(db, staff, { ...fields, key }, now)))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await db.selectFrom('standards').select('id').execute()).toHaveLength(1)
  })
})
