import { describe, expect, test } from 'vitest'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import type { Database } from '#db/client.server'
import { makersForBuyer } from '#db/queries/orders.server'
import { quoteOfBuyer } from '#db/queries/buyer-quotes.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { publicUrl } from '#tests/support/public-url'
import { sentQuote } from '#tests/support/sent-quote'

async function orderedFrom(db: Database) {
  const scene = await sentQuote(db)
  const place = { village: 'Guntung', district: 'Amuntai Selatan', regency: 'Hulu Sungai Utara' }
  const [open, shy] = scene.promises.map(({ actor }) => actor.producerId)
  if (!open || !shy) throw new Error('no makers')
  await db
    .updateTable('producers')
    .set({ ...place, name: 'Kelompok Mawar', shows_name: 1 })
    .where('id', '=', open)
    .execute()
  await db
    .updateTable('producers')
    .set({ ...place, name: 'Norhayati', shows_name: 0 })
    .where('id', '=', shy)
    .execute()
  const accepted = await acceptQuote(db, scene.buyer, { quoteId: scene.quoteId, publicUrl }, now)
  if (!accepted.ok) throw new Error(accepted.code)
  return { ...scene, orderId: accepted.orderId }
}

describe.each(databases)('what a buyer learns (%s)', (_, openDatabase) => {
  test('of who makes the order: the village only with the name, else the district, as in the catalogue', async () => {
    const db = await openDatabase()
    const { buyer, orderId } = await orderedFrom(db)
    const makers = await makersForBuyer(db, buyer, orderId)
    expect(new Set(makers.map(({ name, place }) => `${name ?? 'nobody'} in ${place}`))).toEqual(
      new Set(['Kelompok Mawar in Guntung, Hulu Sungai Utara', 'nobody in Amuntai Selatan, Hulu Sungai Utara']),
    )
    expect(JSON.stringify(makers.filter(({ name }) => name === null))).not.toMatch(/Norhayati|Guntung|45000/)
  })

  test("of another buyer's order: nothing", async () => {
    const db = await openDatabase()
    const { orderId } = await orderedFrom(db)
    expect(await makersForBuyer(db, await factory(db).buyerActor(), orderId)).toEqual([])
  })

  test('of a quote: neither the margin in it nor the plan behind it', async () => {
    const db = await openDatabase()
    const { buyer, quoteId } = await orderedFrom(db)
    const quote = await quoteOfBuyer(db, buyer, quoteId)
    expect(quote).toMatchObject({ id: quoteId, state: 'accepted' })
    for (const secret of ['margin_bp', 'plan_id', 'written_by']) expect(quote).not.toHaveProperty(secret)
  })
})
