import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { carryOnImport, finishImports } from '#app/domain/imports/commit-import.server'
import { undoImport } from '#app/domain/imports/end-import.server'
import { stageImport } from '#app/domain/imports/stage-import.server'
import type { ListShelf } from '#app/domain/imports/staged-list.server'
import { type Actor, system } from '#app/domain/people/actor'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Database } from '#db/client.server'
import { batchById } from '#db/queries/imports.server'
import { now } from '#tests/support/clock'
import { databaseUrls, openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'
import { startProcess } from '#tests/support/processes'
import { separated, utf8 } from './support'

const makers = 1_200
const takeIn = 'tests/support/processes/take-in-list.ts'
const list = separated(
  [
    ['No', 'Nama', 'Desa', 'Kecamatan', 'Kabupaten', 'HP', 'Produk', 'Kapasitas per bulan', 'Satuan'],
    ...Array.from({ length: makers }, (_, n) => {
      const place = [`Desa ${n % 60}`, 'Amuntai Selatan', 'Hulu Sungai Utara'] as const
      return [n + 1, `Penganyam ${n}`, ...place, `0852${10_000_000 + n}`, 'Bakul purun', 20, 'buah'] as const
    }),
  ],
  ';',
)

describe.each(databaseUrls)('a list whose taking in is killed midway (%s)', (_, freshUrl) => {
  const lists = listReader()
  let url: string
  let folder: string
  let db: Database
  let shelf: ListShelf
  let staff: Actor
  let batchId: ImportBatchId

  beforeEach(async () => {
    url = await freshUrl()
    db = openHandle(url)
    staff = await factory(db).staffActor('sourcing')
    folder = await mkdtemp(join(tmpdir(), 'lists-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    shelf = { storage: diskStorage(folder), lists }
    const outcome = await stageImport(db, shelf, staff, { bytes: utf8(list), fileName: 'penganyam.csv' }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    batchId = outcome.batchId
    const other = startProcess(takeIn, url, folder, batchId)
    await expect
      .poll(async () => (await batchById(db, batchId))?.makers_done, { timeout: 30_000, interval: 5 })
      .toBeGreaterThan(0)
    await other.kill()
  }, 60_000)

  const count = async (table: 'producers' | 'products') => (await db.selectFrom(table).select('id').execute()).length
  const batch = async () => {
    const row = await batchById(db, batchId)
    if (!row) throw new Error('no batch')
    return row
  }

  test('says how far it came, and holds exactly that; another process takes in the rest, nobody twice', async () => {
    const { state, makers_total, makers_done, producers_added, products_added } = await batch()
    expect({ state, makers_total }).toEqual({ state: 'committing', makers_total: makers })
    expect(makers_done).toBeLessThan(makers)
    expect([await count('producers'), await count('products')]).toEqual([makers_done, makers_done])
    expect([producers_added, products_added]).toEqual([makers_done, makers_done])

    expect(await startProcess(takeIn, url, folder).ended()).toBe('[]')
    expect(await batch()).toMatchObject({
      state: 'committed',
      makers_done: makers,
      producers_added: makers,
      products_added: makers,
    })
    const keys = await db.selectFrom('producers').select('natural_key').execute()
    expect(new Set(keys.map(({ natural_key }) => natural_key)).size).toBe(makers)
    expect([await count('producers'), await count('products')]).toEqual([makers, makers])
    expect(await undoImport(db, staff, { batchId }, now)).toEqual({ ok: true })
    expect([await count('producers'), await count('products')]).toEqual([0, 0])
  }, 60_000)

  test('is taken back whole as it stands, and nobody goes on with it', async () => {
    expect(await undoImport(db, staff, { batchId }, now)).toEqual({ ok: true })
    expect((await batch()).state).toBe('undone')
    expect(await carryOnImport(db, shelf, staff, batchId, now)).toMatchObject({ code: 'importing.already_committed' })
    expect(await startProcess(takeIn, url, folder).ended()).toBe('[]')
    expect([await count('producers'), await count('products')]).toEqual([0, 0])
    expect(await db.selectFrom('producer_marks').select('mark').execute()).toEqual([])
  }, 60_000)

  test('whose file is gone can still be taken back', async () => {
    await rm(folder, { recursive: true })
    expect(await finishImports(db, shelf, system, now)).toEqual([{ batchId, code: 'importing.file_gone' }])
    expect(await undoImport(db, staff, { batchId }, now)).toEqual({ ok: true })
    expect(await count('producers')).toBe(0)
  }, 60_000)
})
