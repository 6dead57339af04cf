import { priceOfEach } from '#app/domain/catalogue/price-tiers'
import { carryProblem } from '#app/domain/motifs/may-carry'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, StandardId } from '#app/domain/shared/ids'
import { emptyDiary, mostPossible } from '#app/domain/supply/capacity'
import { isLive, type OrderToMend, type StandingShare, type WaitingPromise } from './order-to-mend'

/** Who could make some of what is missing: so many more, ready by a day. */
export type Stand = {
  readonly key: string
  readonly who: StandingShare | WaitingPromise
  readonly commitmentId: CommitmentId
  /** Already at work on this order. */
  readonly inOrder: boolean
  readonly most: number
  readonly least: number
  readonly readyOn: Day
  /** For each of the most; rupiah. */
  readonly priceMinor: number
  /** With the trip to a village not visited yet and the inspection of a maker not in it yet; rupiah a piece. */
  readonly landedMinor: number
}

/** Everyone who could help by the latest day and may make it: those in the order first, as nobody new has to begin; then the cheapest, landed. */
export function waitingList(
  order: OrderToMend,
  troubled: StandingShare,
  { today, latest }: { today: Day; latest: Day },
): Stand[] {
  const others = order.shares.filter((share) => isLive(share) && share.workOrderId !== troubled.workOrderId)
  const more = others.filter((share) => share.standardId === troubled.standardId).map((share) => moreOf(order, share, today))
  const fresh = order.waiting
    .filter((promise) => promise.standardId === troubled.standardId && promise.producerId !== troubled.producerId)
    .map((promise) => freshOf(order, others, promise, today, latest))
  return [...more, ...fresh]
    .filter((stand) => stand.most > 0 && stand.most >= stand.least && stand.readyOn <= latest && mayCarry(stand))
    .sort(
      (a, b) =>
        Number(b.inOrder) - Number(a.inOrder) ||
        a.landedMinor - b.landedMinor ||
        (a.readyOn < b.readyOn ? -1 : a.readyOn > b.readyOn ? 1 : 0) ||
        (a.key < b.key ? -1 : 1),
    )
}

/** A share that stands keeps its word; more pieces, or a maker new in it, obey the rule of the motif as it is now. */
function mayCarry({ who, readyOn }: Stand): boolean {
  return !who.carried.some((one) => carryProblem(one, readyOn))
}

/** More from a maker who promised more than was taken, as far as her months are still free until her own day. */
function moreOf(order: OrderToMend, share: StandingShare, today: Day): Stand {
  const possible = Math.min(share.promised - share.quantity, possibleBy(order, share, today, share.dueOn))
  const most = inLots(possible, share.lotStep)
  const { commitmentId, dueOn: readyOn, priceMinor } = share
  return {
    key: `more ${commitmentId}`,
    who: share,
    commitmentId,
    inOrder: true,
    most,
    least: share.lotStep,
    readyOn,
    priceMinor,
    landedMinor: priceMinor,
  }
}

/**
 * A promise to a call for stock still holds its months and stands as it is. One that was let go is measured anew: by its own day
 * if that is ahead and leaves time, otherwise by the latest.
 */
function freshOf(order: OrderToMend, others: readonly StandingShare[], promise: WaitingPromise, today: Day, latest: Day): Stand {
  const { readyOn: ownDay, commitmentId } = promise
  const by = (day: Day) => inLots(Math.min(promise.most, possibleBy(order, promise, today, day)), promise.lotStep)
  const held = promise.state === 'offered'
  const onOwnDay = ownDay < today || ownDay > latest ? 0 : held ? promise.most : by(ownDay)
  const onLatest = held ? 0 : by(latest)
  const own = onOwnDay >= onLatest
  const most = own ? onOwnDay : onLatest
  const priceMinor = priceOfEach(promise.priceMinor, promise.tiers, most)
  const inOrder = others.some(({ producerId }) => producerId === promise.producerId)
  const trip = others.some(({ village }) => village === promise.village) ? 0 : order.costs.collectionPerTrip
  const upkeep = trip + (inOrder ? 0 : order.costs.inspectionPerMaker)
  return {
    key: `new ${commitmentId}`,
    who: promise,
    commitmentId,
    inOrder,
    most,
    least: promise.least,
    readyOn: own ? ownDay : latest,
    priceMinor,
    landedMinor: priceMinor + Math.ceil(upkeep / Math.max(1, most)),
  }
}

function possibleBy({ diaries }: OrderToMend, maker: StandingShare | WaitingPromise, today: Day, day: Day): number {
  return mostPossible(maker.capacityPerYear, diaries.get(maker.producerId) ?? emptyDiary, today, day)
}

function inLots(pieces: number, lotStep: number): number {
  return Math.max(0, pieces - (pieces % lotStep))
}

export function piecesOf(shares: readonly StandingShare[], standardId: StandardId): number {
  return shares.reduce((all, share) => all + (isLive(share) && share.standardId === standardId ? share.quantity : 0), 0)
}
