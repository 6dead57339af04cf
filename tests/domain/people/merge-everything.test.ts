import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { permitMakers } from '#app/domain/motifs/permit-makers.server'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { unmergeMakers } from '#app/domain/people/unmerge-makers.server'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { producerReferences } from '#db/queries/producer-references'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { publicUrl } from '#tests/support/public-url'
import { sentQuote } from '#tests/support/sent-quote'
import { insertMotif, keys } from '../catalogue/places'

/** A maker of an order, in a cooperative, a centre and a list, with its days off and its record: a row in every table that names one. */
async function makerInEveryTable(db: Database): Promise<ProducerId> {
  const make = factory(db)
  const scene = await sentQuote(db)
  const accepted = await acceptQuote(db, scene.buyer, { quoteId: scene.quoteId, publicUrl }, now)
  const producer_id = scene.promises[0]?.actor.producerId
  if (!accepted.ok || !producer_id) throw new Error('no order')
  const { staff } = scene
  const other = (await make.producer()).id
  await db.insertInto('cooperative_members').values({ cooperative_id: other, producer_id, since: now }).execute()
  await db.insertInto('cooperative_members').values({ cooperative_id: producer_id, producer_id: other, since: now }).execute()
  const place = { village: null, district: null, regency: 'Belu', province: 'Nusa Tenggara Timur' }
  const centre = {
    key: keys(),
    name: 'Sentra',
    craft: 'weaving',
    otherCrafts: [],
    coordinates: null,
    storyId: null,
    storyEn: null,
  } as const
  const founded = await foundCentre(db, staff, { ...centre, ...place }, now)
  if (!founded.ok) throw new Error(founded.code)
  await db.insertInto('centre_makers').values({ centre_id: founded.centreId, producer_id, since: now }).execute()
  const motifId = await insertMotif(db, 'permission')
  const terms = { terms: 'Lisan', termsEn: null, until: null }
  await permitMakers(db, staff, { key: keys(), motifId, producerIds: [producer_id], ...terms }, now)
  await keepTimes(db, producer_id, staff.accountId)
  await db
    .insertInto('producer_marks')
    .values({ producer_id, kind: 'phone', mark: '+6285200000198', import_batch_id: null })
    .execute()
  await make.producer({ merged_into: producer_id, active: 0 })
  await listed(db, producer_id, staff.accountId)
  return producer_id
}

type Staff = Awaited<ReturnType<typeof sentQuote>>['staff']['accountId']

async function keepTimes(db: Database, producer_id: ProducerId, recorded_by: Staff) {
  const record = { producer_id, note: null, recorded_by, created_at: now, removed_at: null, removed_by: null }
  const days = { regency: null, village: null, from_day: dayIn(1), to_day: dayIn(2), reason: 'harvest' } as const
  await db
    .insertInto('off_days')
    .values({ id: newId('offDays'), ...days, ...record })
    .execute()
  const counts = { promised: 10, delivered: 10, accepted: 9, due_on: dayIn(-5), delivered_on: dayIn(-5), revision: 0 }
  const delivered = { work_order_id: null, standard_id: null, craft: 'weaving' } as const
  await db
    .insertInto('delivery_records')
    .values({ id: newId('deliveryRecord'), ...delivered, ...counts, ...record })
    .execute()
}

async function listed(db: Database, producer_id: ProducerId, uploaded_by: Staff) {
  const id = newId('importBatch')
  const file = { file_name: 'x.csv', file_hash: 'x', sheet: 'x', layout: '{}', format: null, sender: null }
  const counts = { producers_added: 0, products_added: 0, makers_total: 0, makers_done: 0, makers_changed: 0 }
  const times = { created_at: now, committed_at: null, undone_at: null }
  await db
    .insertInto('import_batches')
    .values({
      id,
      state: 'staged',
      step: 'rows',
      updates_known: 0,
      updates_products: 0,
      products_changed: 0,
      uploaded_by,
      ...file,
      ...counts,
      ...times,
    })
    .execute()
  await db
    .insertInto('import_matches')
    .values({ import_batch_id: id, producer_key: 'x', producer_id, verdict: 'other' })
    .execute()
}

describe.each(databases)('everything that hangs on a maker (%s)', (_, openDatabase) => {
  test('follows it in a merge, whatever table it is in, and comes back to the letter', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const id = await makerInEveryTable(db)
    const staff = await make.staffActor('programmes')
    const kept = await make.producer()

    const hanging = await rowsNaming(db, id)
    expect(Object.entries(hanging).filter(([, count]) => count === 0)).toEqual([])
    const before = await everyRow(db)
    const outcome = await mergeMakers(db, staff, { keptId: kept.id, mergedId: id }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    expect(Object.entries(await rowsNaming(db, id)).filter(([, count]) => count > 0)).toEqual([])
    // Itself among those that turned out to be the other one.
    expect(await rowsNaming(db, kept.id)).toEqual({ ...hanging, 'producers.merged_into': 2 })
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, now)).toEqual({ ok: true })
    expect(await everyRow(db)).toEqual(before)
  })
})

async function rowsNaming(db: Database, id: ProducerId): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table, column, how } of producerReferences) {
    if (how === 'stay') continue
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db)
    found[`${table}.${column}`] = Number(rows[0]?.n)
  }
  return found
}

/** The tables that name makers, row by row; the trail and the merges themselves only grow. */
async function everyRow(db: Database): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { table } of producerReferences) {
    if (table === 'events' || table === 'producer_merges') continue
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    all[table] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()
  }
  return all
}
