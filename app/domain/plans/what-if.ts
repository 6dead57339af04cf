import { inMillionths } from '#app/domain/matching/foresight'
import type { Plan } from '#app/domain/matching/matching'
import type { Day } from '#app/domain/shared/calendar'
import type { InquiryLineId } from '#app/domain/shared/ids'
import type { PlanPreset } from '#app/domain/supply/plan-words'
import type { LineToPlan } from './plan-problem'
import type { PlanSettings } from './plan-settings'

/** What is tried out beside a line; null leaves it as it is. The ceiling is that line's: the most that any maker is paid, rupiah a piece. */
export type Change = {
  readonly lineId: InquiryLineId
  readonly readyBy: Day | null
  readonly shareCapBp: number | null
  readonly ceilingMinor: number | null
}

export function changedSettings(settings: PlanSettings, { readyBy, shareCapBp }: Change): PlanSettings {
  return { ...settings, readyBy: readyBy ?? settings.readyBy, shareCapBp: shareCapBp ?? settings.shareCapBp }
}

export function changedLine(line: LineToPlan, { lineId, ceilingMinor }: Change): LineToPlan {
  return lineId === line.id && ceilingMinor !== null ? { ...line, ceilingMinor } : line
}

/** A plan in the figures that staff compare. */
export type Figures = {
  readonly preset: PlanPreset
  readonly totalMinor: number
  readonly makers: number
  readonly households: number
  /** Pieces that stay missing, over all lines. */
  readonly short: number
  /** Millionths; null while no maker's deliveries are known. */
  readonly surePpm: number | null
}

export function figuresOf(preset: PlanPreset, plan: Plan): Figures {
  return {
    preset,
    totalMinor: plan.cost.totalMinor,
    makers: plan.makers,
    households: plan.households,
    short: plan.lines.reduce((all, line) => all + line.short, 0),
    surePpm: plan.chance ? inMillionths(plan.chance.wholeAndOnTime.p) : null,
  }
}
