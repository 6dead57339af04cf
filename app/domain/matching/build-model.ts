import type { Fit, FittedOffer, Maker } from './fit-offers'
import { Tally } from './tally'

/** A mixed-integer program in the form HiGHS takes: rows packed one after another. */
export type Program = {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: number[]
  readonly colLower: number[]
  readonly colUpper: number[]
  readonly integrality: (0 | 1)[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly matrix: { format: 'csr'; numRows: number; numCols: number; starts: number[]; indices: number[]; values: number[] }
}

/** What is to be made small, and what was reached before that may not be given up again. */
export type Goal =
  | { readonly of: 'missing' }
  | { readonly of: 'newcomersMissing'; readonly missing: number }
  | { readonly of: 'cost'; readonly missing: number; readonly newcomersMissing: number }

export type Model = {
  readonly program: Program
  /** Pieces by place in `Fit.offers`, from the columns' values. */
  readonly quantities: (values: ArrayLike<number>) => number[]
  /** The columns' values of an allocation, to start from. */
  readonly start: (quantities: readonly number[]) => number[]
}

type Term = readonly [column: number, factor: number]

class Draft {
  readonly cost: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly integer: (0 | 1)[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  readonly starts = [0]
  readonly indices: number[] = []
  readonly values: number[] = []

  column(cost: number, lower: number, upper: number, integer: boolean): number {
    this.cost.push(cost)
    this.lower.push(lower)
    this.upper.push(upper)
    this.integer.push(integer ? 1 : 0)
    return this.cost.length - 1
  }

  row(lower: number, terms: readonly Term[], upper: number): void {
    for (const [column, factor] of terms) {
      this.indices.push(column)
      this.values.push(factor)
    }
    this.starts.push(this.indices.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
  }

  program(): Program {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length]
    return {
      numCols,
      numRows,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      integrality: this.integer,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts: this.starts, indices: this.indices, values: this.values },
    }
  }
}

/**
 * Per offer its whole lots k, 0 or least…most, switched by whether its maker takes part (y) or, where a maker has several
 * offers, by the offer's own switch (z ≤ y). The trip to a maker is paid once, by y. Missing pieces are columns too: a
 * program always has an answer.
 */
export function buildModel(fit: Fit, goal: Goal, keep: ReadonlySet<number> | null = null): Model {
  const draft = new Draft()
  const columns: Columns = { lots: new Map(), switches: new Map(), takes: [] }
  for (const maker of fit.makers) {
    const own = maker.offers.filter((at) => !keep || keep.has(at))
    if (!own.length) continue
    offerColumns(draft, fit, own, goal.of === 'cost' ? maker.fixedMinor : null, columns)
    limitRows(draft, fit, maker, columns.lots)
  }
  const lacks = lineRows(draft, fit, goal, columns.lots)
  return { program: draft.program(), ...translation(fit, columns, lacks, draft.cost.length) }
}

/**
 * The cost program without whole numbers, for its bound. A share of an offer then pays that share of the trip, so most
 * switches can be left out: the same bound from a much smaller program.
 */
export function buildBound(fit: Fit, goal: Goal & { of: 'cost' }): Program {
  const draft = new Draft()
  const lots = new Map<number, number>()
  for (const maker of fit.makers) {
    const alone = maker.offers.length === 1
    const take = alone ? -1 : draft.column(maker.fixedMinor, 0, 1, false)
    for (const at of maker.offers) {
      const { weight, step, least, most, lockedIn } = offerAt(fit, at)
      const trip = alone ? maker.fixedMinor / (most / step) : 0
      const k = draft.column(weight * step + trip, lockedIn ? least / step : 0, most / step, false)
      lots.set(at, k)
      if (!alone)
        draft.row(
          -Infinity,
          [
            [k, 1],
            [take, -most / step],
          ],
          0,
        )
    }
    limitRows(draft, fit, maker, lots)
  }
  lineRows(draft, fit, goal, lots)
  return draft.program()
}

type Columns = {
  readonly lots: Map<number, number>
  readonly switches: Map<number, number>
  readonly takes: { column: number; offers: readonly number[] }[]
}

/** `fixed` is null where the goal is not the cost. */
function offerColumns(draft: Draft, fit: Fit, own: readonly number[], fixed: number | null, columns: Columns): void {
  const locked = own.some((at) => offerAt(fit, at).lockedIn)
  const take = draft.column(fixed ?? 0, locked ? 1 : 0, 1, true)
  columns.takes.push({ column: take, offers: own })
  for (const at of own) {
    const offer = offerAt(fit, at)
    const [least, most] = [offer.least / offer.step, offer.most / offer.step]
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

function offerAt(fit: Fit, at: number): FittedOffer {
  const offer = fit.offers[at]
  if (!offer) throw new RangeError(`no offer at ${at}`)
  return offer
}

function limitRows(draft: Draft, fit: Fit, { limits, offers }: Maker, lots: ReadonlyMap<number, number>): void {
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

type Lacks = { readonly missing: number[]; readonly newcomers: (number | null)[] }

function lineRows(draft: Draft, fit: Fit, goal: Goal, lots: ReadonlyMap<number, number>): Lacks {
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
