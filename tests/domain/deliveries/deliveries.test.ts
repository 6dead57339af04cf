import { beforeEach, describe, expect, test } from 'vitest'
import { type Correction, correctDelivery } from '#app/domain/deliveries/correct-delivery.server'
import { type NewDelivery, recordDelivery } from '#app/domain/deliveries/record-delivery.server'
import { removeDelivery, restoreDelivery } from '#app/domain/deliveries/remove-delivery.server'
import type { Actor } from '#app/domain/people/actor'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { deliveriesOf } from '#db/queries/deliveries.server'
import { eventsOf } from '#db/queries/events.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { next } from '#tests/support/ids'

const kept = { promised: 100, delivered: 90, accepted: 85, dueOn: dayIn(-40), deliveredOn: dayIn(-38) }
const words = { standardId: null, note: 'Buku besar 2025' }

describe.each(databases)('remembering deliveries (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let staff: Actor
  let maker: ProducerId
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('quality')
    maker = (await make.producer({ craft: 'pottery' })).id
  })

  const record = (change: Partial<NewDelivery> = {}, actor = staff) =>
    recordDelivery(db, actor, { key: `key-${next()}`, producerId: maker, ...kept, ...words, ...change }, now)

  async function recorded(change: Partial<NewDelivery> = {}) {
    const outcome = await record(change)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.deliveryId
  }
  const all = (viewer = staff) => deliveriesOf(db, viewer, maker, 50)

  test('keeps what was promised and what came of it, with who wrote it down', async () => {
    const standard = await make.standard({ craft: 'weaving' })
    const id = await recorded({ standardId: standard.id })
    expect(await all()).toEqual([
      {
        ...{ id, ...kept, standardId: standard.id, nameId: standard.name_id, nameEn: standard.name_en, note: words.note },
        ...{ workOrderId: null, revision: 1, createdAt: now, recordedBy: staff.name },
      },
    ])
    const [row] = await db.selectFrom('delivery_records').select('craft').execute()
    expect(row?.craft).toBe('weaving')
    const [event] = await eventsOf(db, id)
    expect(event).toMatchObject({ kind: 'delivery.recorded', actorName: staff.name })
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ producerId: maker, ...kept })
  })

  test('pressed 32 times at once, it is one delivery', async () => {
    const key = `key-${next()}`
    const answers = await Promise.all(Array.from({ length: 32 }, () => record({ key })))
    expect(new Set(answers.map((answer) => answer.ok && answer.deliveryId)).size).toBe(1)
    expect(await all()).toHaveLength(1)
  })

  test('is refused at the field that cannot be, and leaves nothing behind', async () => {
    expect(await record({ accepted: 91 })).toMatchObject({ code: 'deliveries.accepted_over_delivered', field: 'accepted' })
    expect(await record({ standardId: newId('standard') })).toMatchObject({ field: 'standardId' })
    expect(await record({ producerId: newId('producer') })).toMatchObject({ code: 'people.maker_unknown' })
    expect(await db.selectFrom('delivery_records').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('form_keys').selectAll().execute()).toEqual([])
  })

  test('a field officer reads those of its own makers only', async () => {
    const [own, other] = [await make.staffActor('fieldOfficer'), await make.staffActor('fieldOfficer')]
    await db.updateTable('producers').set({ field_officer_id: own.accountId }).where('id', '=', maker).execute()
    await recorded()
    expect(await all(own)).toHaveLength(1)
    expect(await all(other)).toEqual([])
    expect(await record({}, other)).toMatchObject({ code: 'people.maker_unknown' })
  })

  test('a maker reads its own, and nobody else’s', async () => {
    await recorded()
    expect(await all(await make.producerActor(maker))).toHaveLength(1)
    expect(await all(await make.producerActor())).toEqual([])
  })

  describe('correcting', () => {
    const correct = (change: Partial<Correction> & Pick<Correction, 'deliveryId'>, actor = staff) =>
      correctDelivery(db, actor, { producerId: maker, revision: 1, ...kept, ...words, ...change }, now)

    test('changes the row and keeps in the trail what was written before', async () => {
      const deliveryId = await recorded()
      expect(await correct({ deliveryId, delivered: 96, accepted: 94 })).toEqual({ ok: true })
      expect(await all()).toMatchObject([{ delivered: 96, accepted: 94, revision: 2 }])
      const [event] = await eventsOf(db, deliveryId)
      expect(event?.kind).toBe('delivery.corrected')
      expect(JSON.parse(event?.data ?? '')).toMatchObject({ delivered: 96, was: { ...kept, note: words.note } })
    })

    test('to what stands there already is nothing', async () => {
      const deliveryId = await recorded()
      expect(await correct({ deliveryId })).toEqual({ ok: true })
      expect(await eventsOf(db, deliveryId)).toHaveLength(1)
    })

    test('by two at once is done by one; the other is told', async () => {
      const deliveryId = await recorded()
      const answers = await Promise.all([correct({ deliveryId, accepted: 80 }), correct({ deliveryId, accepted: 70 })])
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'shared.stale' })
    })

    test('of another maker’s record, of none, or of one taken out is refused', async () => {
      const deliveryId = await recorded()
      const other = (await make.producer()).id
      expect(await correct({ deliveryId, producerId: other, accepted: 1 })).toMatchObject({ code: 'deliveries.unknown' })
      expect(await correct({ deliveryId: newId('deliveryRecord') })).toMatchObject({ code: 'deliveries.unknown' })
      expect(await correct({ deliveryId, accepted: 91 })).toMatchObject({ field: 'accepted' })
      await removeDelivery(db, staff, { producerId: maker, deliveryId }, now)
      expect(await correct({ deliveryId, accepted: 1 })).toMatchObject({ code: 'deliveries.unknown' })
      expect(await deliveriesOf(db, staff, maker, 50, true)).toMatchObject([{ accepted: 85, revision: 1 }])
    })
  })

  test('taken out it no longer counts, and it can be put back', async () => {
    const deliveryId = await recorded()
    const named = { producerId: maker, deliveryId }
    for (const twice of [1, 2]) expect([twice, await removeDelivery(db, staff, named, now)]).toEqual([twice, { ok: true }])
    expect(await all()).toEqual([])
    expect(await restoreDelivery(db, staff, named, now)).toEqual({ ok: true })
    expect(await all()).toHaveLength(1)
    const kinds = (await eventsOf(db, deliveryId)).map((event) => event.kind)
    expect(kinds.sort()).toEqual(['delivery.recorded', 'delivery.removed', 'delivery.restored'])
    const foreign = { ...named, producerId: (await make.producer()).id }
    expect(await removeDelivery(db, staff, foreign, now)).toMatchObject({ code: 'deliveries.unknown' })
  })
})
