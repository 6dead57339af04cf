import { describe, expect, test } from 'vitest'
import { notePlan } from '#app/domain/plans/note-plan.server'
import { newId } from '#app/domain/shared/ids'
import { eventsOf } from '#db/queries/events.server'
import { plansOfRun } from '#db/queries/plans.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { plannedInquiry } from '#tests/support/planned-inquiry'

describe.each(databases)('writing down why a plan is preferred (%s)', (_, openDatabase) => {
  test('stands beside the plan with who wrote it; what was said before stays in the trail', async () => {
    const db = await openDatabase()
    const { inquiry, staff, planId } = await plannedInquiry(db)
    const note = { inquiryId: inquiry.id, planId }
    expect(await notePlan(db, staff, { ...note, note: 'Rains come early this year.' }, now)).toEqual({ ok: true })
    expect(await notePlan(db, staff, { ...note, note: 'Rains come early this year.' }, now)).toEqual({ ok: true })
    expect(await notePlan(db, staff, { ...note, note: 'The buyer can wait.' }, minutesLater(5))).toEqual({ ok: true })
    const { plan_run_id } = await db.selectFrom('plans').select('plan_run_id').where('id', '=', planId).executeTakeFirstOrThrow()
    const [plan] = await plansOfRun(db, plan_run_id)
    expect(plan).toMatchObject({ note: 'The buyer can wait.', noted_by: staff.accountId, noted_at: minutesLater(5) })
    const told = (await eventsOf(db, planId)).filter((event) => event.kind === 'plan.noted')
    expect(told.map((event) => JSON.parse(event.data) as unknown)).toEqual([
      { note: 'The buyer can wait.' },
      { note: 'Rains come early this year.' },
    ])
  })

  test('of another inquiry, or of none, is refused and leaves nothing', async () => {
    const db = await openDatabase()
    const { staff, planId } = await plannedInquiry(db)
    const other = await plannedInquiry(db)
    const refused = { ok: false, code: 'plans.plan_unknown' }
    expect(await notePlan(db, staff, { inquiryId: other.inquiry.id, planId, note: 'x' }, now)).toMatchObject(refused)
    expect(await notePlan(db, staff, { inquiryId: other.inquiry.id, planId: newId('plan'), note: 'x' }, now)).toMatchObject(
      refused,
    )
    expect(await eventsOf(db, planId)).toEqual([])
  })
})
