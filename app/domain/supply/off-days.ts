import type { Day } from '#app/domain/shared/calendar'

/** Why no work is done: rain, the rice harvest, a feast such as Lebaran, an adat ceremony, anything else. */
export const offReasons = ['rain', 'harvest', 'feast', 'ceremony', 'other'] as const
export type OffReason = (typeof offReasons)[number]

/** Days without work, both included. */
export type OffDays = { readonly from: Day; readonly to: Day }
