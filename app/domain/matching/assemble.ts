import type { Fit } from './fit'
import { grouped } from './limits'
import type { PlanProblem } from './matching'
import type { SettledMaker } from './settle-promises'
import { tripOf } from './trips'

/** Numbers offers, promises, makers, lots and trips through, each knowing the places of those it belongs to. */
export function assemble(
  problem: PlanProblem,
  settled: readonly SettledMaker[],
): Pick<Fit, 'offers' | 'promises' | 'makers' | 'lots' | 'trips'> {
  const { houseCosts } = problem
  const taking = settled.filter(({ promises }) => promises.length > 0)
  const kept = taking.flatMap(({ promises }, maker) => promises.map((promise) => ({ ...promise, maker })))
  const parts = kept
    .flatMap(({ maker, parts: own }, promise) =>
      own.map((draft) => ({ draft, maker, promise, trip: tripOf(problem, draft.offer) })),
    )
    .map((part, place) => ({ ...part, place }))
  const trips = grouped(parts, ({ trip }) => JSON.stringify([trip.village, trip.round]))
  const lots = grouped(parts, ({ maker, draft }) => `${maker} ${draft.line}`)
  const [tripAt, lotAt] = [whereIn(trips), whereIn(lots)]
  const placesOf = byPlace(parts, kept.length, ({ promise }) => promise)
  const offersOf = byPlace(parts, taking.length, ({ maker }) => maker)
  const promisesOf = byPlace(
    kept.map(({ maker }, place) => ({ maker, place })),
    taking.length,
    ({ maker }) => maker,
  )
  const lotsOf = byPlace(
    lots.map((own, place) => ({ maker: own[0]?.maker ?? 0, place })),
    taking.length,
    ({ maker }) => maker,
  )
  return {
    offers: parts.map(({ draft: { tiers: _tiers, allowance: _allowance, ...draft }, maker, promise, place }) => ({
      ...draft,
      maker,
      promise,
      trip: tripAt[place] ?? 0,
      lot: lotAt[place] ?? 0,
    })),
    promises: kept.map(({ parts: own, least, most, tiers, lockedIn, maker }, place) => ({
      key: own[0]?.offer.promiseKey ?? own[0]?.offer.key ?? '',
      maker,
      offers: placesOf[place] ?? [],
      least,
      most,
      tiers,
      lockedIn,
    })),
    makers: taking.map(({ key, hands, leastIncome, mostIncome }, place) => ({
      key,
      hands,
      offers: offersOf[place] ?? [],
      promises: promisesOf[place] ?? [],
      lots: lotsOf[place] ?? [],
      fixedMinor: houseCosts.inspectionPerProducer,
      leastIncome,
      mostIncome,
    })),
    lots: lots.map((own) => ({
      maker: own[0]?.maker ?? 0,
      line: own[0]?.draft.line ?? 0,
      offers: own.map(({ place }) => place),
      fixedMinor: houseCosts.inspectionPerLot ?? 0,
    })),
    trips: trips.flatMap((own) => (own[0] ? [{ ...own[0].trip, offers: own.map(({ place }) => place) }] : [])),
  }
}

function whereIn(groups: readonly (readonly { readonly place: number }[])[]): number[] {
  const where: number[] = []
  for (const [group, own] of groups.entries()) for (const { place } of own) where[place] = group
  return where
}

function byPlace<Part extends { readonly place: number }>(
  all: readonly Part[],
  count: number,
  groupOf: (part: Part) => number,
): number[][] {
  const groups = Array.from({ length: count }, (): number[] => [])
  for (const part of all) groups[groupOf(part)]?.push(part.place)
  return groups
}
