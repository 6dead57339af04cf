import { at, type Fit } from './fit'
import type { LotColumn } from './promise-columns'
import type { ProgramDraft, Term } from './program'

/** What is to be made small, and what was reached before that may not be given up again. */
export type Goal =
  | { readonly of: 'missing' }
  | { readonly of: 'floorsMissing'; readonly missing: number }
  | { readonly of: 'cost'; readonly missing: number; readonly floorsMissing: number }

/** By offer, its lots at each price. */
export type LotsOf = readonly (readonly LotColumn[])[]

/** The limits over several offers, scaled so that the largest factor is a piece. */
export function limitRows(draft: ProgramDraft, fit: Fit, lots: LotsOf): void {
  for (const { parts, atMost } of fit.limits) {
    const scale = parts.reduce((largest, { weight }) => Math.max(largest, weight), 1)
    const terms = parts.flatMap(({ at: place, weight }) => piecesOf(fit, lots, place, weight / scale))
    if (terms.length > 1) draft.row(-Infinity, terms, atMost / scale)
  }
}

function piecesOf(fit: Fit, lots: LotsOf, place: number, each = 1): Term[] {
  return at(lots, place).map(({ column }): Term => [column, at(fit.offers, place).step * each])
}

/** What a maker earns of all her promises, at most and, with a switch for her taking part, at least; in thousands of rupiah. */
export function incomeRows(draft: ProgramDraft, fit: Fit, lots: LotsOf, makerColumns: ReadonlyMap<number, number>): void {
  for (const [place, { offers, promises, leastIncome, mostIncome }] of fit.makers.entries()) {
    const bySwitch = makerColumns.get(place)
    if (promises.length < 2 && offers.length < 2) continue
    if (mostIncome === Infinity && (!leastIncome || bySwitch === undefined)) continue
    const terms = offers.flatMap((offer) =>
      at(lots, offer).map(({ column, tier }): Term => [column, (at(fit.offers, offer).step * tier.priceMinor) / 1000]),
    )
    if (mostIncome < Infinity) draft.row(-Infinity, terms, mostIncome / 1000)
    if (leastIncome && bySwitch !== undefined) draft.row(0, [...terms, [bySwitch, -leastIncome / 1000]], Infinity)
  }
}

/** The columns of what stays missing: by line, and by what is kept for some. */
export type Lacks = { readonly missing: number[]; readonly floors: number[][] }

/** Each line's need and roof, and what was reached before and must be kept. */
export function lineRows(draft: ProgramDraft, fit: Fit, goal: Goal, lots: LotsOf): Lacks {
  const lacks: Lacks = { missing: [], floors: [] }
  for (const { offers, missingWeight, needed, roof, floors } of fit.lines) {
    const all = offers.flatMap((place) => piecesOf(fit, lots, place))
    const missing = draft.column(goal.of === 'missing' ? missingWeight : 0, 0, needed, false)
    lacks.missing.push(missing)
    draft.row(needed, [...all, [missing, 1]], Infinity)
    draft.row(-Infinity, all, roof)
    const own = goal.of === 'missing' ? [] : floors
    lacks.floors.push(
      own.map(({ pieces, offers: kept }) => {
        const lack = draft.column(goal.of === 'floorsMissing' ? missingWeight : 0, 0, pieces, false)
        draft.row(pieces, [...kept.flatMap((place) => piecesOf(fit, lots, place)), [lack, 1]], Infinity)
        return lack
      }),
    )
  }
  const weight = (line: number) => at(fit.lines, line).missingWeight
  if (goal.of !== 'missing')
    draft.row(
      -Infinity,
      lacks.missing.map((column, line): Term => [column, weight(line)]),
      goal.missing,
    )
  const floors = lacks.floors.flatMap((own, line) => own.map((column): Term => [column, weight(line)]))
  if (goal.of === 'cost' && floors.length) draft.row(-Infinity, floors, goal.floorsMissing)
  return lacks
}
