import type { Lock, PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'
import { type Day, firstDay, lastDay, monthsBetween, plusDays } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { plus, rational } from '#app/domain/shared/rational'
import { emptyDiary, freeInMonths } from '#app/domain/supply/capacity'
import { isLive, type OrderToMend, type StandingShare } from './order-to-mend'
import type { Trouble } from './trouble'
import { piecesOf, type Stand, waitingList } from './waiting-list'

export type MendProblem = {
  readonly problem: PlanProblem
  readonly stands: readonly Stand[]
  /** Rupiah that each maker in the problem counts beyond what she costs; taken off again before a cost is shown. */
  readonly perMakerMinor: number
}

type Horizon = {
  readonly today: Day
  /** Days by which the buyer would get it later. */
  readonly laterDays: number
  /** False: only what is promised now. */
  readonly withOthers: boolean
}

/**
 * A share that stands was measured when it was promised and is taken at its word: it takes a millionth of the work it takes, for which
 * each month has a thousandth to spare. Those waiting are measured to the piece in the waiting list.
 */
const atItsWord = 1_000_000
const toSpare = rational(1, 1_000)

/**
 * The order as a problem of which all but the trouble is settled: shares that stand are locked in, those waiting are free. A maker
 * who is new in it counts for more than any difference in price, so that the fewest are asked and, of those, the cheapest.
 */
export function mendProblem(order: OrderToMend, trouble: Trouble, { today, laterDays, withOthers }: Horizon): MendProblem {
  const troubled = order.shares.find(({ workOrderId }) => workOrderId === trouble.workOrderId)
  if (!troubled) throw new Error(`work order ${trouble.workOrderId} is not of order ${order.id}`)
  const lines = order.goods.map((goods) => lineOf(order, goods, goods.standardId === troubled.standardId ? laterDays : 0))
  const latest = lines.find(({ key }) => key === troubled.standardId)?.latestReadyOn ?? troubled.dueOn
  const stands = withOthers ? waitingList(order, troubled, { today, latest }) : []
  const standing = order.shares.filter((share) => isLive(share) && share !== troubled)
  const keeps = trouble.can > 0 && trouble.canBy <= latest ? [{ ...troubled, quantity: trouble.can, dueOn: trouble.canBy }] : []
  const fixed = [...standing, ...keeps].map((share) => fixedOffer(share, today))
  const offers = [...fixed, ...stands.map(standOffer)]
  const perMakerMinor = mostSpent(stands, troubled.quantity, order.costs)
  return {
    stands,
    perMakerMinor,
    problem: {
      startOn: today,
      lines,
      offers,
      producers: producersOf(order, offers, today),
      houseCosts: {
        collectionPerTrip: order.costs.collectionPerTrip,
        inspectionPerProducer: order.costs.inspectionPerMaker + perMakerMinor,
      },
      locks: Object.fromEntries(fixed.map(({ key }) => [key, 'in' satisfies Lock])),
    },
  }
}

/** What is wanted is what stood before the trouble: the buyer's pieces and the reserve above them. */
function lineOf(
  order: OrderToMend,
  { standardId, nameId, asked, latestReadyOn }: OrderToMend['goods'][number],
  later: number,
): PlanLine {
  const dues = order.shares.filter((share) => isLive(share) && share.standardId === standardId).map(({ dueOn }) => dueOn)
  const latest = dues.reduce((last, due) => (due > last ? due : last), latestReadyOn)
  return {
    key: standardId,
    standardName: nameId,
    demand: asked,
    bufferPieces: Math.max(0, piecesOf(order.shares, standardId) - asked),
    latestReadyOn: plusDays(latest, later),
  }
}

function fixedOffer(share: StandingShare, today: Day): PlanOffer {
  return {
    key: `stands ${share.commitmentId}`,
    lineKey: share.standardId,
    producerKey: share.producerId,
    village: share.village,
    most: share.quantity,
    least: share.quantity,
    priceMinor: share.priceMinor,
    readyOn: share.dueOn < today ? today : share.dueOn,
    capacityPerYear: share.capacityPerYear * atItsWord,
    memberCount: share.members,
    newcomer: false,
  }
}

function standOffer({ key, who, most, least, readyOn }: Stand): PlanOffer {
  const held = 'tiers' in who && who.state === 'offered'
  return {
    key,
    lineKey: who.standardId,
    producerKey: who.producerId,
    village: who.village,
    most,
    least,
    lotStep: who.lotStep,
    priceMinor: who.priceMinor,
    ...('tiers' in who && { priceTiers: who.tiers }),
    readyOn,
    capacityPerYear: who.capacityPerYear * (held ? atItsWord : 1),
    memberCount: who.members,
    newcomer: false,
  }
}

function producersOf({ diaries }: OrderToMend, offers: readonly PlanOffer[], today: Day): PlanProducer[] {
  const end = offers.reduce((last, { readyOn }) => (readyOn > last ? readyOn : last), today)
  const months = monthsBetween(today, end)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  return [...new Set(offers.map(({ producerKey }) => producerKey))].map((key) => {
    const free = freeInMonths(diaries.get(key as ProducerId) ?? emptyDiary, firstDay(first), lastDay(last))
    return { key, monthsFree: free.map((month) => ({ ...month, free: plus(month.free, toSpare) })) }
  })
}

/** More than the dearest way to replace a share with those waiting can cost beyond the cheapest. */
function mostSpent(
  stands: readonly Stand[],
  pieces: number,
  { collectionPerTrip, inspectionPerMaker }: OrderToMend['costs'],
): number {
  const prices = stands.flatMap(({ who }) => [
    who.priceMinor,
    ...('tiers' in who ? who.tiers.map((tier) => tier.priceMinor) : []),
  ])
  const dearest = prices.reduce((most, price) => Math.max(most, price), 0)
  return 1 + dearest * pieces + stands.length * (collectionPerTrip + inspectionPerMaker)
}
