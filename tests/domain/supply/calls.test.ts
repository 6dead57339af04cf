import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { crafts } from '#app/domain/people/producer'
import { dayOf, endOfDay } from '#app/domain/shared/calendar'
import { type Audience, isAsked, nobody, readAudience } from '#app/domain/supply/audience'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { cancelCall, closeCall, extendCall, reopenCall } from '#app/domain/supply/move-call.server'
import { openCall } from '#app/domain/supply/open-call.server'
import { producersOfAudience, reachOfAudience } from '#db/queries/call-audiences.server'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { callById, callsForStaff, invitationsOf } from '#db/queries/supply-calls.server'
import { dayIn, daysLater, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { invitedMaker, monthsHeld, newKey, offer, sure } from './support'

const weavers: Audience = { ...nobody, crafts: ['weaving'] }

describe.each(databases)('a supply call (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let standard: Row<'standards'>
  let staff: Awaited<ReturnType<Factory['staffActor']>>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    standard = await make.standard()
    staff = await make.staffActor('sourcing')
  })
  const need = {
    inquiryLineId: null,
    quantity: 1_200,
    buffer: 60,
    readyBy: dayIn(90),
    priceKind: 'ceiling',
    priceMinor: 46_000,
    lotStep: 20,
    leastGrade: 'C',
    closesOn: dayIn(14),
    note: null,
    audience: weavers,
  } as const
  const open = (change: Partial<Parameters<typeof openCall>[2]> = {}) =>
    openCall(db, staff, { ...need, standardId: standard.id, key: newKey(), ...change }, now)

  test('for stock asks everybody it describes, once', async () => {
    const weaver = await make.producer()
    await make.producer({ craft: 'batik' })
    await make.producer({ active: 0 })
    const key = newKey()
    const opened = await open({ key })
    if (!opened.ok) throw new Error(opened.code)
    expect(await open({ key })).toEqual(opened)
    expect(await callById(db, opened.callId)).toMatchObject({
      number: 'AP-2026-0001',
      state: 'open',
      closesAt: endOfDay(dayIn(14)),
    })
    expect(await invitationsOf(db, staff, opened.callId)).toMatchObject([{ id: weaver.id, answer: null }])
    expect(await eventsOf(db, opened.callId)).toMatchObject([{ kind: 'call.opened' }])
    expect(await callsForStaff(db, {}, 10)).toHaveLength(1)
  })

  test('asks the maker who is kept when one that was chosen by name has been merged into it', async () => {
    const [kept, twice, thrice] = [await make.producer(), await make.producer(), await make.producer()]
    const named: Audience = { ...nobody, producerIds: [thrice.id, twice.id] }
    // One was merged into another, and that one into a third: whoever is left is asked, once.
    for (const [mergedId, keptId] of [
      [thrice.id, twice.id],
      [twice.id, kept.id],
    ] as const)
      expect(await mergeMakers(db, staff, { keptId, mergedId }, now)).toMatchObject({ ok: true })
    expect(await producersOfAudience(db, named)).toEqual([kept.id])
    const opened = await open({ audience: named })
    if (!opened.ok) throw new Error(opened.code)
    expect(await invitationsOf(db, staff, opened.callId)).toMatchObject([{ id: kept.id }])
    const [stored] = await db.selectFrom('supply_calls').select('audience').execute()
    expect(await producersOfAudience(db, readAudience(stored?.audience ?? '{}'))).toEqual([kept.id])
  })

  test('for an inquiry begins the asking; a second one goes with it', async () => {
    await make.producer()
    const inquiry = await make.inquiry({ needed_by: dayIn(120) }, [{ standard_id: standard.id, quantity: 60 }])
    const line = sure(inquiry.lines[0])
    expect(await open({ inquiryLineId: line.id })).toMatchObject({ ok: true })
    expect(await open({ inquiryLineId: line.id })).toMatchObject({ ok: true })
    const { state } = await db.selectFrom('inquiries').select('state').where('id', '=', inquiry.id).executeTakeFirstOrThrow()
    expect(state).toBe('calling')
    expect(await eventsOf(db, inquiry.id)).toMatchObject([{ kind: 'inquiry.called', from: 'sent', to: 'calling' }])
  })

  test('is refused where it cannot be answered, and leaves nothing behind', async () => {
    await make.producer()
    const inquiry = await make.inquiry({ needed_by: dayIn(60) }, [{ standard_id: standard.id }])
    const other = await make.standard()
    const line = { inquiryLineId: sure(inquiry.lines[0]).id }
    expect(await open({ ...line, standardId: other.id })).toMatchObject({ code: 'supply.line_not_tied' })
    expect(await open(line)).toMatchObject({ code: 'supply.ready_after_needed', field: 'readyBy' })
    expect(await open({ audience: { ...nobody, crafts: ['pottery'] } })).toMatchObject({ code: 'supply.nobody_asked' })
    expect(await open({ audience: nobody })).toMatchObject({ code: 'supply.nobody_asked' })
    expect(await open({ readyBy: today })).toMatchObject({ code: 'supply.ready_by_too_early' })
    expect(await open({ closesOn: dayIn(-1) })).toMatchObject({ code: 'supply.closes_too_early' })
    expect(await open({ closesOn: dayIn(91) })).toMatchObject({ code: 'supply.closes_after_ready' })
    expect(await open({ lotStep: 2_000 })).toMatchObject({ code: 'supply.lot_over_need' })
    await db.updateTable('inquiries').set({ state: 'withdrawn' }).where('id', '=', inquiry.id).execute()
    expect(await open({ ...line, readyBy: dayIn(50) })).toMatchObject({ code: 'supply.inquiry_over' })
    expect(await callsForStaff(db, {}, 10)).toEqual([])
    expect(await db.selectFrom('events').select('id').execute()).toEqual([])
  })

  test('is extended, closed and opened again, each once', async () => {
    const call = await make.call()
    const key = newKey()
    expect(await extendCall(db, staff, { key, callId: call.id, closesOn: dayIn(20) }, now)).toEqual({ ok: true })
    expect(await extendCall(db, staff, { key, callId: call.id, closesOn: dayIn(25) }, now)).toEqual({ ok: true })
    expect(await callById(db, call.id)).toMatchObject({ state: 'open', closesAt: endOfDay(dayIn(20)) })
    expect(await closeCall(db, staff, { key: newKey(), callId: call.id }, now)).toEqual({ ok: true })
    expect(await closeCall(db, staff, { key: newKey(), callId: call.id }, now)).toMatchObject({ code: 'shared.stale' })
    expect(await extendCall(db, staff, { key: newKey(), callId: call.id, closesOn: dayIn(30) }, now)).toMatchObject({
      code: 'shared.stale',
    })
    expect(await reopenCall(db, staff, { key: newKey(), callId: call.id, closesOn: dayIn(-1) }, now)).toMatchObject({
      code: 'supply.closes_too_early',
    })
    expect(await reopenCall(db, staff, { key: newKey(), callId: call.id, closesOn: dayOf(daysLater(30)) }, now)).toEqual({
      ok: true,
    })
    expect(await callById(db, call.id)).toMatchObject({ state: 'open' })
  })

  test('by somebody who may not, stays as it is', async () => {
    const call = await make.call()
    const finance = await make.staffActor('finance')
    expect(await closeCall(db, finance, { key: newKey(), callId: call.id }, now)).toMatchObject({ code: 'shared.stale' })
    expect(await callById(db, call.id)).toMatchObject({ state: 'open' })
  })

  test('cancelled, it frees what was offered', async () => {
    const call = await make.call({ quantity: 3_000 })
    const { maker, producer } = await invitedMaker(make, call.id)
    const offered = await offer(db, maker, { callId: call.id, producerId: producer.id })
    if (!offered.ok) throw new Error(offered.code)
    expect(await cancelCall(db, staff, { key: newKey(), callId: call.id, reason: 'Pembeli mundur' }, now)).toEqual({ ok: true })
    expect(await callById(db, call.id)).toMatchObject({ state: 'cancelled' })
    expect(await monthsHeld(db, producer.id)).toBe(0)
    expect((await eventsOf(db, offered.commitmentId)).map((event) => event.kind)).toContain('commitment.released')
  })

  test('is not cancelled while a quote counts on it', async () => {
    const call = await make.call()
    await make.commitment({ supply_call_id: call.id, state: 'reserved' })
    expect(await cancelCall(db, staff, { key: newKey(), callId: call.id, reason: 'x' }, now)).toMatchObject({
      code: 'supply.call_counted_on',
    })
    expect(await callById(db, call.id)).toMatchObject({ state: 'open' })
  })

  test('says whom it would reach and what they make together', async () => {
    const [one, two] = [await make.producer(), await make.producer()]
    await make.producer()
    await make.product({ producer_id: one.id, capacity_per_year: 2_400 })
    await make.product({ producer_id: two.id, capacity_per_year: 9_000 })
    await make.product({ producer_id: two.id, capacity_per_year: 1_200, standard_id: standard.id })
    expect(await reachOfAudience(db, weavers, standard)).toEqual({ makers: 3, perMonth: 300, withoutRate: 1 })
    expect(await reachOfAudience(db, nobody, standard)).toEqual({ makers: 0, perMonth: 0, withoutRate: 0 })
  })

  test('the query asks exactly whom the rule asks', async () => {
    const regencies = ['Hulu Sungai Utara', 'Belu']
    const clusters = ['Purun Ilung', null]
    const makers: Row<'producers'>[] = []
    for (const craft of crafts.slice(0, 3)) {
      for (const regency of regencies)
        for (const cluster of clusters) makers.push(await make.producer({ craft, regency, cluster }))
    }
    const audiences = fc.record({
      crafts: fc.subarray([...crafts.slice(0, 4)]),
      regencies: fc.subarray(regencies),
      clusters: fc.subarray(['Purun Ilung']),
      producerIds: fc.subarray(makers.map((maker) => maker.id)),
    })
    await fc.assert(
      fc.asyncProperty(audiences, async (audience) => {
        const expected = makers.filter((maker) => isAsked(audience, maker)).map((maker) => maker.id)
        expect(await producersOfAudience(db, audience)).toEqual(expected.sort())
        expect(readAudience(JSON.stringify(audience))).toEqual(audience)
      }),
      { numRuns: 40 },
    )
  })
})
