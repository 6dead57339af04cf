import type { Fit, FittedOffer, Maker } from './fit-offers'
import type { ProgramDraft, Term } from './program'

/** What is to be made small, and what was reached before that may not be given up again. */
export type Goal =
  | { readonly of: 'missing' }
  | { readonly of: 'newcomersMissing'; readonly missing: number }
  | { readonly of: 'cost'; readonly missing: number; readonly newcomersMissing: number }

/** The maker's limits over several offers, scaled so that the largest factor is a piece. */
export function limitRows(draft: ProgramDraft, fit: Fit, { limits, offers }: Maker, lots: ReadonlyMap<number, number>): void {
  for (const limit of limits) {
    const scale = limit.parts.reduce((largest, part) => Math.max(largest, Number(part.weight)), 1)
    const terms = limit.parts.flatMap(({ at, weight }): Term[] => {
      const place = offers[at] ?? -1
      const column = lots.get(place)
      return column === undefined ? [] : [[column, (Number(weight) / scale) * offerAt(fit, place).step]]
    })
    if (terms.length > 1) draft.row(-Infinity, terms, Number(limit.atMost) / scale)
  }
}

/** The columns of what stays missing, by line. */
export type Lacks = { readonly missing: number[]; readonly newcomers: (number | null)[] }

/** Each line's need and roof, and what was reached before and must be kept. */
export function lineRows(draft: ProgramDraft, fit: Fit, goal: Goal, lots: ReadonlyMap<number, number>): Lacks {
  const lacks: Lacks = { missing: [], newcomers: [] }
  for (const line of fit.lines) {
    const pieces = (of: (at: number) => boolean) =>
      line.offers.flatMap((at): Term[] => {
        const column = lots.get(at)
        return column !== undefined && of(at) ? [[column, offerAt(fit, at).step]] : []
      })
    const all = pieces(() => true)
    const missing = draft.column(goal.of === 'missing' ? line.missingWeight : 0, 0, line.needed, false)
    lacks.missing.push(missing)
    draft.row(line.needed, [...all, [missing, 1]], Infinity)
    draft.row(-Infinity, all, line.roof)
    if (goal.of === 'missing' || !line.newcomerFloor) {
      lacks.newcomers.push(null)
      continue
    }
    const lack = draft.column(goal.of === 'newcomersMissing' ? line.missingWeight : 0, 0, line.newcomerFloor, false)
    lacks.newcomers.push(lack)
    draft.row(line.newcomerFloor, [...pieces((at) => offerAt(fit, at).offer.newcomer), [lack, 1]], Infinity)
  }
  const weighted = (columns: readonly (number | null)[]) =>
    columns.flatMap((column, at): Term[] => (column === null ? [] : [[column, fit.lines[at]?.missingWeight ?? 1]]))
  if (goal.of !== 'missing') draft.row(-Infinity, weighted(lacks.missing), goal.missing)
  if (goal.of === 'cost' && lacks.newcomers.some((lack) => lack !== null))
    draft.row(-Infinity, weighted(lacks.newcomers), goal.newcomersMissing)
  return lacks
}

export function offerAt(fit: Fit, at: number): FittedOffer {
  const offer = fit.offers[at]
  if (!offer) throw new RangeError(`no offer at ${at}`)
  return offer
}
