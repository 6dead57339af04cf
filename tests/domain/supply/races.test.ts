import { describe, expect, test } from 'vitest'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import { callForMaker } from '#db/queries/maker-calls.server'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { now } from '#tests/support/clock'
import { invitedMaker, isWithinCapacity, monthsHeld, newKey, offer, sure } from './support'

const atOnce = 32
const times = <T>(work: (n: number) => Promise<T>) => Promise.all(Array.from({ length: atOnce }, (_, n) => work(n)))

describe.each(databases)('all at once (%s)', (_, openDatabase) => {
  test('32 makers promise, and each counts once', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const call = await make.call({ quantity: 3_000 })
    const makers: Awaited<ReturnType<typeof invitedMaker>>[] = []
    for (let n = 0; n < atOnce; n++) makers.push(await invitedMaker(make, call.id))
    const answers = await times((n) =>
      offer(db, sure(makers[n]).maker, { callId: call.id, producerId: sure(makers[n]).producer.id, most: 40 }),
    )
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await callForMaker(db, sure(makers[0]).producer.id, call.id)).toMatchObject({ promised: 40 * atOnce, makers: atOnce })
    for (const { producer } of makers) expect(await isWithinCapacity(db, producer.id)).toBe(true)
  })

  test('one maker presses the same button 32 times: one promise', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const call = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, call.id)
    const key = newKey()
    const answers = await times(() => offer(db, maker, { key, callId: call.id, producerId: producer.id }))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.commitmentId : answer.code))).size).toBe(1)
    expect(await callForMaker(db, producer.id, call.id)).toMatchObject({ promised: 40, makers: 1 })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.2)
  })

  test('32 pages open on one call: one promise, the others are told', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const call = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, call.id)
    const answers = await times(() => offer(db, maker, { callId: call.id, producerId: producer.id }))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.code])))).toEqual(new Set(['supply.already_promised']))
  })

  test('32 calls share one maker: its months are never taken twice', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const first = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, first.id)
    const calls = [first]
    for (let n = 1; n < atOnce; n++) {
      const call = await make.call({ quantity: 3_000 })
      await make.invitation({ supply_call_id: call.id, producer_id: producer.id })
      calls.push(call)
    }
    const answers = await times((n) => offer(db, maker, { callId: sure(calls[n]).id, producerId: producer.id, most: 100 }))
    // 200 a month from 2 March to 1 May: 400 exactly.
    expect(answers.filter((answer) => answer.ok)).toHaveLength(4)
    expect(await isWithinCapacity(db, producer.id)).toBe(true)
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(2)
  })

  test('taken back 32 times at once, it is taken back once', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const call = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, call.id)
    const offered = await offer(db, maker, { callId: call.id, producerId: producer.id })
    if (!offered.ok) throw new Error(offered.code)
    const { commitmentId } = offered
    const answers = await times(() => withdrawCommitment(db, maker, { key: newKey(), commitmentId, reason: null }, now))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await monthsHeld(db, producer.id)).toBe(0)
  })
})
