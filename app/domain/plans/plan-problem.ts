import type { PlanLine, PlanOffer, PlanProblem, PlanProducer } from '#app/domain/matching/matching'
import { type Day, firstDay, lastDay, monthsBetween } from '#app/domain/shared/calendar'
import type { CommitmentId, InquiryLineId, ProducerId, StandardId } from '#app/domain/shared/ids'
import { type Diary, emptyDiary, freeInMonths } from '#app/domain/supply/capacity'
import { joined } from '#app/domain/supply/off-days'
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
  readyOn: Day
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
  // Promises are taken at their word: they were measured against the maker's months on the day they were made.
  const startOn = promises.reduce((earliest, promise) => (promise.promisedOn < earliest ? promise.promisedOn : earliest), today)
  const end = promises.reduce((latest, promise) => (promise.readyOn > latest ? promise.readyOn : latest), startOn)
  return {
    startOn,
    lines: lines.map((line) => lineOf(line, settings)),
    offers: offersOf(promises).map(({ key, shared, promise }) => offerOf(key, shared, promise)),
    producers: producersOf(promises, diaries, startOn, end),
    houseCosts: { collectionPerTrip: settings.collectionPerTrip, inspectionPerProducer: settings.inspectionPerMaker },
    locks: locksOf(promises, settings),
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

type Offered = { readonly key: string; readonly shared: boolean; readonly promise: PromiseToPlan }

/** Each promise under the key the solver knows it by: its own, or with the line where it may serve several. */
export function offersOf(promises: readonly PromiseToPlan[]): Offered[] {
  const lines = new Map<CommitmentId, number>()
  for (const { id } of promises) lines.set(id, (lines.get(id) ?? 0) + 1)
  return promises.map((promise) => {
    const shared = (lines.get(promise.id) ?? 0) > 1
    return { key: shared ? `${promise.id} ${promise.lineId}` : promise.id, shared, promise }
  })
}

/** A lock is on the whole promise, whichever of its lines it then serves. */
function locksOf(promises: readonly PromiseToPlan[], { locks }: PlanSettings): PlanProblem['locks'] {
  return Object.fromEntries(promises.flatMap(({ id }) => (locks[id] ? [[id, locks[id]] as const] : [])))
}

function offerOf(key: string, shared: boolean, promise: PromiseToPlan): PlanOffer {
  return {
    key,
    ...(shared && { promiseKey: promise.id }),
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
