import { type Day, daysBetween, plusDays } from '#app/domain/shared/calendar'
import { quickAnswers } from './call-progress'
import { type Diary, mostPossible } from './capacity'
import type { CallTerms } from './promise-rules'

/** What a maker's answer is thought over with: the call, its own months, and its pace if anybody knows it. */
export type Situation = {
  readonly call: CallTerms
  readonly missing: number
  /** Its months promised elsewhere, and its days off. */
  readonly diary: Diary
  readonly perYear: number | undefined
  readonly today: Day
}

/** Three days to choose from, a week apart, the last the latest; `standing` is the day promised before. */
export function readyChoices(today: Day, readyBy: Day, standing?: Day): Day[] {
  const days = [-14, -7, 0].map((before) => plusDays(readyBy, before)).filter((day) => day > today || day === readyBy)
  if (standing) days.push(standing)
  return [...new Set(days)].sort()
}

/** Pieces that can be promised until a day, in whole lots; undefined while the pace is not known. */
export function possibleUntil({ call, diary, perYear, today }: Situation, day: Day): number | undefined {
  if (perYear === undefined) return undefined
  const fits = mostPossible(perYear, diary, today, day)
  return fits - (fits % call.lotStep)
}

/** Likely answers for a day: what is possible, and no more than is still missing unless that is nothing. */
export function likelyAnswers(situation: Situation, day: Day): number[] {
  const { call, missing } = situation
  const wanted = missing > 0 ? missing : call.needed
  return quickAnswers(possibleUntil(situation, day) ?? wanted, wanted, call.lotStep)
}

/** What one press of plus adds. */
export function stepOf({ lotStep, needed }: CallTerms): number {
  if (lotStep > 1) return lotStep
  return needed >= 200 ? 10 : needed >= 40 ? 5 : 1
}

/** How long so many take a maker that makes nothing else. */
export function workTime(most: number, perYear: number): { perWeek: number; weeks: number } | { months: number } {
  const perWeek = Math.floor(perYear / 52)
  if (perWeek >= 1) return { perWeek, weeks: Math.max(1, Math.ceil((most * 52) / perYear)) }
  return { months: Math.ceil((most * 120) / perYear) / 10 }
}

export function timeLeft(today: Day, day: Day): { weeks: number } | { days: number } {
  const days = daysBetween(today, day)
  return days >= 14 ? { weeks: Math.floor(days / 7) } : { days }
}
