import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commitImport } from '#app/domain/imports/commit-import.server'
import { discardImport, undoImport } from '#app/domain/imports/end-import.server'
import { listKey } from '#app/domain/imports/list-key'
import { stageImport, stageSheet } from '#app/domain/imports/stage-import.server'
import type { ListShelf } from '#app/domain/imports/staged-list.server'
import { keptDays, sweepLists } from '#app/domain/imports/sweep-lists.server'
import { plusMs } from '#app/domain/shared/calendar'
import type { ImportBatchId } from '#app/domain/shared/ids'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Database } from '#db/client.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'

const dayMs = 86_400_000
const list = 'Nama Usaha,Desa,Kabupaten,Provinsi,Produk\nTenun Aluh,Lokbangkai,Hulu Sungai Utara,Kalimantan Selatan,Tikar\n'
const later = (days: number) => plusMs(now, days * dayMs)

describe.each(databases)('the files of lists (%s)', (_, openDatabase) => {
  let db: Database
  let shelf: ListShelf
  const lists = listReader()
  let staff: Awaited<ReturnType<ReturnType<typeof factory>['staffActor']>>
  beforeEach(async () => {
    db = await openDatabase()
    staff = await factory(db).staffActor('sourcing')
    const folder = await mkdtemp(join(tmpdir(), 'lists-'))
    atTheEnd(() => rm(folder, { recursive: true, force: true }))
    shelf = { storage: diskStorage(folder), lists }
  })

  const upload = (bytes: Uint8Array = Buffer.from(list), fileName = 'daftar.csv') =>
    stageImport(db, shelf, staff, { bytes, fileName }, now)
  async function staged(...file: Parameters<typeof upload>) {
    const outcome = await upload(...file)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.batchId
  }
  const batch = (id: ImportBatchId) => db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const isKept = async (id: ImportBatchId) => shelf.storage.exists(listKey((await batch(id)).file_hash))
  const sweep = (days: number) => sweepLists(db, shelf.storage, later(days))

  test('stay while their list is looked at, and go once it is discarded', async () => {
    const batchId = await staged()
    expect([await sweep(400), await isKept(batchId)]).toEqual([0, true])
    expect((await discardImport(db, staff, { batchId }, now)).ok).toBe(true)
    expect([await sweep(0), await isKept(batchId)]).toEqual([1, false])
    expect((await batch(batchId)).file_swept_at).toBe(now)
    expect(await sweep(0)).toBe(0)
  })

  test('go when their list is taken back, or a week after it was taken in', async () => {
    const first = await staged()
    await commitImport(db, shelf, staff, { batchId: first }, now)
    expect([await sweep(keptDays), await isKept(first)]).toEqual([0, true])
    expect([await sweep(keptDays + 1), await isKept(first)]).toEqual([1, false])
    // Taking back needs no file.
    expect((await undoImport(db, staff, { batchId: first }, later(9))).ok).toBe(true)

    const second = await staged()
    expect(await isKept(second)).toBe(true)
    await commitImport(db, shelf, staff, { batchId: second }, now)
    await undoImport(db, staff, { batchId: second }, now)
    expect([await sweep(0), await isKept(second)]).toEqual([1, false])
    expect((await batch(first)).file_swept_at).toBe(later(keptDays + 1))
  })

  test('stay as long as any of their sheets is looked at', async () => {
    const bytes = await readFile(new URL('../../fixtures/imports/DATA IKM KERAJINAN HSU 2024.xlsx', import.meta.url))
    const first = await staged(bytes, 'hsu.xlsx')
    await discardImport(db, staff, { batchId: first }, now)
    const second = await staged(bytes, 'hsu.xlsx')
    expect([await sweep(400), await isKept(second)]).toEqual([0, true])
  })

  test('of a list that is there already no copy stays behind', async () => {
    const batchId = await staged()
    await commitImport(db, shelf, staff, { batchId }, now)
    await sweep(8)
    expect(await upload()).toMatchObject({ ok: false, code: 'importing.already_taken_in' })
    expect(await isKept(batchId)).toBe(false)
    expect(await stageSheet(db, shelf, staff, { batchId, sheet: 'daftar' }, now)).toMatchObject({ code: 'importing.file_gone' })
  })

  test('thrown away too early are asked for again, and then there', async () => {
    const batchId = await staged()
    await shelf.storage.remove(listKey((await batch(batchId)).file_hash))
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ ok: false, code: 'importing.file_gone' })
    expect(await staged()).toBe(batchId)
    expect(await commitImport(db, shelf, staff, { batchId }, now)).toMatchObject({ ok: true, producersAdded: 1 })
  })
})
