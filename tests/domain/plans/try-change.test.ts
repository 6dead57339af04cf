import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { tryChange } from '#app/domain/plans/try-change.server'
import type { Change } from '#app/domain/plans/what-if'
import type { Database } from '#db/client.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { idOf } from '#tests/support/ids'
import { plannedInquiry, type Scene } from '#tests/support/planned-inquiry'

const nothing: Omit<Change, 'lineId'> = { readyBy: null, shareCapBp: null, ceilingMinor: null }

describe.each(databases)('a change tried out beside the plans (%s)', (_, openDatabase) => {
  let db: Database
  let scene: Scene
  let solver: Solver
  beforeAll(() => {
    solver = createSolver({ workerUrl: developmentWorker() })
  })
  afterAll(() => solver.close())
  beforeEach(async () => {
    db = await openDatabase()
    scene = await plannedInquiry(db)
  })

  const tried = (change: Partial<Change>, inquiryId = scene.inquiry.id) =>
    tryChange(db, solver, { inquiryId, settings: usualSettings, change: { lineId: scene.line.id, ...nothing, ...change } }, now)

  async function moved(change: Partial<Change>) {
    const found = await tried(change)
    if (!found.ok) throw new Error(found.code)
    return { before: found.before[0], after: found.after[0] }
  }

  test('a smaller share takes in one more maker and costs a visit more; nothing of it is kept', async () => {
    const runs = () =>
      db
        .selectFrom('plan_runs')
        .select((count) => count.fn.countAll<string>().as('rows'))
        .executeTakeFirst()
    const before = await runs()
    const found = await moved({ shareCapBp: 4_000 })
    expect(found.before).toMatchObject({ preset: 'lowestCost', makers: 2, short: 0, surePpm: null })
    expect(found.after).toMatchObject({ makers: 3, short: 0 })
    expect(found.after!.totalMinor - found.before!.totalMinor).toBe(usualSettings.inspectionPerMaker)
    expect(await runs()).toEqual(before)
    const shown = await db.selectFrom('plans').select('state').where('id', '=', scene.planId).executeTakeFirstOrThrow()
    expect(shown.state).toBe('shown')
  })

  test('an earlier day and a lower price leave pieces missing', async () => {
    expect((await moved({ readyBy: dayIn(1) })).after).toMatchObject({ makers: 0, short: 200 })
    expect((await moved({ ceilingMinor: 44_999 })).after).toMatchObject({ makers: 0, short: 200 })
    expect((await moved({ ceilingMinor: 45_000 })).after).toMatchObject({ short: 0 })
  })

  test('a line of elsewhere, an inquiry of nowhere and one that is ordered are refused', async () => {
    expect(await tried({ lineId: idOf('inquiryLine', 7), shareCapBp: 1 })).toMatchObject({
      ok: false,
      code: 'plans.line_unknown',
    })
    expect(await tried({ shareCapBp: 1 }, idOf('inquiry', 7))).toMatchObject({ ok: false, code: 'plans.inquiry_unknown' })
    await db.updateTable('inquiries').set({ state: 'ordered' }).where('id', '=', scene.inquiry.id).execute()
    expect(await tried({ shareCapBp: 1 })).toMatchObject({ ok: false, code: 'plans.not_open' })
  })
})
