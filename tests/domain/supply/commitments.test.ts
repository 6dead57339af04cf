import { beforeEach, describe, expect, test } from 'vitest'
import { answerCannot } from '#app/domain/supply/answer-cannot.server'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import { withdrawCommitment } from '#app/domain/supply/withdraw-commitment.server'
import type { Database } from '#db/client.server'
import { commitmentsOfCall, livePromise } from '#db/queries/commitments.server'
import { eventsOf } from '#db/queries/events.server'
import { callForMaker, openCallsOfMaker } from '#db/queries/maker-calls.server'
import { dayIn, daysLater, minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { invitedMaker, isWithinCapacity, monthsHeld, newKey, offer } from './support'

describe.each(databases)('promising (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let call: Row<'supply_calls'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    call = await make.call({ quantity: 3_000, buffer: 120 })
  })

  test('takes the months it needs and answers the invitation', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const offered = await offer(db, maker, { callId: call.id, producerId: producer.id, most: 160 })
    if (!offered.ok) throw new Error(offered.code)
    const promise = await livePromise(db, call.id, producer.id)
    expect(promise).toMatchObject({
      id: offered.commitmentId,
      state: 'offered',
      most: 160,
      perYear: 2_400,
      onBehalf: 0,
      revision: 1,
    })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.8)
    expect(await eventsOf(db, offered.commitmentId)).toMatchObject([
      { kind: 'commitment.offered', actorName: maker.name, onBehalfOfName: null },
    ])
    expect(await openCallsOfMaker(db, producer.id, now)).toEqual([])
  })

  test('is limited by what is promised elsewhere, and says what is still possible', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const other = await make.call({ quantity: 3_000 })
    await make.invitation({ supply_call_id: other.id, producer_id: producer.id })
    expect(await offer(db, maker, { callId: other.id, producerId: producer.id, most: 300 })).toMatchObject({ ok: true })
    // 200 a month; 2 March to 1 May is 30 days of 31, April, and one day of 31: two months exactly.
    const refused = await offer(db, maker, { callId: call.id, producerId: producer.id, most: 160 })
    expect(refused).toEqual({ ok: false, code: 'supply.over_capacity', params: { readyOn: dayIn(60), most: 100 }, field: 'most' })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id, most: 100 })).toMatchObject({ ok: true })
    expect(await isWithinCapacity(db, producer.id)).toBe(true)
  })

  test('says so when the months are full', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const other = await make.call({ quantity: 3_000 })
    await make.invitation({ supply_call_id: other.id, producer_id: producer.id })
    await offer(db, maker, { callId: other.id, producerId: producer.id, most: 400 })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id, most: 40 })).toMatchObject({
      code: 'supply.months_full',
    })
  })

  test('asks how many a month when nobody knows', async () => {
    const producer = await make.producer()
    const maker = await make.producerActor(producer.id)
    await make.invitation({ supply_call_id: call.id, producer_id: producer.id })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id })).toMatchObject({
      code: 'supply.pace_unknown',
      field: 'perMonth',
    })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id, perMonth: 25 })).toMatchObject({ ok: true })
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ perYear: 300 })
  })

  test('a measured pace counts more than what is typed', async () => {
    const producer = await make.producer()
    const maker = await make.producerActor(producer.id)
    await make.invitation({ supply_call_id: call.id, producer_id: producer.id })
    await make.product({ producer_id: producer.id, standard_id: call.standard_id, capacity_per_year: 120 })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id, most: 40, perMonth: 900 })).toMatchObject({
      code: 'supply.over_capacity',
      params: { most: 20 },
    })
  })

  test('by somebody not asked, or for another producer, is unknown', async () => {
    const { producer } = await invitedMaker(make, call.id)
    const stranger = await make.producerActor()
    expect(await offer(db, stranger, { callId: call.id, producerId: stranger.producerId })).toMatchObject({
      code: 'supply.call_unknown',
    })
    expect(await offer(db, stranger, { callId: call.id, producerId: producer.id })).toMatchObject({
      code: 'supply.producer_unknown',
    })
    const staff = await make.staffActor('sourcing')
    expect(await offer(db, staff, { callId: call.id, producerId: producer.id })).toMatchObject({
      code: 'supply.producer_unknown',
    })
  })

  test('by a field officer keeps both names; of another officer’s producer it is unknown', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const { producer } = await invitedMaker(make, call.id, { field_officer_id: officer.accountId })
    const other = await make.staffActor('fieldOfficer')
    expect(await offer(db, other, { callId: call.id, producerId: producer.id })).toMatchObject({
      code: 'supply.producer_unknown',
    })
    const offered = await offer(db, officer, { callId: call.id, producerId: producer.id })
    if (!offered.ok) throw new Error(offered.code)
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ onBehalf: 1 })
    expect(await eventsOf(db, offered.commitmentId)).toMatchObject([{ actorName: officer.name, onBehalfOfName: producer.name }])
  })

  test('is refused once the call is closed, and leaves nothing behind', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const late = {
      key: newKey(),
      callId: call.id,
      producerId: producer.id,
      most: 40,
      least: 10,
      priceMinor: 45_000,
      readyOn: dayIn(60),
    }
    expect(await offerCommitment(db, maker, late, daysLater(14))).toMatchObject({ code: 'supply.call_closed' })
    expect(await livePromise(db, call.id, producer.id)).toBeUndefined()
    expect(await monthsHeld(db, producer.id)).toBe(0)
  })

  test('"not this time" may still become a promise', async () => {
    const { maker, producer } = await invitedMaker(make, call.id)
    const key = newKey()
    expect(await answerCannot(db, maker, { key, callId: call.id, producerId: producer.id }, now)).toEqual({ ok: true })
    expect(await answerCannot(db, maker, { key, callId: call.id, producerId: producer.id }, now)).toEqual({ ok: true })
    expect(await callForMaker(db, producer.id, call.id)).toMatchObject({ answer: 'cannot' })
    expect(await eventsOf(db, call.id)).toHaveLength(1)
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id })).toMatchObject({ ok: true })
    expect(await callForMaker(db, producer.id, call.id)).toMatchObject({ answer: null, promised: 40, makers: 1 })
    expect(await answerCannot(db, maker, { key: newKey(), callId: call.id, producerId: producer.id }, now)).toMatchObject({
      code: 'supply.already_promised',
    })
  })
})

