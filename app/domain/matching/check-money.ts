import { groupedBy, promisesIn, type Taken, type Violation } from './check-offers'
import type { Plan, PlanProblem } from './matching'

/** Every sum of a plan, in whole numbers; what is a fraction of a rupiah is rounded once, half to even. */
export function moneyViolations(problem: PlanProblem, plan: Plan, taken: readonly Taken[]): Violation[] {
  const makers = new Set(taken.map(({ offer }) => offer.producerKey))
  const lots = new Set(taken.map(({ offer }) => `${offer.producerKey}\n${offer.lineKey}`))
  const { inspectionPerProducer, inspectionPerLot = 0 } = problem.houseCosts
  const goods = promisesIn(taken).reduce((all, { pieces, priceMinor }) => all + BigInt(pieces) * BigInt(priceMinor), 0n)
  const collection = collectionOf(problem, taken)
  const inspection = BigInt(makers.size * inspectionPerProducer) + BigInt(lots.size * inspectionPerLot)
  const advance = advanceOf(problem, taken)
  const lateness = latenessOf(problem, taken)
  const said = plan.cost
  const offersOf = groupedBy(problem.offers, (offer) => offer.producerKey)
  const handsOf = (key: string) => Math.max(1, ...(offersOf.get(key) ?? []).map((offer) => offer.memberCount))
  const households = [...makers].reduce((all, key) => all + handsOf(key), 0)
  const broken: [boolean, string][] = [
    [BigInt(said.goodsMinor) !== goods, 'goods add up'],
    [BigInt(said.collectionMinor) !== collection, 'collection adds up'],
    [BigInt(said.inspectionMinor) !== inspection, 'inspection adds up'],
    [BigInt(said.advanceMinor) !== advance, 'the advance adds up'],
    [BigInt(said.latenessMinor) !== lateness, 'the lateness adds up'],
    [BigInt(said.totalMinor) !== goods + collection + inspection + advance + lateness, 'the total adds up'],
    [plan.makers !== makers.size, 'makers are counted'],
    [plan.households !== households, 'households are counted'],
  ]
  return broken.flatMap(([is, rule]) => (is ? [{ rule, subject: plan.preset }] : []))
}

/** Each village once for each round in which anything is ready there. */
function collectionOf({ startOn, houseCosts }: PlanProblem, taken: readonly Taken[]): bigint {
  const rounds = new Map<string, Set<number>>()
  for (const { offer } of taken) {
    const days = (Date.parse(offer.readyOn) - Date.parse(startOn)) / 86_400_000
    const round = Math.floor(days / (houseCosts.tripEveryDays ?? 7))
    rounds.set(offer.village, (rounds.get(offer.village) ?? new Set()).add(round))
  }
  const costs = new Map(Object.entries(houseCosts.tripByVillage ?? {}))
  return [...rounds].reduce(
    (all, [village, own]) => all + BigInt(own.size) * BigInt(costs.get(village) ?? houseCosts.collectionPerTrip ?? 0),
    0n,
  )
}

/** The part of each price that is paid ahead, times the yearly rate, times the days until it is ready. */
function advanceOf({ startOn, houseCosts }: PlanProblem, taken: readonly Taken[]): bigint {
  const { advanceShareBp = 0, advanceYearlyBp = 0 } = houseCosts
  const rupiahDays = promisesIn(taken).reduce(
    (all, { parts, priceMinor }) =>
      parts.reduce((sum, { offer, quantity }) => {
        const days = Math.max(0, (Date.parse(offer.readyOn) - Date.parse(startOn)) / 86_400_000)
        return sum + BigInt(quantity) * BigInt(priceMinor) * BigInt(days)
      }, all),
    0n,
  )
  return halfToEven(rupiahDays * BigInt(advanceShareBp) * BigInt(advanceYearlyBp), 365n * 10_000n * 10_000n)
}

/** Days that each piece is to be expected late, at the penalty a day. */
function latenessOf({ houseCosts }: PlanProblem, taken: readonly Taken[]): bigint {
  const thousandths = taken.reduce((all, { offer, quantity }) => all + BigInt(quantity) * BigInt(offer.lateMilliDays ?? 0), 0n)
  return halfToEven(thousandths * BigInt(houseCosts.latenessPerPieceDay ?? 0), 1000n)
}

function halfToEven(over: bigint, under: bigint): bigint {
  const [whole, rest] = [over / under, over % under]
  if (rest * 2n === under) return whole + (whole % 2n)
  return rest * 2n > under ? whole + 1n : whole
}
