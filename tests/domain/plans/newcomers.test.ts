import { beforeEach, describe, expect, test } from 'vitest'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { newcomersAmong } from '#db/queries/newcomers.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Values } from '#tests/support/factory'

describe.each(databases)('a newcomer (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let maker: ProducerId
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = (await make.producer()).id
  })

  async function delivered(values: Values<'delivery_records'> = {}) {
    const staff = await make.staffActor('quality')
    const row = { id: newId('deliveryRecord'), producer_id: maker, craft: 'weaving' as const, recorded_by: staff.accountId }
    const kept = { promised: 10, delivered: 10, accepted: 9, due_on: dayIn(-40), delivered_on: dayIn(-41), revision: 1 }
    await db
      .insertInto('delivery_records')
      .values({ ...row, ...kept, created_at: now, ...values })
      .execute()
  }

  test('has no delivery on record and had no share of an order', async () => {
    expect(await newcomersAmong(db, [maker, maker])).toEqual(new Set([maker]))
    expect(await newcomersAmong(db, [])).toEqual(new Set())
  })

  test('is none once a delivery is on record, unless that was a mistake and taken out', async () => {
    const other = await make.producer()
    await delivered({ removed_at: now })
    expect(await newcomersAmong(db, [maker, other.id])).toEqual(new Set([maker, other.id]))
    await delivered()
    expect(await newcomersAmong(db, [maker, other.id])).toEqual(new Set([other.id]))
  })
})
