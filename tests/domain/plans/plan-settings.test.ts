import { describe, expect, test } from 'vitest'
import { presetWeights } from '#app/domain/matching/matching'
import { type PlanSettings, readSettings, usualSettings, writeSettings } from '#app/domain/plans/plan-settings'
import { weightsOf } from '#app/domain/plans/plan-weights'
import { day } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'

describe('settings of a plan', () => {
  test('are read back as they were written', () => {
    const changed: PlanSettings = {
      ...usualSettings,
      locks: { [newId('commitment')]: 'in', [newId('commitment')]: 'out' },
      villageCapBp: 4_000,
      quotas: [{ cluster: 'Purun', shareBp: 1_500 }],
      readyBy: day('2026-05-01'),
      safest: { targetShareBp: 3_000, slackTargetDays: null },
    }
    expect(readSettings(writeSettings(usualSettings))).toEqual(usualSettings)
    expect(readSettings(writeSettings(changed))).toEqual(changed)
  })

  test('of the first runs are read too: what they did not know did not count', () => {
    const kept = { locks: {}, shareCapBp: 2_500, collectionPerTrip: 60_000, inspectionPerMaker: 30_000, readyBy: null }
    expect(readSettings(JSON.stringify(kept))).toEqual({
      ...usualSettings,
      ...kept,
      advanceShareBp: 0,
      advanceYearlyBp: 0,
      inspectionDays: 0,
      travelDays: 0,
    })
  })

  test('of an unknown version are not guessed at', () => {
    expect(() => readSettings(JSON.stringify({ ...usualSettings, version: 3 }))).toThrow()
  })
})

describe('weights of the presets', () => {
  test('stay as they are where nothing was changed', () => {
    expect(weightsOf(usualSettings)).toEqual({ lowestCost: {}, safest: {}, widestBenefit: {} })
  })

  test('are changed where staff said so; the floor for newcomers in all of them', () => {
    const changed = {
      ...usualSettings,
      newcomerFloorBp: 500,
      safest: { targetShareBp: 3_000, slackTargetDays: 10 },
      widestBenefit: { spreadBudgetBp: 0 },
    }
    expect(weightsOf(changed)).toEqual({
      lowestCost: { newcomerFloorBp: 500 },
      safest: { newcomerFloorBp: 500, targetShareBp: 3_000, slackTargetDays: 10 },
      widestBenefit: { newcomerFloorBp: 500, spreadBudgetBp: 0 },
    })
    for (const weights of Object.values(weightsOf(changed)))
      for (const name of Object.keys(weights)) expect(Object.keys(presetWeights.safest)).toContain(name)
  })
})
