import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { type Day, firstDay, lastDay, monthsBetween, plusDays } from '#app/domain/shared/calendar'
import type { CommitmentId, InquiryLineId, ProducerId, StandardId } from '#app/domain/shared/ids'
import { type Diary, emptyDiary, freeInMonths } from '#app/domain/supply/capacity'
import type { Grade } from '#app/domain/supply/grades'
import { joined } from '#app/domain/supply/off-days'
import type { Tranche } from '#app/domain/supply/tranches'
import type { PlanSettings } from './plan-settings'

/** A line of the inquiry with what its calls say of it. */
export type LineToPlan = {
  id: InquiryLineId
  standardId: StandardId
  standardName: string
  asked: number
  buffer: number
  /** The day by which its calls want the goods at the makers', and the buyer's own. */
  readyBy: Day
  neededBy: Day | null
  lotStep: number
  leastGrade: Grade
  /** Where its calls let makers name their price: the most that any of them pays; rupiah a piece. */
  ceilingMinor: number | null
}

/** A promise that can be planned with, for one of the lines it may serve. */
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
  /** What each costs when many are taken. */
  tiers: readonly PriceTier[]
  grade: Grade
  readyOn: Day
  /** All of it, part by part; a simple promise is one, on its day. */
  tranches: readonly Tranche[]
  capacityPerYear: number
  promisedOn: Day
}

export type PlanInput = {
  lines: readonly LineToPlan[]
  promises: readonly PromiseToPlan[]
  /** What each maker promised outside these promises, and its days off. */
  diaries: ReadonlyMap<ProducerId, Diary>
  settings: PlanSettings
  today: Day
}

/** The rows of the house as the problem the solver knows. Keys are our ids; the same rows give the same problem. */
export function planProblem({ lines, promises, diaries, settings, today }: PlanInput): PlanProblem {
  const { shareCapBp, villageCapBp, leastIncomeMinor, quotas } = settings
  // Promises are taken at their word: they were measured against the maker's months on the day they were made.
  const startOn = promises.reduce((earliest, promise) => (promise.promisedOn < earliest ? promise.promisedOn : earliest), today)
  const end = promises.reduce((latest, promise) => (promise.readyOn > latest ? promise.readyOn : latest), startOn)
  return {
    startOn,
    lines: lines.map((line) => lineOf(line, settings)),
    offers: offersOf(promises).map(offerOf),
    producers: producersOf(promises, diaries, startOn, end),
    houseCosts: {
      collectionPerTrip: settings.collectionPerTrip,
      inspectionPerProducer: settings.inspectionPerMaker,
      inspectionPerLot: settings.inspectionPerLot,
      advanceShareBp: settings.advanceShareBp,
      advanceYearlyBp: settings.advanceYearlyBp,
      latenessPerPieceDay: settings.latenessPerPieceDay,
    },
    locks: locksOf(promises, settings),
    ...(shareCapBp !== null && { shareCapBp }),
    ...(villageCapBp !== null && { villageCapBp }),
    ...(leastIncomeMinor !== null && { leastIncomeMinor }),
    ...(quotas.length > 0 && { quotas }),
  }
}

/**
 * The day goods of a line must be ready at the makers': the one staff are trying out, or its calls' own, but never so late that
 * inspection and travel could not be over by the buyer's day.
 */
export function latestReadyOn(line: LineToPlan, settings: PlanSettings): Day {
  if (settings.readyBy) return settings.readyBy
  const left = line.neededBy && plusDays(line.neededBy, -settings.inspectionDays - settings.travelDays)
  return left && left < line.readyBy ? left : line.readyBy
}

function lineOf(line: LineToPlan, settings: PlanSettings): PlanLine {
  return {
    key: line.id,
    standardName: line.standardName,
    demand: line.asked,
    bufferPieces: line.buffer,
    latestReadyOn: latestReadyOn(line, settings),
    inspectionDays: settings.inspectionDays,
    travelDays: settings.travelDays,
    leastGrade: line.leastGrade,
    lotStep: line.lotStep,
    ...(line.ceilingMinor !== null && { ceilingMinor: line.ceilingMinor }),
  }
}

/** One promise to one line, or one part of it, under the key the solver knows it by. */
type Offered = {
  readonly key: string
  readonly promise: PromiseToPlan
  readonly readyOn: Day
  /** Where the promise comes in parts: what is ready on this day. */
  readonly partMost: number | null
  /** Whether the promise is offered under other keys too. */
  readonly shared: boolean
}

/** The promise's own id, with the line where it may serve several and the day where it comes in parts. */
function offersOf(promises: readonly PromiseToPlan[]): Offered[] {
  const lines = new Map<CommitmentId, number>()
  for (const { id } of promises) lines.set(id, (lines.get(id) ?? 0) + 1)
  return promises.flatMap((promise) => {
    const servesSeveral = (lines.get(promise.id) ?? 0) > 1
    const inParts = promise.tranches.length > 1
    return promise.tranches.map(({ readyOn, quantity }) => ({
      key: [promise.id, ...(servesSeveral ? [promise.lineId] : []), ...(inParts ? [readyOn] : [])].join(' '),
      promise,
      readyOn,
      partMost: inParts ? quantity : null,
      shared: servesSeveral || inParts,
    }))
  })
}

/** A lock is on the whole promise, whichever of its lines and parts are then taken. */
function locksOf(promises: readonly PromiseToPlan[], { locks }: PlanSettings): PlanProblem['locks'] {
  return Object.fromEntries(promises.flatMap(({ id }) => (locks[id] ? [[id, locks[id]] as const] : [])))
}

function offerOf({ key, promise, readyOn, partMost, shared }: Offered): PlanOffer {
  return {
    key,
    ...(shared && { promiseKey: promise.id }),
    lineKey: promise.lineId,
    producerKey: promise.producerId,
    village: promise.village,
    most: promise.most,
    least: promise.least,
    ...(partMost !== null && { partMost }),
    lotStep: promise.lotStep,
    priceMinor: promise.priceMinor,
    ...(promise.tiers.length > 0 && { priceTiers: promise.tiers }),
    grade: promise.grade,
    readyOn,
    capacityPerYear: promise.capacityPerYear,
    memberCount: promise.members,
    newcomer: promise.newcomer,
    ...(promise.cluster !== null && { cluster: promise.cluster }),
  }
}

function producersOf(promises: readonly PromiseToPlan[], diaries: PlanInput['diaries'], from: Day, to: Day): PlanProducer[] {
  const months = monthsBetween(from, to)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  return [...new Set(promises.map((promise) => promise.producerId))].map((id) => ({
    key: id,
    monthsFree: freeInMonths(diaries.get(id) ?? emptyDiary, firstDay(first), lastDay(last)),
    offDays: joined(diaries.get(id)?.off ?? []),
  }))
}
