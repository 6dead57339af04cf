import { type Day, plusDays } from '#app/domain/shared/calendar'
import { type CountedUnit, countedUnits } from '#app/domain/shared/quantity'

type Line = { readonly pieces: number; readonly unit: CountedUnit; readonly neededBy: Day | null }

export type UsualCall = {
  readonly quantity: number
  readonly buffer: number
  readonly readyBy: Day
  readonly closesOn: Day
  readonly lotStep: number
}

const daysToCollectAndInspect = 21
export const daysToAnswer = 7
const daysToMake = 60

/** What a call is prefilled with: four in a hundred on top, three weeks before the buyer's day, a week to answer. */
export function usualCall(standard: { minQuantity: number }, line: Line | undefined, today: Day): UsualCall {
  const quantity = line?.pieces ?? standard.minQuantity
  const lotStep = line ? countedUnits[line.unit] : 1
  const buffer = Math.ceil((quantity * 4) / 100 / lotStep) * lotStep
  const closesOn = plusDays(today, daysToAnswer)
  const wished = line?.neededBy ? plusDays(line.neededBy, -daysToCollectAndInspect) : plusDays(today, daysToMake)
  const latest = line?.neededBy ?? wished
  const readyBy = wished > closesOn ? wished : latest > today ? latest : plusDays(today, 1)
  return { quantity, buffer, lotStep, readyBy, closesOn: closesOn < readyBy ? closesOn : readyBy }
}
