import { beforeEach, describe, expect, test } from 'vitest'
import { day, endOfDay, plusDays } from '#app/domain/shared/calendar'
import { changeStanding } from '#app/domain/standing/change-standing.server'
import { endStanding, restStanding, resumeStanding } from '#app/domain/standing/move-standing.server'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { nobody } from '#app/domain/supply/audience'
import { cancelCall } from '#app/domain/supply/move-call.server'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { monthsOpened, troublesOf } from '#db/queries/standing-supplies.server'
import { callById } from '#db/queries/supply-calls.server'
import { daysLater, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { idOf } from '#tests/support/ids'
import { newKey, sure } from '../supply/support'
import { begun, month, standingNow, usualTerms } from './support'

describe.each(databases)('a standing supply (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Awaited<ReturnType<typeof begun>>
  beforeEach(async () => {
    db = await openDatabase()
    scene = await begun(db)
  })
  const opened = async () => (await monthsOpened(db, [scene.standingId])).map((one) => one.month)
  const kinds = async () => (await eventsOf(db, scene.standingId)).map(({ kind }) => kind)

  test('asks the makers of a month once its day has come, by itself and once', async () => {
    const { standingId, staff, producerId } = scene
    expect(await openDueMonths(db, now)).toBe(0)
    // The last of April less 45 days.
    expect(await openDueMonths(db, daysLater(13))).toBe(0)
    expect(await openDueMonths(db, daysLater(14))).toBe(1)
    expect(await openDueMonths(db, daysLater(14))).toBe(0)
    expect(await openDueMonths(db, daysLater(15))).toBe(0)
    const [april] = await monthsOpened(db, [standingId])
    expect(april).toMatchObject({
      month: '2026-04',
      quantity: 200,
      buffer: 20,
      lotStep: 20,
      readyBy: '2026-04-30',
      state: 'open',
    })
    expect(await callById(db, sure(april).callId)).toMatchObject({
      inquiryId: null,
      priceKind: 'fixed',
      priceMinor: 45_000,
      closesAt: endOfDay(plusDays(today, 21)),
    })
    const { opened_by } = await db.selectFrom('supply_calls').select('opened_by').executeTakeFirstOrThrow()
    expect(opened_by).toBe(staff.accountId)
    expect(await db.selectFrom('call_invitations').select('producer_id').execute()).toEqual([{ producer_id: producerId }])
    expect(await eventsOf(db, standingId)).toMatchObject([
      { kind: 'standing.month_opened', actorName: null },
      { kind: 'standing.started', actorName: staff.name },
    ])
    expect(await eventsOf(db, sure(april).callId)).toMatchObject([{ kind: 'call.opened', actorName: null }])
  })

  test('begins at once where its first month is near, at the price it names, in a short month too', async () => {
    const { begin, staff } = scene
    const near = { firstMonth: month('2026-03'), ceilingMinor: 50_000, unit: 'piece', quantity: 75, leastGrade: 'B' } as const
    const started = await begin(staff, near)
    if (!started.ok) throw new Error(started.code)
    const [march] = await monthsOpened(db, [started.standingId])
    expect(march).toMatchObject({ month: '2026-03', readyBy: '2026-03-31', quantity: 75, buffer: 3, lotStep: 1 })
    expect(await callById(db, sure(march).callId)).toMatchObject({ priceKind: 'ceiling', priceMinor: 50_000, leastGrade: 'B' })
    await openDueMonths(db, daysLater(330), started.standingId)
    const february = (await monthsOpened(db, [started.standingId]))[0]
    expect(february).toMatchObject({ month: '2027-02', readyBy: '2027-02-28' })
  })

  test('is begun once, however often the button is pressed', async () => {
    const { begin, staff } = scene
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin(staff, { key, firstMonth: month('2026-03') })))
    expect(new Set(answers.map((one) => (one.ok ? one.standingId : one.code))).size).toBe(1)
    expect(await db.selectFrom('standing_supplies').select('number').orderBy('id').execute()).toEqual([
      { number: 'PT-2026-0001' },
      { number: 'PT-2026-0002' },
    ])
    expect(await db.selectFrom('supply_calls').select('id').execute()).toHaveLength(1)
  })

  test('is refused at its field where it cannot be, and leaves nothing behind', async () => {
    const { begin, staff, make } = scene
    const gone = await make.standard({ state: 'retired' })
    const cases = [
      [{ standardId: gone.id }, 'supply.standard_unknown', 'standardId'],
      [{ standardId: idOf('standard', 9) }, 'supply.standard_unknown', 'standardId'],
      [{ buyerId: idOf('buyer', 9) }, 'standing.buyer_unknown', 'buyerId'],
      [{ unit: 'sheet' }, 'standing.unit_unfit', 'unit'],
      [{ unit: 'gross', quantity: 7_000 }, 'standing.too_many', 'quantity'],
      [{ lastMonth: month('2026-03') }, 'standing.last_before_first', 'lastMonth'],
      [{ firstMonth: month('2026-03'), readyDay: 9 }, 'standing.first_too_soon', 'firstMonth'],
      [{ firstMonth: month('2025-12') }, 'standing.first_too_soon', 'firstMonth'],
      [{ audience: { ...nobody, crafts: ['pottery'] } }, 'supply.nobody_asked', 'audience'],
    ] as const
    for (const [change, code, field] of cases) expect(await begin(staff, change)).toMatchObject({ ok: false, code, field })
    expect(await db.selectFrom('standing_supplies').select('id').execute()).toHaveLength(1)
    expect(await begin(staff, { firstMonth: month('2026-03'), readyDay: 10 })).toMatchObject({ ok: true })
  })

  test('rests and is resumed: what was due meanwhile is asked for, what is over is not', async () => {
    const { staff, standingId } = scene
    expect(await restStanding(db, staff, { standingId, seen: 1 }, now)).toEqual({ ok: true })
    expect(await openDueMonths(db, daysLater(14))).toBe(0)
    expect(await restStanding(db, staff, { standingId, seen: 2 }, now)).toMatchObject({ code: 'shared.stale' })
    // On 1 May April is over, and of May the last day to be asked has not passed.
    expect(await resumeStanding(db, staff, { standingId, seen: 2 }, daysLater(60))).toEqual({ ok: true })
    expect(await opened()).toEqual(['2026-05'])
    expect(await kinds()).toEqual(['standing.month_opened', 'standing.resumed', 'standing.rested', 'standing.started'])
  })

  test('is changed for the months not opened yet', async () => {
    const { staff, standingId } = scene
    await openDueMonths(db, daysLater(14))
    const terms = { ...usualTerms, quantity: 15, readyDay: 15, lastMonth: month('2026-05') }
    expect(await changeStanding(db, staff, { ...terms, standingId, seen: 1 }, daysLater(14))).toEqual({ ok: true })
    expect(await openDueMonths(db, daysLater(40))).toBe(1)
    const [may, april] = await monthsOpened(db, [standingId])
    expect(may).toMatchObject({ month: '2026-05', quantity: 300, readyBy: '2026-05-15' })
    expect(april).toMatchObject({ month: '2026-04', quantity: 200, readyBy: '2026-04-30' })
    const [, changed] = await eventsOf(db, standingId)
    expect(changed).toMatchObject({ kind: 'standing.changed' })
    expect(JSON.parse(sure(changed).data)).toEqual({ changed: ['quantity', 'pieces', 'ready_day', 'last_month'] })
    // The same once more is no change.
    expect(await changeStanding(db, staff, { ...terms, standingId, seen: 2 }, daysLater(41))).toEqual({ ok: true })
    expect(await standingNow(db, standingId)).toMatchObject({ version: 2 })
  })

  test('says at the field what cannot be changed so, and nothing to whoever saw an older page', async () => {
    const { staff, standingId, make } = scene
    const change = (more: object, actor = staff, at = now) =>
      changeStanding(db, actor, { ...usualTerms, quantity: 12, standingId, seen: 1, ...more }, at)
    expect(await change({ unit: 'pair' })).toMatchObject({ code: 'standing.unit_unfit', field: 'unit' })
    expect(await change({ lastMonth: month('2026-03') })).toMatchObject({ code: 'standing.last_before_first' })
    expect(await change({ lastMonth: month('2026-04') }, staff, daysLater(90))).toMatchObject({
      code: 'standing.last_month_over',
      field: 'lastMonth',
    })
    // The day of its last month is over: it would end at once.
    expect(await change({ lastMonth: month('2026-05'), readyDay: 20 }, staff, daysLater(90))).toMatchObject({
      code: 'standing.last_month_over',
    })
    expect(await change({ audience: nobody })).toMatchObject({ code: 'supply.nobody_asked', field: 'audience' })
    expect(await change({ seen: 7 })).toMatchObject({ code: 'shared.stale' })
    expect(await change({ standingId: idOf('standingSupply', 9) })).toMatchObject({ code: 'standing.unknown' })
    const finance = await make.staffActor('finance')
    expect(await change({}, finance)).toMatchObject({ code: 'shared.stale' })
    expect(await standingNow(db, standingId)).toMatchObject({ version: 1, quantity: 10 })
    expect(await kinds()).toEqual(['standing.started'])
  })

  test('is ended for good, with its reason; calls that are open go on', async () => {
    const { staff, standingId } = scene
    await openDueMonths(db, daysLater(14))
    const ending = { standingId, seen: 1, reason: 'The hotel closes.' }
    expect(await endStanding(db, staff, ending, daysLater(15))).toEqual({ ok: true })
    expect(await endStanding(db, staff, { ...ending, seen: 2 }, daysLater(15))).toMatchObject({ code: 'shared.stale' })
    expect(await resumeStanding(db, staff, { standingId, seen: 2 }, daysLater(15))).toMatchObject({ code: 'shared.stale' })
    expect(await openDueMonths(db, daysLater(200))).toBe(0)
    expect(await monthsOpened(db, [standingId])).toMatchObject([{ month: '2026-04', state: 'open' }])
    expect(JSON.parse(sure((await eventsOf(db, standingId))[0]).data)).toEqual({ reason: 'The hotel closes.' })
  })

  test('ends by itself after its last month, resting or not', async () => {
    const { staff, begin } = scene
    const short = await begin(staff, { lastMonth: month('2026-05') })
    if (!short.ok) throw new Error(short.code)
    const { standingId } = short
    await openDueMonths(db, daysLater(50))
    expect((await monthsOpened(db, [standingId])).map((one) => one.month)).toEqual(['2026-05', '2026-04'])
    await restStanding(db, staff, { standingId, seen: 1 }, daysLater(51))
    await openDueMonths(db, daysLater(90))
    expect(await standingNow(db, standingId)).toMatchObject({ state: 'resting' })
    await openDueMonths(db, daysLater(91))
    expect(await standingNow(db, standingId)).toMatchObject({ state: 'ended' })
    expect((await eventsOf(db, standingId))[0]).toMatchObject({ kind: 'standing.ended', actorName: null })
  })

  test('a month that cannot be opened is told once, holds up no other supply, and is tried again', async () => {
    const { staff, begin, standardId, standingId, make } = scene
    const other = await make.standard()
    const second = await begin(staff, { standardId: other.id })
    if (!second.ok) throw new Error(second.code)
    await db.updateTable('standards').set({ state: 'retired' }).where('id', '=', standardId).execute()
    expect(await openDueMonths(db, daysLater(14))).toBe(1)
    expect(await openDueMonths(db, daysLater(15))).toBe(0)
    expect(await troublesOf(db, [standingId, second.standingId])).toEqual([
      { standingId, month: '2026-04', code: 'supply.standard_unknown', params: '{}', at: daysLater(14) },
    ])
    expect(await kinds()).toEqual(['standing.month_failed', 'standing.started'])
    await db.updateTable('standards').set({ state: 'published' }).execute()
    expect(await openDueMonths(db, daysLater(16))).toBe(1)
    expect(await troublesOf(db, [standingId])).toEqual([])
  })

  test('a month whose call was cancelled is not opened a second time', async () => {
    const { staff } = scene
    await openDueMonths(db, daysLater(14))
    const [april] = await monthsOpened(db, [scene.standingId])
    const cancel = { key: newKey(), callId: sure(april).callId, reason: 'The hotel is full of baskets.' }
    expect(await cancelCall(db, staff, cancel, daysLater(15))).toEqual({ ok: true })
    expect(await openDueMonths(db, daysLater(16))).toBe(0)
  })

  test('the day of a month is that of the house, not of Greenwich', async () => {
    const eve = endOfDay(day('2026-03-15'))
    expect(await openDueMonths(db, eve)).toBe(0)
    expect(await openDueMonths(db, daysLater(0.5, eve))).toBe(1)
  })
})
