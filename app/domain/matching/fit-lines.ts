import type { Draft } from './draft-offers'
import { at, type FittedLine, type FittedOffer, type Floor, type Terms } from './fit'
import { allowanceOf, grouped, shareOf } from './limits'
import { lotStepOf, neededOf, type PlanLine, type PlanOffer, type PlanProblem, promiseOf } from './matching'

export function fitLines(
  problem: PlanProblem,
  terms: Terms,
  lines: readonly PlanLine[],
  drafts: readonly Draft[],
  offers: readonly FittedOffer[],
): FittedLine[] {
  const ofLine = lines.map((_, place) => drafts.filter((draft) => draft.line === place))
  const promised = lines.map((line) => promisedTo(problem, line))
  const cheapestLine = Math.min(...promised.map(({ dearest }) => dearest ?? Infinity))
  const placesOf = lines.map((): number[] => [])
  for (const [place, { line }] of offers.entries()) placesOf[line]?.push(place)
  return lines.map((line, place) => {
    const { dearest, lot } = promised[place] ?? promisedTo(problem, line)
    const own = ofLine[place] ?? []
    const needed = neededOf(line) + (terms.spare?.[line.key] ?? 0)
    const locked = allowanceOf(own)
    const places = placesOf[place] ?? []
    return {
      line,
      needed,
      roof: Math.max(needed + (line.mostOver ?? lot - 1), locked),
      missingWeight: dearest === null ? 1 : Math.max(1, Math.round(dearest / Math.max(1, cheapestLine))),
      floors: floorsOf(problem, terms, line, own, places, offers),
      offers: places,
    }
  })
}

/** What was promised to a line, the same under whatever terms, so that plans under different ones can be compared. */
function promisedTo(problem: PlanProblem, line: PlanLine) {
  const own = problem.offers.filter((offer) => offer.lineKey === line.key)
  return {
    dearest: own.length ? Math.max(...own.map(({ priceMinor }) => priceMinor)) : null,
    lot: Math.max(1, ...own.map((offer) => lotStepOf(offer, line))),
  }
}

/** Half of what newcomers offered, and all that a cluster did, bound what is kept for them. */
function floorsOf(
  { quotas = [] }: PlanProblem,
  { weights }: Terms,
  line: PlanLine,
  drafts: readonly Draft[],
  places: readonly number[],
  offers: readonly FittedOffer[],
): Floor[] {
  const floor = (cluster: string | null, shareBp: number, counts: (offer: PlanOffer) => boolean, part: number): Floor[] => {
    const offered = offeredBy(drafts.filter(({ offer }) => counts(offer)))
    const pieces = Math.min(shareOf(neededOf(line), shareBp), Math.floor(offered * part))
    return pieces > 0 ? [{ cluster, pieces, offers: places.filter((place) => counts(at(offers, place).offer)) }] : []
  }
  return [
    ...floor(null, weights.newcomerFloorBp, ({ newcomer }) => newcomer, 0.5),
    ...[...quotas]
      .sort((a, b) => (a.cluster < b.cluster ? -1 : 1))
      .flatMap(({ cluster, shareBp }) => floor(cluster, shareBp, (offer) => offer.cluster === cluster, 1)),
  ]
}

function offeredBy(drafts: readonly Draft[]): number {
  return grouped(drafts, ({ offer }) => promiseOf(offer)).reduce((all, parts) => {
    const onDays = parts.reduce((sum, { most }) => sum + most, 0)
    return all + Math.min(onDays, parts[0]?.offer.most ?? 0)
  }, 0)
}
