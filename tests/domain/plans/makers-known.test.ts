import { beforeEach, describe, expect, test } from 'vitest'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { makersKnown } from '#db/queries/makers-known.server'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Values } from '#tests/support/factory'

describe.each(databases)('what the house knows of how makers keep their word (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  async function delivered(producerId: ProducerId, values: Values<'delivery_records'> = {}) {
    const staff = await make.staffActor('quality')
    const row = { id: newId('deliveryRecord'), producer_id: producerId, craft: 'weaving' as const, recorded_by: staff.accountId }
    const kept = { promised: 100, delivered: 90, accepted: 85, due_on: dayIn(-40), delivered_on: dayIn(-37), revision: 1 }
    await db
      .insertInto('delivery_records')
      .values({ ...row, ...kept, created_at: now, ...values })
      .execute()
  }

  test('is nothing before the first delivery', async () => {
    const maker = await make.producer()
    expect(await makersKnown(db, [maker.id], today)).toEqual([])
  })

  test('is each delivery with its days late and its age; newcomers have none', async () => {
    const weaver = await make.producer({ craft: 'weaving', regency: 'Hulu Sungai Utara', village: 'Palbatu' })
    const newcomer = await make.producer({ craft: 'pottery', regency: 'Belu', village: null })
    const unasked = await make.producer()
    await make.producer()
    await delivered(weaver.id)
    await delivered(weaver.id, { delivered: 0, accepted: 0, delivered_on: null, due_on: dayIn(-400) })
    await delivered(unasked.id, { due_on: dayIn(3), delivered_on: dayIn(-1) })
    await delivered(newcomer.id, { removed_at: now })
    const known = await makersKnown(db, [weaver.id, newcomer.id], today)
    const expected = [
      {
        key: weaver.id,
        craft: 'weaving',
        regency: 'Hulu Sungai Utara',
        village: 'Palbatu',
        records: [
          { promised: 100, delivered: 90, accepted: 85, daysLate: 3, ageDays: 40 },
          { promised: 100, delivered: 0, accepted: 0, daysLate: 0, ageDays: 400 },
        ],
      },
      { key: newcomer.id, craft: 'pottery', regency: 'Belu', village: newcomer.id, records: [] },
      expect.objectContaining({
        key: unasked.id,
        records: [{ promised: 100, delivered: 90, accepted: 85, daysLate: -4, ageDays: 0 }],
      }),
    ]
    expect(known).toHaveLength(3)
    expect(known).toEqual(expect.arrayContaining(expected))
  })
})
