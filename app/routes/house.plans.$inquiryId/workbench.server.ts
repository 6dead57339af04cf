import type { Progress } from '#app/domain/matching/make-plans'
import type { Reason } from '#app/domain/matching/matching'
import type { Actor } from '#app/domain/people/actor'
import { type PlanSettings, readSettings, usualSettings } from '#app/domain/plans/plan-settings'
import type { CommitmentId, InquiryId, InquiryLineId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { linesToPlan, promisesToPlan } from '#db/queries/plan-inputs.server'
import { picturesOfStandards, pledgers } from '#db/queries/plan-pledges.server'
import { inquiryToPlan, latestRun, planLines, planRows, plansOfRun } from '#db/queries/plans.server'
import { readOutlook } from './outlook'

export type Workbench = NonNullable<Awaited<ReturnType<typeof workbench>>>
export type WorkbenchLine = Workbench['lines'][number]

/** Everything the workbench shows of one inquiry: what is wanted, what is promised, and the latest plans. */
export async function workbench(db: Reader, viewer: Actor, inquiryId: InquiryId) {
  const inquiry = await inquiryToPlan(db, inquiryId)
  if (!inquiry) return undefined
  const lines = await linesToPlan(db, inquiryId)
  const promises = await promisesToPlan(db, inquiryId, lines)
  const run = await latestRun(db, inquiryId)
  const plans = run ? await plansOfRun(db, run.id) : []
  const ids = plans.map((plan) => plan.id)
  const rows = await planRows(db, ids)
  // Once ordered, promises are free for nobody: what was planned with is what there was.
  const pooled = inquiry.state !== 'ordered' ? promises : rowsOfOne(rows)
  const makers = new Map(
    (
      await pledgers(
        db,
        viewer,
        pooled.map((one) => one.id),
      )
    ).map((maker) => [maker.id, maker.name]),
  )
  const pictures = await picturesOfStandards(
    db,
    lines.map((line) => line.standardId),
  )
  return {
    inquiry,
    run: run && {
      id: run.id,
      state: run.state,
      refusal: run.refusal,
      askedByName: run.askedByName,
      finishedAt: run.finished_at,
      progress: readProgress(run.progress),
    },
    settings: run ? readSettings(run.settings) : usualSettings,
    clusters: [...new Set(promises.flatMap(({ cluster }) => cluster ?? []))].sort(),
    lines: lines.map((line) => ({
      ...line,
      picture: pictures.get(line.standardId) ?? null,
      pledges: pooled
        .filter((one) => one.lineId === line.id)
        .map(({ id, most }) => ({ most, maker: makers.get(id) ?? null }))
        .sort((a, b) => b.most - a.most),
    })),
    plans: plans.map(({ chance, remarks, weights: _weights, ...plan }) => ({
      ...plan,
      remarks: remarks === null ? [] : (JSON.parse(remarks) as Reason[]),
      outlook: readOutlook(chance),
    })),
    planLines: await planLines(db, ids),
    rows,
  }
}

/** What the latest plans were made with. */
export async function settingsInUse(db: Reader, inquiryId: InquiryId): Promise<PlanSettings> {
  const run = await latestRun(db, inquiryId)
  return run ? readSettings(run.settings) : usualSettings
}

function readProgress(stored: string | null): Progress | null {
  return stored === null ? null : (JSON.parse(stored) as Progress)
}

type Pooled = { id: CommitmentId; lineId: InquiryLineId; most: number }

function rowsOfOne(rows: Awaited<ReturnType<typeof planRows>>): Pooled[] {
  return rows
    .filter((row) => row.plan_id === rows[0]?.plan_id)
    .map((row) => ({ id: row.commitment_id, lineId: row.inquiry_line_id, most: row.most }))
}
