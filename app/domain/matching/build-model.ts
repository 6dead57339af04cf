import type { Fit, Maker } from './fit-offers'
import { type Goal, type Lacks, limitRows, lineRows, offerAt } from './model-rows'
import { type Program, ProgramDraft, type Term } from './program'
import { Tally } from './tally'

export type Model = {
  readonly program: Program
  /** Pieces by place in `Fit.offers`, from the columns' values. */
  readonly quantities: (values: ArrayLike<number>) => number[]
  /** The columns' values of an allocation, to start from. */
  readonly start: (quantities: readonly number[]) => number[]
}

/**
 * Per offer its whole lots k, 0 or least…most, switched by whether its maker takes part (y) or, where a maker has several
 * offers, by the offer's own switch (z ≤ y). The trip to a maker is paid once, by y. Missing pieces are columns too: a
 * program always has an answer.
 */
export function buildModel(fit: Fit, goal: Goal, keep: ReadonlySet<number> | null = null): Model {
  const draft = new ProgramDraft()
  const columns: Columns = { lots: new Map(), switches: new Map(), takes: [] }
  for (const maker of fit.makers) {
    const own = maker.offers.filter((at) => !keep || keep.has(at))
    if (!own.length) continue
    offerColumns(draft, fit, own, goal.of === 'cost' ? maker.fixedMinor : null, columns)
    limitRows(draft, fit, maker, columns.lots)
    sharedRows(draft, fit, maker, columns)
  }
  const lacks = lineRows(draft, fit, goal, columns.lots)
  return { program: draft.program(), ...translation(fit, columns, lacks, draft.cost.length) }
}

type Columns = {
  readonly lots: Map<number, number>
  readonly switches: Map<number, number>
  readonly takes: { column: number; offers: readonly number[] }[]
}

/** `fixed` is null where the goal is not the cost. */
function offerColumns(draft: ProgramDraft, fit: Fit, own: readonly number[], fixed: number | null, columns: Columns): void {
  const locked = own.some((at) => offerAt(fit, at).lockedIn)
  const take = draft.column(fixed ?? 0, locked ? 1 : 0, 1, true)
  columns.takes.push({ column: take, offers: own })
  for (const at of own) {
    const offer = offerAt(fit, at)
    const [least, most] = [(offer.lockedIn ? offer.least : offer.part) / offer.step, offer.most / offer.step]
    const k = draft.column(fixed === null ? 0 : offer.weight * offer.step, offer.lockedIn ? least : 0, most, true)
    const on = own.length === 1 ? take : draft.column(0, offer.lockedIn ? 1 : 0, 1, true)
    columns.lots.set(at, k)
    if (on !== take) {
      columns.switches.set(at, on)
      draft.row(
        -Infinity,
        [
          [on, 1],
          [take, -1],
        ],
        0,
      )
    }
    draft.row(
      -Infinity,
      [
        [k, 1],
        [on, -most],
      ],
      0,
    )
    if (least > 1 && !offer.lockedIn)
      draft.row(
        0,
        [
          [k, 1],
          [on, -least],
        ],
        Infinity,
      )
  }
}

/** Whichever line draws on a shared promise, all of them together take at least what its maker asks. */
function sharedRows(draft: ProgramDraft, fit: Fit, maker: Maker, { lots, switches }: Columns): void {
  for (const { least, offers } of maker.shared) {
    const pieces = offers.flatMap((at): Term[] => {
      const column = lots.get(at)
      return column === undefined ? [] : [[column, offerAt(fit, at).step]]
    })
    for (const at of offers) {
      const on = switches.get(at)
      if (on !== undefined) draft.row(0, [...pieces, [on, -least]], Infinity)
    }
  }
}

function translation(fit: Fit, columns: Columns, lacks: Lacks, count: number): Pick<Model, 'quantities' | 'start'> {
  return {
    quantities: (values) =>
      fit.offers.map((offer, at) => {
        const column = columns.lots.get(at)
        return column === undefined ? 0 : Math.round(values[column] ?? 0) * offer.step
      }),
    start: (quantities) => {
      const values = new Array<number>(count).fill(0)
      for (const [at, column] of columns.lots) values[column] = (quantities[at] ?? 0) / offerAt(fit, at).step
      for (const [at, column] of columns.switches) values[column] = quantities[at] ? 1 : 0
      for (const { column, offers } of columns.takes) values[column] = offers.some((at) => quantities[at]) ? 1 : 0
      const tally = new Tally(fit, quantities)
      for (const [place, line] of fit.lines.entries()) {
        values[lacks.missing[place] ?? 0] = Math.max(0, line.needed - (tally.planned[place] ?? 0))
        const lack = lacks.newcomers[place]
        if (lack != null) values[lack] = Math.max(0, line.newcomerFloor - (tally.newcomers[place] ?? 0))
      }
      return values
    },
  }
}
