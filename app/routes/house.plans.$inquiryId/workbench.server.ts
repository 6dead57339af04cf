import { readSettings, usualSettings } from '#app/domain/plans/plan-settings'
import type { InquiryId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { linesToPlan, promisesToPlan } from '#db/queries/plan-inputs.server'
import { inquiryToPlan, latestRun, planLines, planRows, plansOfRun } from '#db/queries/plans.server'

/** Everything the workbench shows of one inquiry: what is wanted, what is promised, and the latest plans. */
export async function workbench(db: Reader, inquiryId: InquiryId) {
  const inquiry = await inquiryToPlan(db, inquiryId)
  if (!inquiry) return undefined
  const lines = await linesToPlan(db, inquiryId)
  const promises = await promisesToPlan(db, inquiryId, lines)
  const run = await latestRun(db, inquiryId)
  const plans = run ? await plansOfRun(db, run.id) : []
  const ids = plans.map((plan) => plan.id)
  const rows = await planRows(db, ids)
  // Once ordered, promises are free for nobody: what was planned with is what there was.
  const pooled = inquiry.state !== 'ordered' ? promises.map((one) => ({ lineId: one.lineId, most: one.most })) : rowsOfOne(rows)
  return {
    inquiry,
    run: run && { id: run.id, state: run.state, refusal: run.refusal, askedByName: run.askedByName, finishedAt: run.finished_at },
    settings: run ? readSettings(run.settings) : usualSettings,
    lines: lines.map((line) => ({
      ...line,
      promised: pooled.filter((one) => one.lineId === line.id).map((one) => one.most),
    })),
    plans,
    planLines: await planLines(db, ids),
    rows,
  }
}

function rowsOfOne(rows: Awaited<ReturnType<typeof planRows>>) {
  return rows.filter((row) => row.plan_id === rows[0]?.plan_id).map((row) => ({ lineId: row.inquiry_line_id, most: row.most }))
}
