export const planPresets = ['lowestCost', 'safest', 'widestBenefit'] as const
export type PlanPreset = (typeof planPresets)[number]

/** Why a promise is in a plan or out of it: a message key of the matching domain. */
export type ReasonCode = `matching.${string}`
