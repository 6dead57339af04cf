import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createListReader, developmentListWorker } from '#app/domain/imports/list-reader.server'
import { createSolver, developmentWorker } from '#app/domain/matching/solve.server'
import { pictureKey } from '#app/domain/pictures/picture-files'
import { returnedLists } from '#app/domain/returned-lists/returned-list'
import { instant } from '#app/domain/shared/calendar'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Storage } from '#app/integrations/storage/storage'
import { exportFormats } from '#app/http/export-table.server'
import { languages } from '#app/i18n'
import { wordsOf } from '#app/i18n/use-words'
import { eventWords } from '#app/ui/history/event-words'
import type { Database } from '#db/client.server'
import { fillDemo } from '#db/demo/fill.server'
import { signIns } from '#db/demo/people'
import { databases } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { listReader } from '#tests/support/list-reader'
import { brokenPromises } from '#tests/support/promises'
import { bytesOf, staged, tableOf } from '../routes/support/again'

const now = instant('2026-11-22T10:15:00+08:00')

const reader = listReader()

async function filled(openDatabase: () => Promise<Database>): Promise<{ db: Database; storage: Storage }> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-demo-'))
  atTheEnd(() => rm(folder, { recursive: true, force: true }))
  const solver = createSolver({ workerUrl: developmentWorker() })
  atTheEnd(() => solver.close())
  const storage = diskStorage(folder)
  const db = await openDatabase()
  const lists = createListReader({ workerUrl: developmentListWorker() })
  atTheEnd(() => lists.close())
  await fillDemo(db, { storage, lists, solver }, now)
  return { db, storage }
}

describe.each(databases)('the sample data (%s)', (_, openDatabase) => {
  let db: Database
  let storage: Storage
  beforeAll(async () => {
    ;({ db, storage } = await filled(openDatabase))
  }, 600_000)

  const statesOf = async (table: 'inquiries' | 'quotes' | 'orders' | 'work_orders' | 'supply_calls' | 'products') => {
    const rows: { state: string }[] = await db.selectFrom(table).select('state').distinct().execute()
    return rows.map(({ state }) => state).sort()
  }

  test('keeps every promise of the house', async () => {
    expect(await brokenPromises(db)).toEqual([])
  })

  test('has the makers of both lists, and those who came by themselves', async () => {
    const batches = await db.selectFrom('import_batches').select(['producers_added', 'products_added']).orderBy('id').execute()
    expect(batches).toMatchObject([{ producers_added: 60, products_added: 75 }, { producers_added: 145 }])
    const batik = await db.selectFrom('producers').select('regency').where('craft', '=', 'batik').execute()
    expect(batik).toHaveLength(14)
    expect(new Set(batik.map(({ regency }) => regency)).size).toBeGreaterThan(4)
  })

  test('shows trade at every stage', async () => {
    expect(await statesOf('inquiries')).toEqual(['calling', 'closed', 'ordered', 'quoted', 'sent', 'withdrawn'])
    expect(await statesOf('quotes')).toEqual(['accepted', 'cancelled', 'declined', 'draft', 'expired', 'sent', 'superseded'])
    expect(await statesOf('orders')).toEqual(['cancelled', 'confirmed', 'in_work'])
    expect(await statesOf('work_orders')).toEqual(['cancelled', 'issued', 'started'])
    expect(await statesOf('supply_calls')).toEqual(['cancelled', 'closed', 'open'])
    expect(await statesOf('products')).toEqual(['in_review', 'paused', 'published', 'returned'])
    const short = await db.selectFrom('plan_lines').select('plan_id').where('short', '>', 0).execute()
    expect(short.length).toBeGreaterThan(0)
  })

  test('every published thing has its picture, in both languages', async () => {
    const products = await db
      .selectFrom('products')
      .leftJoin('pictures', 'pictures.id', 'products.picture_id')
      .select(['products.name_en', 'pictures.hash', 'pictures.drawing'])
      .where('products.state', '=', 'published')
      .execute()
    expect(products.filter(({ name_en, hash, drawing }) => !name_en || !hash || drawing !== 1)).toEqual([])
    for (const hash of new Set(products.map(({ hash }) => hash ?? ''))) {
      expect([await storage.exists(pictureKey(hash, 320)), await storage.exists(pictureKey(hash, 640))]).toEqual([true, true])
    }
  })

  test('nothing in it happened later than now', async () => {
    const later = await db.selectFrom('events').select('kind').where('at', '>', now).execute()
    expect(later).toEqual([])
  })

  test('all that happened in it is told in whole sentences', async () => {
    const events = await db.selectFrom('events').select(['id', 'at', 'kind', 'data']).execute()
    expect(new Set(events.map(({ kind }) => kind)).size).toBeGreaterThan(40)
    for (const language of languages) {
      const titles = events.map(
        (event) => eventWords({ ...event, actorName: null, onBehalfOfName: null }, wordsOf(language)).title,
      )
      expect(titles.filter((title) => /[{}]|undefined/.test(title))).toEqual([])
    }
  })

  test.each(returnedLists)('its list of %s comes in again as it went out, by both formats', async (list) => {
    const viewer = await factory(db).staffActor('admin')
    const who = { db, viewer, now, lists: reader }
    for (const format of exportFormats) {
      const table = await tableOf(who, list)
      expect(table.rows.length).toBeGreaterThan(0)
      expect(await staged(who, list, await bytesOf(table, format))).toMatchObject({ rows: [], same: table.rows.length })
    }
  })

  test('everybody in the table of sign-ins is there', async () => {
    const accounts = await db.selectFrom('accounts').select(['email', 'phone']).execute()
    const known = new Set(accounts.flatMap(({ email, phone }) => [email, phone]))
    for (const { identifier } of signIns) {
      const plain = identifier.startsWith('0') ? `+62${identifier.slice(1).replaceAll('-', '')}` : identifier
      expect(known).toContain(plain)
    }
  })
})
