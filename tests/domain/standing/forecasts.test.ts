import { beforeEach, describe, expect, test } from 'vitest'
import { day, dayOf } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import { forecasts } from '#app/domain/standing/forecasts.server'
import { restStanding } from '#app/domain/standing/move-standing.server'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { cancelCall, closeCall } from '#app/domain/supply/move-call.server'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { monthsOpened } from '#db/queries/standing-supplies.server'
import { daysLater, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { newKey, sure } from '../supply/support'
import { begun } from './support'

/** Ten kodi a month and one on top, of one maker of 200 a month: it has time from the middle of the month before. */
describe.each(databases)('what lies ahead of standing supplies (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Awaited<ReturnType<typeof begun>>
  beforeEach(async () => {
    db = await openDatabase()
    scene = await begun(db)
  })
  const ahead = async (days = 0) => sure((await forecasts(db, dayOf(daysLater(days)))).get(scene.standingId))
  const callNow = async () => sure((await monthsOpened(db, [scene.standingId]))[0])

  test('is reckoned from the time of those who make the very item and would be asked', async () => {
    const { make, standardId } = scene
    await make.product()
    await make.product({ standard_id: standardId, producer_id: (await make.producer({ craft: 'batik' })).id })
    await make.product({ standard_id: standardId, producer_id: (await make.producer({ active: 0 })).id })
    await make.product({ standard_id: standardId, state: 'archived' })
    const { makers, months } = await ahead()
    expect(makers).toBe(1)
    expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'])
    // Sixteen days of March and all of April.
    expect(months[0]).toMatchObject({ needed: 220, promised: 0, possible: 300, missing: 0, level: 'enough' })
    // From 16 April on, of which the month before has left something.
    expect(months[1]).toMatchObject({ needed: 220, missing: 20, level: 'short' })
  })

  test('sees days off and promises to others, and what was promised already', async () => {
    const { producerId, staff, make } = scene
    const before = (await ahead()).months[0]
    const whole = { producer_id: null, regency: null, village: null, reason: 'feast' as const, note: null }
    const recorded = { recorded_by: staff.accountId, created_at: now, removed_at: null, removed_by: null }
    const april = { from_day: day('2026-04-01'), to_day: day('2026-04-30') }
    await db
      .insertInto('off_days')
      .values({ id: newId('offDays'), ...whole, ...recorded, ...april })
      .execute()
    expect((await ahead()).months[0]).toMatchObject({ possible: 100, missing: 120, level: 'short' })
    await db.deleteFrom('off_days').execute()

    await openDueMonths(db, daysLater(14))
    const maker = await make.producerActor(producerId)
    const { callId } = await callNow()
    const offer = { key: newKey(), callId, producerId, most: 160, least: 20, priceMinor: 45_000, readyOn: day('2026-04-30') }
    expect(await offerCommitment(db, maker, offer, daysLater(14))).toMatchObject({ ok: true })
    expect((await ahead(14)).months[0]).toMatchObject({ promised: 160, needed: 220, missing: 0 })
    expect(sure((await ahead(14)).months[0]).possible).toBeLessThan(sure(before).possible)
  })

  test('expects nothing more of a call that is closed, and wants nothing of a month that was cancelled', async () => {
    const { staff } = scene
    await openDueMonths(db, daysLater(14))
    const { callId } = await callNow()
    expect(await closeCall(db, staff, { key: newKey(), callId }, daysLater(15))).toEqual({ ok: true })
    expect((await ahead(15)).months[0]).toMatchObject({ month: '2026-04', possible: 0, missing: 220, level: 'short' })
    const cancel = { key: newKey(), callId, reason: 'The hotel is full of baskets.' }
    expect(await cancelCall(db, staff, cancel, daysLater(15))).toEqual({ ok: true })
    expect((await ahead(15)).months[0]).toMatchObject({ month: '2026-05' })
  })

  test('counts the time of a maker once for all supplies, and leaves out those that rest', async () => {
    const { begin, staff, standingId } = scene
    const second = await begin(staff)
    if (!second.ok) throw new Error(second.code)
    const first = async () => [...(await forecasts(db, today)).values()].map(({ months }) => sure(months[0]).possible)
    expect(await first()).toEqual([300, 80])
    await restStanding(db, staff, { standingId, seen: 1 }, now)
    expect(await first()).toEqual([300])
    await restStanding(db, staff, { standingId: second.standingId, seen: 1 }, now)
    expect((await forecasts(db, today)).size).toBe(0)
  })
})
