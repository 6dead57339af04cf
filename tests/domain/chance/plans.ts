import type { ChancePlan, ChanceRow } from '#app/domain/chance/chance'
import { type Experience, learn } from '#app/domain/chance/learn'
import type { Maker } from '#app/domain/chance/record'
import { reliabilityOf } from '#app/domain/chance/reliability'
import { day, plusDays } from '#app/domain/shared/calendar'
import { chancy, historyOf, planOver, trueMakers, type World } from './worlds'

export const plainWorld: World = {
  name: 'plain',
  history: 'mixed',
  days: 'normal',
  shared: 0.15,
  disasters: 0,
  unreliable: 0,
  spoiled: 0,
  makers: 120,
}

export const due = day('2026-12-15')

/** A house with some history, and a plan over its makers. */
export function someHouse(
  seed: number,
  world: World = plainWorld,
): { experience: Experience; makers: Maker[]; plan: ChancePlan } {
  const chance = chancy(seed)
  const truths = trueMakers(world, chance)
  const makers = historyOf(world, truths, chance)
  const experience = learn(makers)
  const { lines, rows } = planOver(truths, chance)
  return { experience, makers, plan: { lines, rows, producers: producersOf(experience, makers) } }
}

export function producersOf(experience: Experience, makers: readonly Maker[]) {
  return makers.map((maker) => ({ key: maker.key, reliability: reliabilityOf(experience, maker) }))
}

/** One line, each maker so many pieces so many days before the last one. */
export function oneLine(
  makers: readonly Maker[],
  experience: Experience,
  demand: number,
  quantity: number,
  slack: number,
): ChancePlan {
  const rows = makers.map(({ key }): ChanceRow => ({
    producerKey: key,
    lineKey: 'tas',
    quantity,
    readyOn: plusDays(due, -slack),
  }))
  return { lines: [{ key: 'tas', demand, latestReadyOn: due }], rows, producers: producersOf(experience, makers) }
}
