import { at, type Fit } from './fit'
import { type Goal, incomeRows, type Lacks, limitRows, lineRows } from './model-rows'
import { type Program, ProgramDraft, type Term } from './program'
import { type LotColumn, type PromiseColumns, promiseColumns, type Shape } from './promise-columns'
import { Tally } from './tally'

export type Model = {
  readonly program: Program
  /** Pieces by place in `Fit.offers`, from the columns' values; whole lots unless the program is relaxed. */
  readonly quantities: (values: ArrayLike<number>) => number[]
  /** The columns' values of an allocation, to start from. */
  readonly start: (quantities: readonly number[]) => number[]
  readonly lots: readonly LotColumn[]
}

/** What is paid once for several promises or parts of them, and the column that says whether it is. */
type Shared = { readonly column: number; readonly offers: readonly number[] }

/**
 * Per promise its whole lots, 0 or least…most, switched on at one of its prices. What is paid once (a maker's inspection, a
 * lot's, a trip) has a switch of its own above all that needs it, or is paid by the only one that does. Missing pieces are
 * columns too: a program has an answer whenever the locks have one.
 */
export function buildModel(fit: Fit, goal: Goal, { relaxed = false, keep = null }: Partial<Omit<Shape, 'priced'>> = {}): Model {
  const shape: Shape = { relaxed, keep, priced: goal.of === 'cost' }
  const draft = new ProgramDraft()
  const promises = fit.promises.flatMap((_, place) => promiseColumns(draft, fit, place, shape) ?? [])
  const lots = promises.flatMap((one) => one.lots)
  const lotsOf = fit.offers.map((): LotColumn[] => [])
  for (const lot of lots) lotsOf[lot.offer]?.push(lot)
  const groups = new Groups(draft, fit, promises, lotsOf, shape)
  const makerColumns = groups.makers()
  if (shape.priced) groups.lotsAndTrips()
  limitRows(draft, fit, lotsOf)
  incomeRows(draft, fit, lotsOf, makerColumns)
  const lacks = lineRows(draft, fit, goal, lotsOf)
  return { program: draft.program(), lots, ...translation(fit, promises, groups.shared, lacks, draft.cost.length) }
}

class Groups {
  readonly shared: Shared[] = []
  private readonly columnsOf: Map<number, PromiseColumns>

  constructor(
    private readonly draft: ProgramDraft,
    private readonly fit: Fit,
    promises: readonly PromiseColumns[],
    private readonly lotsOf: readonly (readonly LotColumn[])[],
    private readonly shape: Shape,
  ) {
    this.columnsOf = new Map(promises.map((one) => [one.promise, one]))
  }

  makers(): Map<number, number> {
    const columns = new Map<number, number>()
    for (const [place, { offers, fixedMinor, leastIncome }] of this.fit.makers.entries()) {
      const isNeeded = leastIncome > 0 && offers.length > 1 && !this.shape.relaxed
      const column = this.paidOnce(offers, this.shape.priced ? fixedMinor : 0, isNeeded)
      if (column !== null) columns.set(place, column)
    }
    return columns
  }

  lotsAndTrips(): void {
    for (const { offers, fixedMinor } of this.fit.lots) this.paidOnce(offers, fixedMinor)
    for (const { offers, costMinor } of this.fit.trips) this.paidOnce(offers, costMinor)
  }

  /** Adds a cost that is paid once for all of these offers; the column that switches it, where one is needed. */
  private paidOnce(offers: readonly number[], minor: number, isNeeded = false): number | null {
    if (!minor && !isNeeded) return null
    const units = this.unitsIn(offers)
    const [first] = units
    if (!first) return null
    if (units.length === 1 && !isNeeded && (first.isSwitch || this.shape.relaxed)) {
      for (const [column, factor] of first.terms) this.draft.addCost(column, factor * minor)
      return null
    }
    const column = this.draft.column(minor, 0, 1, !this.shape.relaxed)
    for (const { terms } of units) this.draft.row(-Infinity, [...terms, [column, -1]], 0)
    this.shared.push({ column, offers })
    return column
  }

  /** What is at most 1 and positive when any of these offers is taken: whole promises by their switches, parts by their share. */
  private unitsIn(offers: readonly number[]): { terms: Term[]; isSwitch: boolean }[] {
    const inside = new Set(offers)
    const promises = new Set(offers.map((place) => at(this.fit.offers, place).promise))
    return [...promises].flatMap((promise) => {
      const columns = this.columnsOf.get(promise)
      if (!columns) return []
      const isWhole = columns.lots.every(({ offer }) => inside.has(offer))
      if (isWhole && columns.switches.length)
        return [{ terms: columns.switches.map(({ column }): Term => [column, 1]), isSwitch: true }]
      const own = at(this.fit.promises, promise).offers.filter((place) => inside.has(place))
      return own.flatMap((place) => this.shareOf(at(this.lotsOf, place)))
    })
  }

  private shareOf(lots: readonly LotColumn[]): { terms: Term[]; isSwitch: boolean }[] {
    const most = Math.max(...lots.map(({ column }) => this.draft.upper[column] ?? 1))
    return lots.length ? [{ terms: lots.map(({ column }): Term => [column, 1 / most]), isSwitch: false }] : []
  }
}

function translation(
  fit: Fit,
  promises: readonly PromiseColumns[],
  shared: readonly Shared[],
  lacks: Lacks,
  count: number,
): Pick<Model, 'quantities' | 'start'> {
  return {
    quantities: (values) => {
      const quantities = fit.offers.map(() => 0)
      for (const { lots } of promises)
        for (const { offer, column } of lots)
          quantities[offer] = (quantities[offer] ?? 0) + (values[column] ?? 0) * at(fit.offers, offer).step
      return quantities
    },
    start: (quantities) => {
      const values = new Array<number>(count).fill(0)
      const tally = new Tally(fit, quantities)
      for (const { promise, lots, switches } of promises) {
        const pieces = tally.taken[promise] ?? 0
        const isIn = ({ from, to }: { from: number; to: number }) => pieces > 0 && from <= pieces && pieces <= to
        for (const { column, tier } of switches) values[column] = isIn(tier) ? 1 : 0
        for (const { offer, column, tier } of lots)
          if (isIn(tier)) values[column] = (quantities[offer] ?? 0) / at(fit.offers, offer).step
      }
      for (const { column, offers } of shared) values[column] = offers.some((place) => quantities[place]) ? 1 : 0
      for (const [line, { needed, floors }] of fit.lines.entries()) {
        values[lacks.missing[line] ?? 0] = Math.max(0, needed - (tally.planned[line] ?? 0))
        for (const [place, column] of (lacks.floors[line] ?? []).entries()) {
          const floor = at(floors, place)
          values[column] = Math.max(0, floor.pieces - tally.sum(floor.offers))
        }
      }
      return values
    },
  }
}
