import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commitImport } from '#app/domain/imports/commit-import.server'
import { undoImport } from '#app/domain/imports/end-import.server'
import { stageImport } from '#app/domain/imports/stage-import.server'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import { writeTiers } from '#app/domain/catalogue/written-tiers'
import type { Actor } from '#app/domain/people/actor'
import { newId, type ImportBatchId, type ProductId } from '#app/domain/shared/ids'
import { exportFormats } from '#app/http/export-table.server'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { loader } from '#app/routes/house.export.$list/route'
import { totalsOf } from '#app/routes/house.imports.$batchId.totals/totals.server'
import type { Database } from '#db/client.server'
import { changeListedProduct, recordProductChange, takeProductChangesBack } from '#db/queries/import-products.server'
import { replaceTiers, tiersOf } from '#db/queries/price-tiers.server'
import { inTransaction } from '#db/transaction.server'
import { answerOf, visit } from '#tests/auth/visits'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'

const languages = ['id', 'en'] as const
const ways = exportFormats.flatMap((format) => languages.map((language) => [format, language] as const))

describe.each(databases)('products that come in again (%s)', (_, openDatabase) => {
  const lists = listReader()
  let db: Database
  let shelf: ListShelf
  let staff: Actor
  let make: ReturnType<typeof factory>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('sourcing')
    const folder = await mkdtemp(join(tmpdir(), 'again-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    shelf = { storage: diskStorage(folder), lists }
  })

  async function exported(format: string, language: 'id' | 'en' = 'id') {
    const { request, context } = visit(db, `/house/export/products?state=all&format=${format}`)
    const asked = { ...context, actor: () => Promise.resolve(staff), language: () => Promise.resolve(language) }
    return new Uint8Array(await (await answerOf(loader({ request, context: asked, params: { list: 'products' } }))).arrayBuffer())
  }
  const asText = async () => Buffer.from(await exported('csv')).toString()
  async function staged(file: Uint8Array | string, format = 'csv') {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file
    const outcome = await stageImport(db, shelf, staff, { bytes, fileName: `products.${format}` }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.batchId
  }
  const batch = (id: ImportBatchId) => db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const goods = () => db.selectFrom('products').selectAll().orderBy('id').execute()
  const product = (id: ProductId) => db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const totals = async (id: ImportBatchId) => {
    const { totals: told } = await totalsOf(db, shelf, await batch(id))
    if (!told) throw new Error('no totals')
    return told
  }
  const take = async (batchId: ImportBatchId, updatesProducts: boolean) =>
    commitImport(db, shelf, staff, { batchId, updatesProducts }, now)

  async function twoMakers() {
    const [aluh, rahmah] = [await make.producer({ name: 'Tenun Aluh' }), await make.producer({ name: 'Tenun Rahmah' })]
    const told = { size: '30 × 40 cm', material_id: 'Purun danau', min_quantity: 20, lead_days: 21, stock: 15 }
    const mat = await make.product({ producer_id: aluh.id, name_id: 'Tikar purun', price_minor: 75_000, ...told })
    const small = await make.product({ producer_id: aluh.id, name_id: 'Tas', size: 'kecil', price_minor: 20_000 })
    const large = await make.product({ producer_id: aluh.id, name_id: 'Tas', size: 'besar', price_minor: 20_000 })
    const other = await make.product({ producer_id: rahmah.id, name_id: '=Bakul', price_minor: null, state: 'archived' })
    return { aluh, rahmah, mat, small, large, other }
  }

  test.each(ways)('as they went out bring nothing and change nothing (%s, %s)', async (format, language) => {
    const { mat } = await twoMakers()
    await inTransaction(db, (trx) => replaceTiers(trx, mat.id, [{ from: 100, priceMinor: 70_000 }]))
    const before = await goods()
    const id = await staged(await exported(format, language), format)
    const read = await stagedList(db, shelf, await batch(id))
    if (!read.ok) throw new Error(read.code)
    expect(read.list.counts).toMatchObject({ products: 4, errors: 0 })
    expect(read.list.producers.flatMap((one) => one.products.map(({ houseId }) => houseId)).sort()).toEqual(
      before.map((one) => one.id),
    )
    const counts = { newMakers: 0, changedMakers: 0, newProducts: 0, knownProducts: 4, changedProducts: 0, pricesHeld: 0 }
    expect(await totals(id)).toMatchObject(counts)
    expect(await take(id, true)).toEqual({ ok: true, producersAdded: 0, productsAdded: 0 })
    expect(await goods()).toEqual(before)
  })

  test('known by maker and name where a list has no ids, though they were listed on a phone', async () => {
    await twoMakers()
    const head = 'Nama Usaha,Pemilik,Desa,Kecamatan,Kabupaten,Provinsi,Produk,Harga\n'
    const { village, district, regency, province, contact_name: owner } = await make.producer({ name: 'Tenun Siti' })
    const maker = await db.selectFrom('producers').selectAll().where('name', '=', 'Tenun Siti').executeTakeFirstOrThrow()
    await make.product({ producer_id: maker.id, name_id: 'Topi', price_minor: 9_000 })
    await db.updateTable('producers').set({ natural_key: 'none' }).where('id', '=', maker.id).execute()
    const row = `Tenun Siti,${owner ?? ''},${village ?? ''},${district ?? ''},${regency},${province},TOPI,12000\n`
    const id = await staged(head + row)
    const read = await stagedList(db, shelf, await batch(id))
    if (!read.ok) throw new Error(read.code)
    await db
      .updateTable('producers')
      .set({ natural_key: read.list.producers[0]?.key ?? '' })
      .where('id', '=', maker.id)
      .execute()
    expect(await totals(id)).toMatchObject({ newMakers: 0, newProducts: 0, knownProducts: 1, changedProducts: 1 })
    expect(await take(id, true)).toEqual({ ok: true, producersAdded: 0, productsAdded: 0 })
    const [topi] = (await goods()).filter(({ producer_id }) => producer_id === maker.id)
    expect([topi?.name_id, topi?.price_minor]).toEqual(['Topi', 12_000])
  })

  test('that a list changes twice, under two spellings of their maker, get back what they were before the first', async () => {
    const { mat } = await twoMakers()
    const id = await staged(await asText())
    await inTransaction(db, async (trx) => {
      for (const [before, after] of [
        ['75000', '80000'],
        ['80000', '90000'],
      ] as const) {
        const change = { field: 'price_minor', before, after } as const
        expect(await changeListedProduct(trx, mat.id, change, now)).toBe(true)
        await recordProductChange(trx, id, mat.id, change)
      }
    })
    expect(await inTransaction(db, (trx) => takeProductChangesBack(trx, id, now))).toEqual([mat.id])
    expect((await product(mat.id)).price_minor).toBe(75_000)
  })

  test('are brought up to date only when asked, and get back what they were when it is undone', async () => {
    const { mat, small } = await twoMakers()
    const before = await goods()
    const text = (await asText())
      .replace('Tikar purun', 'Tikar purun halus')
      .replace(/,75000,/, ',80000,')
      .replace(',30 × 40 cm,', ',35 × 45 cm,')
      .replace(',20,21,15,', ',10,14,7,')
      .replace(',kecil,', ',sedang,')
    const first = await staged(text)
    expect(await totals(first)).toMatchObject({ newProducts: 0, changedProducts: 2 })
    expect((await totals(first)).goodsChanges.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual(
      expect.arrayContaining(['name_id', 'price_minor', 'size', 'min_quantity', 'lead_days', 'stock']),
    )
    expect(await take(first, false)).toMatchObject({ ok: true, productsAdded: 0 })
    expect(await goods()).toEqual(before)

    const second = await staged(`${text}\n`)
    expect(await take(second, true)).toMatchObject({ ok: true, productsAdded: 0 })
    expect((await batch(second)).products_changed).toBe(2)
    const changed = { name_id: 'Tikar purun halus', price_minor: 80_000, size: '35 × 45 cm' }
    expect(await product(mat.id)).toMatchObject({ ...changed, min_quantity: 10, lead_days: 14, stock: 7 })
    expect((await product(small.id)).size).toBe('sedang')
    await db.updateTable('products').set({ size: 'seperti dulu' }).where('id', '=', small.id).execute()
    expect(await undoImport(db, staff, { batchId: second }, now)).toEqual({ ok: true })
    const was = before.find(({ id }) => id === mat.id)
    expect(await product(mat.id)).toEqual({ ...was, updated_at: now })
    // Changed by somebody since: that stays.
    expect((await product(small.id)).size).toBe('seperti dulu')
  })

  test('keep the price they are shown with, when the list that brought it is undone', async () => {
    const { mat } = await twoMakers()
    await db.updateTable('products').set({ price_minor: null, state: 'in_review' }).where('id', '=', mat.id).execute()
    const id = await staged((await asText()).replace(/(Tikar purun[^\n]*?),,/, '$1,80000,'))
    expect(await take(id, true)).toMatchObject({ ok: true })
    expect((await product(mat.id)).price_minor).toBe(80_000)
    await db.updateTable('products').set({ state: 'published' }).where('id', '=', mat.id).execute()
    expect(await undoImport(db, staff, { batchId: id }, now)).toEqual({ ok: true })
    expect((await product(mat.id)).price_minor).toBe(80_000)
  })

  test('with an id that is unknown or another maker’s say so at the cell, and are known by name', async () => {
    const { mat, small, other } = await twoMakers()
    const none = newId('product')
    const text = (await asText()).replace(mat.id, none).replace(small.id, other.id).replace(`\n${other.id},`, '\nBR-01,')
    const id = await staged(text)
    const read = await stagedList(db, shelf, await batch(id))
    if (!read.ok) throw new Error(read.code)
    const doubts = read.list.rows.flatMap(({ problems }) => problems).filter(({ code }) => code.includes('product_id'))
    expect(doubts.map(({ column }) => column)).toEqual([0, 0, 0])
    expect(doubts.map(({ code, params }) => [code.slice(19), params?.['written']]).sort()).toEqual([
      ['foreign', other.id],
      ['unknown', 'BR-01'],
      ['unknown', none],
    ])
    expect(await totals(id)).toMatchObject({ newProducts: 0, knownProducts: 4, changedProducts: 0 })
  })

  test('keep a price that their prices for more would not fit to', async () => {
    const { mat } = await twoMakers()
    await inTransaction(db, (trx) => replaceTiers(trx, mat.id, [{ from: 100, priceMinor: 70_000 }]))
    const id = await staged((await asText()).replace(/,75000,/, ',65000,').replace(',20,21,15,', ',20,21,9,'))
    expect(await totals(id)).toMatchObject({ changedProducts: 1, pricesHeld: 1 })
    await take(id, true)
    expect(await product(mat.id)).toMatchObject({ price_minor: 75_000, stock: 9 })
  })

  const tiersOfMat = async (id: ProductId) => writeTiers(await tiersOf(db, id))

  test('bring prices for more, change them together with the price of one, and give them back', async () => {
    const { mat } = await twoMakers()
    await inTransaction(db, (trx) => replaceTiers(trx, mat.id, [{ from: 100, priceMinor: 70_000 }]))
    const text = (await asText()).replace(',75000,100+: 70000,', ',60000,"100+: Rp55.000; 200+: 50000",')
    const row = text.split('\r\n').find((line) => line.startsWith(mat.id)) ?? ''
    const fresh = row.replace(mat.id, '').replace('Tikar purun', 'Tikar besar')
    const id = await staged(`${text}${fresh}\r\n`)
    const told = await totals(id)
    expect(told).toMatchObject({ newProducts: 1, changedProducts: 1, pricesHeld: 0 })
    expect(told.goodsChanges.flatMap(({ changes }) => changes).find(({ field }) => field === 'tiers')).toEqual({
      ...{ field: 'tiers', before: '100+: 70000', after: '100+: 55000; 200+: 50000' },
    })
    await take(id, true)
    expect((await product(mat.id)).price_minor).toBe(60_000)
    expect(await tiersOfMat(mat.id)).toBe('100+: 55000; 200+: 50000')
    const added = (await goods()).find(({ import_batch_id }) => import_batch_id === id)!
    expect(await tiersOfMat(added.id)).toBe('100+: 55000; 200+: 50000')
    expect(await undoImport(db, staff, { batchId: id }, now)).toMatchObject({ ok: true })
    expect((await product(mat.id)).price_minor).toBe(75_000)
    expect(await tiersOfMat(mat.id)).toBe('100+: 70000')
  })

  test('give back no price that would not fit to what somebody has made of the others meanwhile', async () => {
    const { mat } = await twoMakers()
    const id = await staged((await asText()).replace(',75000,,', ',90000,"100+: 80000",'))
    await take(id, true)
    await inTransaction(db, (trx) => replaceTiers(trx, mat.id, [{ from: 100, priceMinor: 85_000 }]))
    expect(await undoImport(db, staff, { batchId: id }, now)).toMatchObject({ ok: true })
    expect((await product(mat.id)).price_minor).toBe(90_000)
    expect(await tiersOfMat(mat.id)).toBe('100+: 85000')
  })

  test('tell of prices for more that cannot be read, or do not fall', async () => {
    const { mat } = await twoMakers()
    const id = await staged(
      (await asText()).replace(',75000,,', ',75000,murah kalau banyak,').replace(',20000,,', ',20000,50+: 25000,'),
    )
    const read = await stagedList(db, shelf, await batch(id))
    if (!read.ok) throw new Error(read.code)
    const codes = read.list.rows.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(codes.filter((code) => code.startsWith('imports.tiers')).sort()).toEqual([
      'imports.tiers_unfit',
      'imports.tiers_unreadable',
    ])
    expect(await totals(id)).toMatchObject({ changedProducts: 0 })
    await take(id, true)
    expect(await tiersOfMat(mat.id)).toBe('')
  })

  test('a new name for a known id leaves its old name free for a new product', async () => {
    const { mat } = await twoMakers()
    const text = await asText()
    const row = text.split('\r\n').find((line) => line.startsWith(mat.id)) ?? ''
    const fresh = row.replace(mat.id, '').replace('30 × 40 cm', '1 × 2 m')
    const id = await staged(`${text.replace('Tikar purun', 'Tikar halus')}${fresh}\r\n`)
    expect(await totals(id)).toMatchObject({ newProducts: 1, changedProducts: 1 })
    expect(await take(id, true)).toMatchObject({ ok: true, productsAdded: 1 })
    const added = (await goods()).find(({ import_batch_id }) => import_batch_id === id)
    const told = {
      name_id: 'Tikar purun',
      size: '1 × 2 m',
      material_id: 'Purun danau',
      min_quantity: 20,
      lead_days: 21,
      stock: 15,
    }
    expect(added).toMatchObject(told)
  })
})