describe.each(databases)('changing and taking back a promise (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let call: Row<'supply_calls'>
  let promised: Awaited<ReturnType<typeof invitedMaker>> & { commitmentId: `com_${string}` }
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    call = await make.call({ quantity: 3_000, price_kind: 'ceiling' })
    const invited = await invitedMaker(make, call.id)
    const offered = await offer(db, invited.maker, { callId: call.id, producerId: invited.producer.id, most: 160 })
    if (!offered.ok) throw new Error(offered.code)
    promised = { ...invited, commitmentId: offered.commitmentId }
  })
  const terms = { most: 160, least: 10, priceMinor: 45_000, readyOn: dayIn(60), revision: 1 }

  test('a smaller promise frees what it no longer needs', async () => {
    const { maker, producer, commitmentId } = promised
    const change = { ...terms, key: newKey(), commitmentId, most: 100, priceMinor: 44_000 }
    expect(await changeCommitment(db, maker, change, minutesLater(1))).toMatchObject({ ok: true })
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ most: 100, priceMinor: 44_000, revision: 2 })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.5)
    expect(await eventsOf(db, commitmentId)).toMatchObject([{ kind: 'commitment.changed' }, { kind: 'commitment.offered' }])
  })

  test('a larger one has to fit, and its own months do not stand in its way', async () => {
    const { maker, producer, commitmentId } = promised
    expect(await changeCommitment(db, maker, { ...terms, key: newKey(), commitmentId, most: 400 }, now)).toMatchObject({
      ok: true,
    })
    const more = { ...terms, key: newKey(), commitmentId, most: 600, revision: 2 }
    expect(await changeCommitment(db, maker, more, now)).toMatchObject({ code: 'supply.over_capacity', params: { most: 400 } })
    expect(await livePromise(db, call.id, producer.id)).toMatchObject({ most: 400, revision: 2 })
  })

  test('a change to what was changed meanwhile is stale', async () => {
    const { maker, commitmentId } = promised
    await changeCommitment(db, maker, { ...terms, key: newKey(), commitmentId, most: 100 }, now)
    expect(await changeCommitment(db, maker, { ...terms, key: newKey(), commitmentId, most: 120 }, now)).toMatchObject({
      code: 'shared.stale',
    })
  })

  test('taking it back frees the months and keeps the reason; then another may be given', async () => {
    const { maker, producer, commitmentId } = promised
    expect(
      await withdrawCommitment(db, maker, { key: newKey(), commitmentId, reason: 'Anak sakit' }, minutesLater(1)),
    ).toMatchObject({ ok: true })
    expect(await monthsHeld(db, producer.id)).toBe(0)
    const trail = await eventsOf(db, commitmentId)
    expect(trail[0]).toMatchObject({
      kind: 'commitment.withdrawn',
      from: 'offered',
      to: 'withdrawn',
      data: '{"reason":"Anak sakit"}',
    })
    expect(await withdrawCommitment(db, maker, { key: newKey(), commitmentId, reason: null }, now)).toMatchObject({
      code: 'supply.already_over',
    })
    expect(await offer(db, maker, { callId: call.id, producerId: producer.id })).toMatchObject({ ok: true })
  })

  test('not once a quote counts on it, and nothing changes', async () => {
    const { maker, producer, commitmentId } = promised
    await db.updateTable('commitments').set({ state: 'reserved' }).where('id', '=', commitmentId).execute()
    expect(await withdrawCommitment(db, maker, { key: newKey(), commitmentId, reason: null }, now)).toMatchObject({
      code: 'supply.already_reserved',
    })
    expect(await changeCommitment(db, maker, { ...terms, key: newKey(), commitmentId }, now)).toMatchObject({
      code: 'supply.already_reserved',
    })
    expect(await monthsHeld(db, producer.id)).toBeCloseTo(0.8)
  })

  test('of another producer is unknown, not forbidden', async () => {
    const { commitmentId } = promised
    const stranger = await make.producerActor()
    expect(await withdrawCommitment(db, stranger, { key: newKey(), commitmentId, reason: null }, now)).toMatchObject({
      code: 'supply.commitment_unknown',
    })
    expect(await changeCommitment(db, stranger, { ...terms, key: newKey(), commitmentId }, now)).toMatchObject({
      code: 'supply.commitment_unknown',
    })
  })

  test('the house sees every promise, a field officer those of its own makers', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const own = await invitedMaker(make, call.id, { field_officer_id: officer.accountId })
    await offer(db, own.maker, { callId: call.id, producerId: own.producer.id })
    expect(await commitmentsOfCall(db, await make.staffActor('finance'), call.id)).toHaveLength(2)
    expect(await commitmentsOfCall(db, officer, call.id)).toMatchObject([{ producerId: own.producer.id }])
  })

  test('what a maker is told of a call has no names and nobody’s price', async () => {
    const { producer } = promised
    const other = await invitedMaker(make, call.id, { name: 'Kelompok Rahasia' })
    await offer(db, other.maker, { callId: call.id, producerId: other.producer.id, priceMinor: 43_210 })
    const seen = JSON.stringify(await callForMaker(db, producer.id, call.id))
    expect(seen).not.toContain('Rahasia')
    expect(seen).not.toContain('43210')
    expect(seen).toContain('"promised":200')
  })
})
