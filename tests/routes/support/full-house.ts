import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { enqueueMail } from '#db/queries/outbox.server'
import { inTransaction } from '#db/transaction.server'
import { dayIn, now } from '#tests/support/clock'
import { publicUrl } from '#tests/support/public-url'
import { sentQuote } from '#tests/support/sent-quote'
import { begun } from '../../domain/standing/support'
import { insertMotif, keys } from '../../domain/catalogue/places'

/** What must be in no file that leaves the house. */
export const secrets = { letter: 'https://balai.example/reset/geheim', password: 'scrypt-geheim', reason: 'Hanya untuk arwah' }

/** Something in every list of the house: a chain up to its order, and what stands beside it. */
export async function fullHouse(db: Database) {
  const scene = await sentQuote(db)
  const { make, buyer, quoteId } = scene
  const admin = await make.staffActor('admin')
  await db.updateTable('accounts').set({ password_hash: secrets.password }).where('id', '=', admin.accountId).execute()
  await make.inquiry()
  const accepted = await acceptQuote(db, buyer, { quoteId, publicUrl }, now)
  if (!accepted.ok) throw new Error(accepted.code)
  const evil = { name: '=2+5+cmd|calc', contact_name: '+Ibu "Sri"; Rahmah', village: 'Banyu, Hirang' }
  const twice = { phone: '+6285200000107', regency: 'Hulu Sungai Utara', ...evil }
  const maker = await make.producer({ ...twice, kind: 'artisan', members: 1 })
  await make.producer(twice)
  await make.product({ producer_id: maker.id, state: 'in_review', name_id: '@Bakul purun', picture_id: null })
  await insertMotif(db, 'restricted', { restricted_reason: secrets.reason })
  const place = { village: null, district: null, regency: 'Belu', province: 'Nusa Tenggara Timur', coordinates: null }
  const told = { craft: 'ikat' as const, otherCrafts: [], storyId: null, storyEn: null }
  await foundCentre(db, admin, { key: keys(), name: 'Sentra', ...place, ...told }, now)
  await begun(db)
  const off = { producer_id: null, regency: null, village: null, reason: 'feast' as const, note: '-2 hari' }
  const recorded = { recorded_by: admin.accountId, created_at: now, removed_at: null, removed_by: null }
  await db
    .insertInto('off_days')
    .values({ id: newId('offDays'), ...off, ...recorded, from_day: dayIn(3), to_day: dayIn(4) })
    .execute()
  const counts = { makers_total: 0, makers_done: 0, makers_changed: 0, producers_added: 0, products_added: 0 }
  const file = { file_name: '=pengrajin.csv', file_hash: 'none', sheet: 'Data', layout: '{}', sender: null, format: null }
  const taken = {
    state: 'staged' as const,
    step: 'sheet' as const,
    updates_known: 0 as const,
    updates_products: 0 as const,
    products_changed: 0,
  }
  await db
    .insertInto('import_batches')
    .values({
      ...{ id: newId('importBatch'), ...counts, ...file, ...taken, uploaded_by: admin.accountId },
      ...{ created_at: now, committed_at: null, undone_at: null },
    })
    .execute()
  const made = { craft: 'weaving' as const, standard_id: null, work_order_id: null, note: '=1+1', revision: 1 }
  const kept = { promised: 100, delivered: 90, accepted: 88, due_on: dayIn(-30), delivered_on: dayIn(-28) }
  const by = { recorded_by: admin.accountId, created_at: now, removed_at: null, removed_by: null }
  const delivery = { id: newId('deliveryRecord'), producer_id: maker.id, ...made, ...kept, ...by }
  await db.insertInto('delivery_records').values(delivery).execute()
  await db.insertInto('unfound_searches').values({ words: 'tas rotan', times: 3, last_at: now, settled: 0 }).execute()
  const letter = { recipient: 'ibu@contoh.id', subject: 'Masuk', body: secrets.letter }
  await inTransaction(db, (trx) => enqueueMail(trx, letter, now))
  return { ...scene, admin, maker }
}
