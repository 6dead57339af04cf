import { at, type Fit, type FittedOffer, type FittedPromise } from './fit'
import type { Tier } from './prices'
import type { ProgramDraft, Term } from './program'

/** Whole lots of one offer at one price of its promise. */
export type LotColumn = { readonly offer: number; readonly column: number; readonly tier: Tier }

/** A promise in the program: its lots, and a switch for each price, or none where a relaxed program can do without. */
export type PromiseColumns = {
  readonly promise: number
  readonly lots: readonly LotColumn[]
  readonly switches: readonly { readonly column: number; readonly tier: Tier }[]
}

/** What the program is built for. */
export type Shape = {
  /** Whole numbers are let go: a share of an offer pays that share of what is paid once, and most switches can be left out. */
  readonly relaxed: boolean
  /** Whether the columns cost what they cost; else only the rows matter. */
  readonly priced: boolean
  /** The offers to choose from; all unless said. */
  readonly keep: ReadonlySet<number> | null
}

/** The most of an offer that its line has use for. */
export function usable(fit: Fit, { most, line, step }: FittedOffer): number {
  return Math.min(most, Math.floor(at(fit.lines, line).roof / step) * step)
}

/** Nothing, or from its least to its most at the price of that quantity, over all its parts. */
export function promiseColumns(draft: ProgramDraft, fit: Fit, promise: number, shape: Shape): PromiseColumns | null {
  const whole = at(fit.promises, promise)
  const offers = whole.offers.filter((place) => !shape.keep || shape.keep.has(place))
  const tiers = tiersInReach(fit, whole, offers)
  if (!tiers.length) return null
  const bySwitch = tiers.length > 1 || !shape.relaxed
  const lots: LotColumn[] = []
  const switches: { column: number; tier: Tier }[] = []
  for (const tier of tiers) {
    const own = offers.flatMap((place) => lotColumn(draft, fit, place, tier, shape, bySwitch))
    lots.push(...own)
    if (bySwitch) {
      const column = draft.column(0, whole.lockedIn && tiers.length === 1 ? 1 : 0, 1, !shape.relaxed)
      switches.push({ column, tier })
      tierRows(draft, fit, own, column, whole.offers.length > 1)
    }
  }
  if (switches.length > 1)
    draft.row(
      whole.lockedIn ? 1 : 0,
      switches.map(({ column }): Term => [column, 1]),
      1,
    )
  if (!bySwitch && whole.lockedIn && whole.offers.length > 1) draft.row(whole.least, pieces(fit, lots), Infinity)
  if (bySwitch) lockRows(draft, fit, offers, lots)
  return { promise, lots, switches }
}

/** The prices that can be reached, each with the quantities it holds for. */
function tiersInReach(fit: Fit, { least, most, tiers }: FittedPromise, offers: readonly number[]): Tier[] {
  const reach = offers.reduce((all, place) => all + usable(fit, at(fit.offers, place)), 0)
  return tiers
    .map(({ from, to, priceMinor }) => ({ from: Math.max(from, least), to: Math.min(to, most, reach), priceMinor }))
    .filter(({ from, to }) => from <= to)
}

function lotColumn(draft: ProgramDraft, fit: Fit, place: number, tier: Tier, shape: Shape, bySwitch: boolean): LotColumn[] {
  const offer = at(fit.offers, place)
  const most = Math.floor(Math.min(usable(fit, offer), tier.to) / offer.step)
  if (most < 1 || offer.ceilingMinor < tier.priceMinor) return []
  const cost = shape.priced ? offer.step * (tier.priceMinor * offer.factor + offer.addMinor + offer.riskMinor) : 0
  const least = offer.lockedIn && !bySwitch ? offer.least / offer.step : 0
  return [{ offer: place, column: draft.column(cost, least, most, !shape.relaxed), tier }]
}

function tierRows(draft: ProgramDraft, fit: Fit, lots: readonly LotColumn[], on: number, inParts: boolean): void {
  for (const { offer, column, tier } of lots) {
    const { step } = at(fit.offers, offer)
    draft.row(
      -Infinity,
      [
        [column, 1],
        [on, -(draft.upper[column] ?? 0)],
      ],
      0,
    )
    const least = Math.ceil(tier.from / step)
    if (!inParts && least > 1)
      draft.row(
        0,
        [
          [column, 1],
          [on, -least],
        ],
        Infinity,
      )
  }
  const [first] = lots
  if (!inParts || !first) return
  draft.row(-Infinity, [...pieces(fit, lots), [on, -first.tier.to]], 0)
  draft.row(0, [...pieces(fit, lots), [on, -first.tier.from]], Infinity)
}

function lockRows(draft: ProgramDraft, fit: Fit, offers: readonly number[], lots: readonly LotColumn[]): void {
  for (const place of offers) {
    const { lockedIn, least } = at(fit.offers, place)
    if (lockedIn)
      draft.row(
        least,
        pieces(
          fit,
          lots.filter(({ offer }) => offer === place),
        ),
        Infinity,
      )
  }
}

export function pieces(fit: Fit, lots: readonly LotColumn[]): Term[] {
  return lots.map(({ offer, column }): Term => [column, at(fit.offers, offer).step])
}
