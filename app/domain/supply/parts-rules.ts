import type { Day } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { mostTranches, piecesOf, type Tranche } from './tranches'

type Parted = { readonly most: number; readonly readyOn: Day; readonly earlier?: readonly Tranche[] | undefined }

export type PartsRefusal =
  | 'supply.too_many_parts'
  | 'supply.whole_lots'
  | 'supply.ready_too_early'
  | 'supply.part_not_earlier'
  | 'supply.part_same_day'
  | 'supply.parts_over_most'

/** What comes earlier is less than all of it, in whole lots, each on a day of its own before the last. */
export function fitsParts({ most, readyOn, earlier = [] }: Parted, lotStep: number, today: Day): Outcome<PartsRefusal> {
  if (earlier.length >= mostTranches) return refuse('supply.too_many_parts', { most: mostTranches }, 'earlier')
  for (const [at, part] of earlier.entries()) {
    const before = earlier.slice(0, at)
    const onDay = `earlier.${at}.readyOn`
    if (part.quantity % lotStep !== 0) return refuse('supply.whole_lots', { step: lotStep }, `earlier.${at}.quantity`)
    if (part.readyOn < today) return refuse('supply.ready_too_early', {}, onDay)
    if (part.readyOn >= readyOn) return refuse('supply.part_not_earlier', { readyOn }, onDay)
    if (before.some((other) => other.readyOn === part.readyOn)) return refuse('supply.part_same_day', {}, onDay)
    const left = most - piecesOf(before)
    if (part.quantity >= left) return refuse('supply.parts_over_most', { most: left, total: most }, `earlier.${at}.quantity`)
  }
  return { ok: true }
}
