import { daysBetween } from '#app/domain/shared/calendar'
import type { Limit } from './capacity'
import { type Draft, handsOf, holdToLimits, limitsOf, shareOf } from './limits'
import { sharedPromises } from './shared-promises'
import { lotStepOf, neededOf, type PlanLine, type PlanOffer, type PlanProblem, type Reason, type Weights } from './matching'

/** What one attempt holds to, besides the problem itself. */
export type Terms = { readonly weights: Weights; readonly shareCapBp: number | null; readonly incomePerHandMinor: number | null }

/** An offer that can be used: pieces are 0 or least…most, both whole lots; of a promise to several lines, 0 or part…most. */
export type FittedOffer = {
  readonly offer: PlanOffer
  readonly line: number
  readonly maker: number
  readonly step: number
  readonly least: number
  /** The fewest that may be taken when the rest of the same promise goes to another line; else the same as `least`. */
  readonly part: number
  readonly most: number
  /** What keeps `most` below what was promised. */
  readonly cappedBy: Limit['cause'] | null
  /** What a piece counts in the goal, in rupiah: the price, and what its risk adds. */
  readonly weight: number
  readonly lockedIn: boolean
}

export type FittedLine = {
  readonly line: PlanLine
  readonly needed: number
  /** The most that may be planned. */
  readonly roof: number
  /** What a missing piece counts beside one of another line: its price in those of the cheapest line. */
  readonly missingWeight: number
  readonly newcomerFloor: number
  /** Places in `Fit.offers`. */
  readonly offers: readonly number[]
}

export type Maker = {
  readonly key: string
  readonly hands: number
  readonly fixedMinor: number
  /** Places in `Fit.offers`. */
  readonly offers: readonly number[]
  /** Limits over several of her offers, whose `at` is a place in `offers`. */
  readonly limits: readonly Limit[]
  readonly shared: readonly SharedPromise[]
}

/** A promise that more than one line may draw on: 0 or at least `least` of it, over all of them. */
export type SharedPromise = { readonly least: number; /** Places in `Fit.offers`. */ readonly offers: readonly number[] }

export type Fit = {
  readonly problem: PlanProblem
  readonly terms: Terms
  readonly lines: readonly FittedLine[]
  readonly offers: readonly FittedOffer[]
  readonly makers: readonly Maker[]
  readonly barred: ReadonlyMap<string, Reason>
}

export const byKey = <T extends { readonly key: string }>(a: T, b: T) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/**
 * Sets out what each offer can still give under the terms; offers that can give nothing are barred, with the reason.
 * Everything is put in the order of its key, so that the plan does not depend on the order of the input.
 */
export function fitOffers(problem: PlanProblem, terms: Terms): Fit {
  const lines = [...problem.lines].sort(byKey)
  const lineAt = new Map(lines.map((line, at) => [line.key, at]))
  const byProducer = new Map<string, PlanOffer[]>(problem.producers.map((producer) => [producer.key, []]))
  for (const offer of [...problem.offers].sort(byKey)) {
    const own = byProducer.get(offer.producerKey)
    if (!own || !lineAt.has(offer.lineKey))
      throw new Error(`offer ${offer.key} names a line or producer that is not in the problem`)
    own.push(offer)
  }
  const barred = new Map<string, Reason>()
  const offers: FittedOffer[] = []
  const makers: Maker[] = []
  for (const producer of [...problem.producers].sort(byKey)) {
    const own = byProducer.get(producer.key) ?? []
    if (!own.length) continue
    const drafts = own.flatMap((offer) => draftOffer(problem, terms, offer, lines, lineAt.get(offer.lineKey) ?? 0, barred))
    const { kept, shared } = holdToLimits(drafts, limitsOf(problem, terms, producer, drafts, lines), barred)
    const promises = sharedPromises(kept).map(({ draft, places }) => ({
      least: draft.least,
      offers: places.map((place) => offers.length + place),
    }))
    makers.push({
      key: producer.key,
      hands: handsOf(own),
      fixedMinor: problem.houseCosts.collectionPerProducer + problem.houseCosts.inspectionPerProducer,
      offers: kept.map((_, place) => offers.length + place),
      limits: shared,
      shared: promises,
    })
    kept.forEach((draft) => offers.push({ ...draft, maker: makers.length - 1 }))
  }
  return { problem, terms, lines: fitLines(problem, terms, lines, offers), offers, makers, barred }
}

