import { beforeEach, describe, expect, test } from 'vitest'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import type { Database } from '#db/client.server'
import { holdsOfProducer } from '#db/queries/capacity.server'
import { livePromise } from '#db/queries/commitments.server'
import { eventsOf } from '#db/queries/events.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { invitedMaker, isWithinCapacity, monthsHeld, newKey, offer } from './support'

const earlier = [
  { readyOn: dayIn(20), quantity: 40 },
  { readyOn: dayIn(40), quantity: 60 },
]
const tiers = [
  { from: 100, priceMinor: 44_000 },
  { from: 150, priceMinor: 43_000 },
]

describe.each(databases)('a promise in parts (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let call: Row<'supply_calls'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    call = await make.call({ quantity: 3_000, price_kind: 'ceiling', least_grade: 'B' })
  })

  async function promised() {
    const { maker, producer } = await invitedMaker(make, call.id)
    const made = await offer(db, maker, { callId: call.id, producerId: producer.id, most: 160, earlier, tiers, grade: 'A' })
    if (!made.ok) throw new Error(made.code)
    return { maker, producer, commitmentId: made.commitmentId }
  }
  const change = { least: 10, priceMinor: 45_000, readyOn: dayIn(60), grade: 'A' as const, revision: 1 }

  test('keeps each part with its day, and the prices for many', async () => {
    const { producer, commitmentId } = await promised()
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({
      most: 160,
      readyOn: dayIn(60),
      grade: 'A',
      tranches: [...earlier, { readyOn: dayIn(60), quantity: 60 }],
      tiers,
    })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.8)
    const [event] = await eventsOf(db, commitmentId)
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ most: 160, earlier, tiers, grade: 'A' })
  })

  test('is made part by part: the first before its own day', async () => {
    const { producer } = await promised()
    // 200 a month: 21 days of March are not enough for 140, whatever the rest of the month is promised for.
    const early = (await holdsOfProducer(db, producer.id)).find(({ month }) => month === '2026-03')
    expect(early?.quantity).toBeGreaterThanOrEqual(40)
    const { maker, producer: other } = await invitedMaker(make, call.id)
    const parts = [{ readyOn: dayIn(20), quantity: 140 }]
    const wanted = { callId: call.id, producerId: other.id, most: 160, earlier: parts, grade: 'B' as const }
    expect(await offer(db, maker, wanted)).toEqual({
      ...{ ok: false, code: 'supply.over_capacity', field: 'earlier.0.quantity' },
      params: { readyOn: dayIn(20), most: 135 },
    })
    const tooMany = { ...wanted, most: 500, earlier: [{ readyOn: dayIn(20), quantity: 135 }] }
    expect(await offer(db, maker, tooMany)).toMatchObject({ code: 'supply.over_capacity', field: 'most', params: { most: 400 } })
  })

  test('can be changed to a simple one and back, and what it was stays in the trail', async () => {
    const { maker, producer, commitmentId } = await promised()
    const simple = { ...change, key: newKey(), commitmentId, most: 120 }
    expect(await changeCommitment(db, maker, simple, now)).toMatchObject({ ok: true })
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({
      tranches: [{ readyOn: dayIn(60), quantity: 120 }],
      tiers: [],
      revision: 2,
    })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.6)
    const parted = { ...simple, key: newKey(), revision: 2, earlier, tiers: tiers.slice(0, 1) }
    expect(await changeCommitment(db, maker, parted, now)).toMatchObject({ ok: true })
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({
      tranches: [...earlier, { readyOn: dayIn(60), quantity: 20 }],
      tiers: tiers.slice(0, 1),
    })
    const [changed] = await eventsOf(db, commitmentId)
    expect(JSON.parse(changed?.data ?? '')).toMatchObject({ was: { most: 120 }, most: 120, earlier })
  })

  test('taken back, its months are free', async () => {
    const { maker, producer, commitmentId } = await promised()
    await withdrawCommitment(db, maker, { key: newKey(), commitmentId, reason: null }, now)
    expect(await monthsHeld(db, producer.id)).toBe(0)
    expect(await isWithinCapacity(db, producer.id)).toBe(true)
  })

  test('is refused at the field that is wrong, and leaves nothing behind', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const wanted = { callId: call.id, producerId: producer.id, most: 160, grade: 'A' as const }
    expect(await offer(db, maker, { ...wanted, grade: null })).toMatchObject({ field: 'grade' })
    const late = [{ readyOn: dayIn(60), quantity: 40 }]
    expect(await offer(db, maker, { ...wanted, earlier: late })).toMatchObject({ field: 'earlier.0.readyOn' })
    const dear = [{ from: 100, priceMinor: 45_000 }]
    expect(await offer(db, maker, { ...wanted, tiers: dear })).toMatchObject({ field: 'tiers.0.priceMinor' })
    expect(await db.selectFrom('commitment_tranches').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('commitment_price_tiers').selectAll().execute()).toEqual([])
    expect(await monthsHeld(db, producer.id)).toBe(0)
  })

  test('pressed 32 times at once on 32 pages, it is one promise with its parts once', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const wanted = { callId: call.id, producerId: producer.id, most: 160, earlier, tiers, grade: 'A' as const }
    const answers = await Promise.all(Array.from({ length: 32 }, () => offer(db, maker, wanted)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ tranches: [{}, {}, {}], tiers })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.8)
  })

  test('32 calls share one maker: every part fits before its day, and no month is taken twice', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const calls = [call]
    for (let n = 1; n < 32; n++) {
      calls.push(await make.call({ quantity: 3_000 }))
      await make.invitation({ supply_call_id: calls[n]?.id ?? call.id, producer_id: producer.id })
    }
    const answers = await Promise.all(
      calls.map(({ id }) => {
        const parts = [{ readyOn: dayIn(29), quantity: 80 }]
        return offer(db, maker, { callId: id, producerId: producer.id, most: 100, earlier: parts, grade: 'B' })
      }),
    )
    // By the end of March 193 can be made: two of them promise 80 until then, and there is room for 80 no third time.
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    expect(await isWithinCapacity(db, producer.id)).toBe(true)
  })
})
