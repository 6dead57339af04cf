import { describe, expect, test } from 'vitest'
import { changeStanding } from '#app/domain/standing/change-standing.server'
import { endStanding, restStanding } from '#app/domain/standing/move-standing.server'
import { openDueMonths } from '#app/domain/standing/open-due-months.server'
import { eventsOf } from '#db/queries/events.server'
import { monthsOpened } from '#db/queries/standing-supplies.server'
import { daysLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { startProcess } from '#tests/support/processes'
import { begun, standingNow, usualTerms } from './support'

describe.each(databaseUrls)('the clockworks of several processes (%s)', (_, freshUrl) => {
  test('open a month once, with one number and one event', { timeout: 90_000 }, async () => {
    const url = await freshUrl()
    const db = openHandle(url)
    const { standingId } = await begun(db)
    const script = 'tests/support/processes/open-months.ts'
    const processes = [1, 2].map(() => startProcess(script, url, daysLater(14), '3'))
    const opened = await Promise.all(processes.map((one) => one.ended()))
    expect(opened.map(Number).sort()).toEqual([0, 1])
    expect(await monthsOpened(db, [standingId])).toMatchObject([{ number: 'AP-2026-0001' }])
    expect((await eventsOf(db, standingId)).filter(({ kind }) => kind === 'standing.month_opened')).toHaveLength(1)
    expect(await db.selectFrom('standing_troubles').selectAll().execute()).toEqual([])
  })
})

describe.each(databases)('a standing supply moved at once (%s)', (_, openDatabase) => {
  test('has its month opened once, however many try', async () => {
    const db = await openDatabase()
    const { standingId } = await begun(db)
    const opened = await Promise.all(Array.from({ length: 16 }, () => openDueMonths(db, daysLater(14))))
    expect(opened.reduce((all, some) => all + some, 0)).toBe(1)
    expect(await monthsOpened(db, [standingId])).toHaveLength(1)
  })

  test('from several pages, moves once; the others are told', async () => {
    const db = await openDatabase()
    const { standingId, staff } = await begun(db)
    const seen = { standingId, seen: 1 }
    const answers = await Promise.all([
      restStanding(db, staff, seen, now),
      changeStanding(db, staff, { ...usualTerms, quantity: 12, ...seen }, now),
      endStanding(db, staff, { ...seen, reason: 'Over' }, now),
      restStanding(db, staff, seen, now),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((one) => (one.ok ? [] : [one.code])))).toEqual(new Set(['shared.stale']))
    expect(await standingNow(db, standingId)).toMatchObject({ version: 2 })
  })
})
