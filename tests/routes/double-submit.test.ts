import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { now } from '#tests/support/clock'
import { everyForm, named } from './forms'
import { difference, forgetTries, openPlace, type Place, type Posted, rowsLeft, send } from './forms/place'
import { permissionTable } from './permission-table'

let place: Place
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
  place = await openPlace()
})
beforeEach(() => forgetTries(place))
afterAll(() => {
  vi.useRealTimers()
})

test('every route that takes posts has its forms here', () => {
  const takesPosts = Object.entries(permissionTable).filter(([id, { write }]) => write && id !== 'routes/$')
  expect([...new Set(everyForm.map((form) => form.route))].sort()).toEqual(takesPosts.map(([id]) => id).sort())
})

/** Pressed twice by an impatient thumb, a form leaves exactly what it leaves when it is pressed once. */
test.each(named)('sent twice at once, %s has one effect', async (_, form) => {
  const once = await left(await form.ready(place), 1)
  expect([200, 303], JSON.stringify(once)).toContain(once.statuses[0])
  const twice = await left(await form.ready(place), 2)
  for (const status of twice.statuses) expect(status).toBeLessThan(500)
  expect(twice.statuses).toContain(once.statuses[0])
  expect(twice.behind).toEqual(once.behind)
})

async function left(posted: Posted, times: number) {
  const before = await rowsLeft(place.db)
  const answers = await Promise.all(Array.from({ length: times }, () => send(place, posted)))
  const behind = posted.left ? await posted.left() : difference(before, await rowsLeft(place.db))
  return { statuses: answers.map(({ status }) => status), behind }
}
