import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'
import { type Day, firstDay, lastDay, monthsBetween } from '#app/domain/shared/calendar'
import type { CommitmentId, InquiryLineId, ProducerId, StandardId } from '#app/domain/shared/ids'
import { freeInMonths, type Hold } from '#app/domain/supply/capacity'
import type { PlanSettings } from './plan-settings'

/** A line of the inquiry with what its calls say of it. */
export type LineToPlan = {
  id: InquiryLineId
  standardId: StandardId
  standardName: string
  asked: number
  buffer: number
  readyBy: Day
  lotStep: number
}

/** A promise that can be planned with. */
export type PromiseToPlan = {
  id: CommitmentId
  lineId: InquiryLineId
  producerId: ProducerId
  village: string
  members: number
  newcomer: boolean
  cluster: string | null
  most: number
  least: number
  lotStep: number
  priceMinor: number
  readyOn: Day
  capacityPerYear: number
  promisedOn: Day
}

export type PlanInput = {
  lines: readonly LineToPlan[]
  promises: readonly PromiseToPlan[]
  /** What each maker promised outside these promises. */
  heldElsewhere: ReadonlyMap<ProducerId, readonly Hold[]>
  settings: PlanSettings
  today: Day
}

/** The rows of the house as the problem the solver knows. Keys are our ids; the same rows give the same problem. */
export function planProblem({ lines, promises, heldElsewhere, settings, today }: PlanInput): PlanProblem {
  // Promises are taken at their word: they were measured against the maker's months on the day they were made.
  const startOn = promises.reduce((earliest, promise) => (promise.promisedOn < earliest ? promise.promisedOn : earliest), today)
  const end = promises.reduce((latest, promise) => (promise.readyOn > latest ? promise.readyOn : latest), startOn)
  return {
    startOn,
    lines: lines.map((line) => lineOf(line, settings)),
    offers: promises.map(offerOf),
    producers: producersOf(promises, heldElsewhere, startOn, end),
    houseCosts: { collectionPerProducer: settings.collectionPerMaker, inspectionPerProducer: settings.inspectionPerMaker },
    locks: settings.locks,
    ...(settings.shareCapBp !== null && { shareCapBp: settings.shareCapBp }),
  }
}

/** The day goods of a line must be ready: its calls' own, or the one staff are trying out. */
export function latestReadyOn(line: LineToPlan, settings: PlanSettings): Day {
  return settings.readyBy ?? line.readyBy
}

function lineOf(line: LineToPlan, settings: PlanSettings): PlanLine {
  return {
    key: line.id,
    standardName: line.standardName,
    demand: line.asked,
    bufferPieces: line.buffer,
    latestReadyOn: latestReadyOn(line, settings),
    lotStep: line.lotStep,
  }
}

function offerOf(promise: PromiseToPlan): PlanOffer {
  return {
    key: promise.id,
    lineKey: promise.lineId,
    producerKey: promise.producerId,
    village: promise.village,
    most: promise.most,
    least: promise.least,
    lotStep: promise.lotStep,
    priceMinor: promise.priceMinor,
    readyOn: promise.readyOn,
    capacityPerYear: promise.capacityPerYear,
    memberCount: promise.members,
    newcomer: promise.newcomer,
    ...(promise.cluster !== null && { cluster: promise.cluster }),
  }
}

function producersOf(
  promises: readonly PromiseToPlan[],
  heldElsewhere: PlanInput['heldElsewhere'],
  from: Day,
  to: Day,
): PlanProducer[] {
  const months = monthsBetween(from, to)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  return [...new Set(promises.map((promise) => promise.producerId))].map((id) => ({
    key: id,
    monthsFree: freeInMonths(heldElsewhere.get(id) ?? [], firstDay(first), lastDay(last)),
  }))
}
