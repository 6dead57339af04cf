import { describe, expect, test } from 'vitest'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { workbenchForm } from '#app/routes/house.plans.$inquiryId/workbench-form'
import { dayIn } from '#tests/support/clock'
import { idOf } from '#tests/support/ids'

/** What an untouched form sends: the usual costs, and empty fields for all that is open. */
const untouched = {
  do: 'solve',
  ...{ sharePercent: '', villagePercent: '', leastIncome: '', newcomerPercent: '' },
  ...{ 'quota.0.cluster': 'Purun Danau Panggang', 'quota.0.percent': '', 'quota.1.cluster': 'Anpulung', 'quota.1.percent': '' },
  ...{ collectionPerTrip: '75.000', inspectionPerMaker: '40000', inspectionPerLot: '0', latenessPerPieceDay: '0' },
  ...{ advancePercent: '30', advanceYearlyPercent: '12', readyBy: '', inspectionDays: '5', travelDays: '7' },
  ...{ safestSharePercent: '', safestSlackDays: '', spreadPercent: '' },
}

const asked = (change: Record<string, string | string[]> = {}) => workbenchForm.safeParse({ ...untouched, ...change })

function problemAt(change: Record<string, string>) {
  const { error } = asked(change)
  return error?.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('the rules of a plan, as they are typed', () => {
  test('untouched are the usual settings', () => {
    expect(asked().data).toEqual({ do: 'solve', anew: false, settings: usualSettings })
  })

  test('each becomes what plans reckon with', () => {
    const [one, other] = [idOf('commitment', 1), idOf('commitment', 2)]
    const turned = {
      ...{ sharePercent: '25', villagePercent: '40', leastIncome: '250.000', newcomerPercent: '0' },
      ...{ 'quota.0.percent': '15', 'quota.1.percent': '20', collectionPerTrip: '1', inspectionPerMaker: '2' },
      ...{ inspectionPerLot: '3', latenessPerPieceDay: '4', advancePercent: '50', advanceYearlyPercent: '9' },
      ...{ readyBy: dayIn(30), inspectionDays: '', travelDays: '2', safestSharePercent: '30', safestSlackDays: '0' },
      ...{ spreadPercent: '7', lock: [`in:${one}`, '', `out:${other}`] },
    }
    expect(asked(turned).data).toEqual({
      do: 'solve',
      anew: false,
      settings: {
        locks: { [one]: 'in', [other]: 'out' },
        ...{ shareCapBp: 2_500, villageCapBp: 4_000, leastIncomeMinor: 250_000, newcomerFloorBp: 0 },
        quotas: [
          { cluster: 'Purun Danau Panggang', shareBp: 1_500 },
          { cluster: 'Anpulung', shareBp: 2_000 },
        ],
        ...{ collectionPerTrip: 1, inspectionPerMaker: 2, inspectionPerLot: 3, latenessPerPieceDay: 4 },
        ...{ advanceShareBp: 5_000, advanceYearlyBp: 900, readyBy: dayIn(30), inspectionDays: 0, travelDays: 2 },
        safest: { targetShareBp: 3_000, slackTargetDays: 0 },
        widestBenefit: { spreadBudgetBp: 700 },
      },
    })
  })

  test('quotas are each for a cluster of its own, and together no more than all', () => {
    const first = { 'quota.0.percent': '60' }
    expect(problemAt({ ...first, 'quota.1.percent': '40' })).toBeUndefined()
    expect(problemAt({ ...first, 'quota.1.percent': '41' })).toEqual([['quota.1.percent', 'plans.quotas_above_all']])
    expect(problemAt({ ...first, 'quota.0.cluster': '' })).toEqual([['quota.0.percent', 'form.not_a_choice']])
    const twice = { ...first, 'quota.1.cluster': 'Purun Danau Panggang', 'quota.1.percent': '10' }
    expect(problemAt(twice)).toEqual([['quota.1.percent', 'form.not_a_choice']])
    expect(problemAt({ 'quota.1.percent': '0' })).toEqual([['quota.1.percent', 'form.too_small']])
  })

  test.each([
    ['villagePercent', '101', 'form.too_large'],
    ['villagePercent', '0', 'form.too_small'],
    ['leastIncome', 'banyak', 'form.not_a_number'],
    ['collectionPerTrip', '', 'form.required'],
    ['advancePercent', '120', 'form.too_large'],
    ['travelDays', '-1', 'form.too_small'],
    ['spreadPercent', '51', 'form.too_large'],
    ['readyBy', 'besok', 'form.not_a_day'],
    ['lock', 'maybe:com_1', 'form.not_a_choice'],
  ])('%s cannot be "%s"', (field, value, message) => {
    expect(problemAt({ [field]: value })).toEqual([[field === 'lock' ? 'lock.0' : field, message]])
  })
})
