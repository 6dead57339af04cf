import type { PlanSettings } from '#app/domain/plans/plan-settings'

export type ShownSettings = Omit<PlanSettings, 'readyBy'> & { readyBy: string | null }

/** What a field of the rules is wired with: what was typed, or what the last plans were made with. */
export type RuleField = { name: string; defaultValue: string; error: string | undefined }
export type FieldOf = (name: string, otherwise: number | string | null) => RuleField

export const inPercent = (bp: number | null) => (bp === null ? null : bp / 100)
