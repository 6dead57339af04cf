export const planPresets = ['lowestCost', 'safest', 'widestBenefit'] as const
export type PlanPreset = (typeof planPresets)[number]

/** The names a plan is shown under: a preset's, or one that none of them is but that nothing beats. */
export const shownPresets = [...planPresets, 'between'] as const
export type ShownPreset = (typeof shownPresets)[number]

/** Why a promise is in a plan or out of it: a message key of the matching domain. */
export type ReasonCode = `matching.${string}`
