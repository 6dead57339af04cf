import type { SolveRefusal, Solver } from '#app/domain/matching/solve.server'
import { mayQuote } from '#app/domain/quotes/offered-part'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, InquiryLineId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { planPresets } from '#app/domain/supply/plan-words'
import type { Database } from '#db/client.server'
import { linesToPlan } from '#db/queries/plan-inputs.server'
import { inquiryToPlan } from '#db/queries/plans.server'
import { gatherWork, type GatherRefusal } from './gather-work.server'
import type { PlanSettings } from './plan-settings'
import { type Change, changedLine, changedSettings, type Figures, figuresOf } from './what-if'

type Asked = { inquiryId: InquiryId; settings: PlanSettings; change: Change }
type Codes = 'plans.inquiry_unknown' | 'plans.line_unknown' | 'plans.not_open' | GatherRefusal | SolveRefusal

/** Solves the order as it stands and as it would be with a change, on the same promises; nothing is kept. */
export async function tryChange(
  db: Database,
  solver: Solver,
  { inquiryId, settings, change }: Asked,
  now: Instant,
): Promise<Outcome<Codes, { before: Figures[]; after: Figures[] }>> {
  const inquiry = await inquiryToPlan(db, inquiryId)
  if (!inquiry) return refuse('plans.inquiry_unknown')
  if (!mayQuote(inquiry.state)) return refuse('plans.not_open')
  if (!(await isLineOf(db, inquiryId, change.lineId))) return refuse('plans.line_unknown')
  const before = await figures(db, solver, { inquiryId, settings }, now)
  if (!before.ok) return before
  const after = await figures(db, solver, { inquiryId, settings: changedSettings(settings, change), change }, now)
  return after.ok ? { ok: true, before: before.figures, after: after.figures } : after
}

/** The rules of the latest plans with the change among them; a price is no rule but the call's own. */
export async function rulesWith(
  db: Database,
  { inquiryId, settings, change }: Asked,
): Promise<Outcome<'plans.line_unknown', { settings: PlanSettings }>> {
  if (!(await isLineOf(db, inquiryId, change.lineId))) return refuse('plans.line_unknown')
  return { ok: true, settings: changedSettings(settings, change) }
}

async function isLineOf(db: Database, inquiryId: InquiryId, lineId: InquiryLineId): Promise<boolean> {
  return (await linesToPlan(db, inquiryId)).some(({ id }) => id === lineId)
}

async function figures(
  db: Database,
  solver: Solver,
  { inquiryId, settings, change }: Omit<Asked, 'change'> & { change?: Change },
  now: Instant,
): Promise<Outcome<Codes, { figures: Figures[] }>> {
  const gathered = await gatherWork(db, inquiryId, settings, now, (line) => (change ? changedLine(line, change) : line))
  if (!gathered.ok) return gathered
  const solved = await solver.makePlans({ ...gathered.work.request, brief: true })
  if (!solved.ok) return solved
  const found = planPresets.flatMap((preset) => {
    const plan = solved.plans.find((one) => one.preset === preset)
    return plan ? [figuresOf(preset, plan)] : []
  })
  return { ok: true, figures: found }
}
