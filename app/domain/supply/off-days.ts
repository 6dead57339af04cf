import { type Day, daysBetween } from '#app/domain/shared/calendar'

/** Why no work is done: rain, the rice harvest, a feast such as Lebaran, an adat ceremony, anything else. */
export const offReasons = ['rain', 'harvest', 'feast', 'ceremony', 'other'] as const
export type OffReason = (typeof offReasons)[number]

/** Days without work, both included. */
export type OffDays = { readonly from: Day; readonly to: Day }

/** Days on which work is done from one day to another, both included; a day off counts once, however often it was said. */
export function workingDays(off: readonly OffDays[], from: Day, to: Day): number {
  if (to < from) return 0
  return joined(off).reduce((days, stretch) => days - daysShared(stretch, from, to), daysBetween(from, to) + 1)
}

/** Days off in order, those that overlap as one. */
export function joined(off: readonly OffDays[]): OffDays[] {
  const stretches: OffDays[] = []
  for (const next of [...off].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = stretches.at(-1)
    if (!before || before.to < next.from) stretches.push(next)
    else if (before.to < next.to) stretches.splice(-1, 1, { from: before.from, to: next.to })
  }
  return stretches
}

function daysShared(off: OffDays, from: Day, to: Day): number {
  const start = off.from > from ? off.from : from
  const end = off.to < to ? off.to : to
  return end < start ? 0 : daysBetween(start, end) + 1
}
