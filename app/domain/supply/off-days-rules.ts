import { type Day, daysBetween, plusDays } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { OffDays } from './off-days'

/** Whose work stops: one maker's, a village's, a regency's, or with nothing named everybody's. */
export type OffScope = {
  readonly producerId: ProducerId | null
  readonly regency: string | null
  readonly village: string | null
}

export const offScopes = ['maker', 'village', 'regency', 'house'] as const
export type OffScopeKind = (typeof offScopes)[number]

export function scopeKind({ producerId, regency, village }: OffScope): OffScopeKind {
  if (producerId) return 'maker'
  if (village) return 'village'
  return regency ? 'regency' : 'house'
}

/** Longer than a rainy season nobody stops; later than in two years nobody knows. */
const longestDays = 120
const farthestDays = 2 * 366
/** What is still to come of one maker or place; more is a slip of a machine. */
const mostToCome = 40

type OffDaysRefusal =
  | 'supply.off_days_backwards'
  | 'supply.off_days_past'
  | 'supply.off_days_too_long'
  | 'supply.off_days_too_far'
  | 'supply.off_days_too_many'

export function fitsCalendar({ from, to }: OffDays, toCome: number, today: Day): Outcome<OffDaysRefusal> {
  if (to < from) return refuse('supply.off_days_backwards', { from }, 'to')
  if (to < today) return refuse('supply.off_days_past', { today }, 'to')
  if (daysBetween(from, to) >= longestDays) return refuse('supply.off_days_too_long', { most: longestDays }, 'to')
  const farthest = plusDays(today, farthestDays)
  if (from > farthest) return refuse('supply.off_days_too_far', { farthest }, 'from')
  return toCome >= mostToCome ? refuse('supply.off_days_too_many', { most: mostToCome }) : { ok: true }
}