function draftOffer(
  problem: PlanProblem,
  terms: Terms,
  offer: PlanOffer,
  lines: readonly PlanLine[],
  at: number,
  barred: Map<string, Reason>,
): Draft[] {
  const line = lines[at]
  if (!line) return []
  const bar = (code: Reason['code'], params: Reason['params'] = {}) => {
    barred.set(offer.key, { code, params })
    return []
  }
  const lock = problem.locks[offer.key]
  if (lock === 'out') return bar('matching.out_locked')
  const slack = daysBetween(offer.readyOn, line.latestReadyOn)
  if (slack < 0) return bar('matching.out_late', { count: -slack, readyOn: offer.readyOn })
  if (lock !== 'in' && line.ceilingMinor !== undefined && offer.priceMinor > line.ceilingMinor)
    return bar('matching.out_above_ceiling', { price: offer.priceMinor, ceiling: line.ceilingMinor })
  const step = lotStepOf(offer, line)
  const least = Math.max(1, Math.ceil(offer.least / step)) * step
  const most = Math.floor(offer.most / step) * step
  if (most < least) return bar('matching.out_lot', { least: offer.least, most: offer.most, lot: step })
  const riskyDays = Math.max(0, terms.weights.slackTargetDays - slack)
  const weight = (offer.priceMinor * (10_000 + riskyDays * terms.weights.slackDayBp)) / 10_000
  return [{ offer, line: at, step, least, part: least, most, cappedBy: null, weight, lockedIn: lock === 'in' }]
}

function fitLines(problem: PlanProblem, terms: Terms, lines: readonly PlanLine[], offers: readonly FittedOffer[]): FittedLine[] {
  const promised = new Map(lines.map((line) => [line.key, promisedTo(problem, line)]))
  const cheapestLine = Math.min(...[...promised.values()].map(({ dearest }) => dearest ?? Infinity))
  return lines.map((line, at) => {
    const own = offers.flatMap((offer, place) => (offer.line === at ? [{ offer, place }] : []))
    const { dearest, lot, newcomers } = promised.get(line.key) ?? promisedTo(problem, line)
    const needed = neededOf(line)
    const locked = own.reduce((all, { offer }) => all + (offer.lockedIn ? offer.least : 0), 0)
    return {
      line,
      needed,
      roof: Math.max(needed + (line.mostOver ?? lot - 1), locked),
      missingWeight: dearest === null ? 1 : Math.max(1, Math.round(dearest / Math.max(1, cheapestLine))),
      newcomerFloor: Math.min(shareOf(needed, terms.weights.newcomerFloorBp), Math.floor(newcomers / 2)),
      offers: own.map(({ place }) => place),
    }
  })
}

type Promised = { dearest: number | null; lot: number; newcomers: number }

/** What was promised to a line, the same under whatever terms, so that plans under different ones can be compared. */
function promisedTo(problem: PlanProblem, line: PlanLine): Promised {
  const promised: Promised = { dearest: null, lot: 1, newcomers: 0 }
  for (const offer of problem.offers) {
    if (offer.lineKey !== line.key) continue
    promised.dearest = Math.max(promised.dearest ?? 0, offer.priceMinor)
    promised.lot = Math.max(promised.lot, lotStepOf(offer, line))
    const counts = offer.newcomer && offer.readyOn <= line.latestReadyOn && problem.locks[offer.key] !== 'out'
    if (counts) promised.newcomers += offer.most
  }
  return promised
}
