import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockRuns } from '#app/domain/chance/block'
import { type Expected, expectedOf } from '#app/domain/chance/expected'
import { Fates } from '#app/domain/chance/fates'
import type { Experience } from '#app/domain/chance/learn'
import { reliabilityOf, type Reliability } from '#app/domain/chance/reliability'
import { SharedLuck } from '#app/domain/chance/shared-luck'
import { plainWorld, someHouse } from './plans'

const blocks = 400

/** The same figures counted in many runs. */
function counted(reliability: Reliability, experience: Experience, slack: number): Expected {
  const shared = new SharedLuck(experience, 1)
  const fates = new Fates('maker', reliability, experience, shared, 1)
  let [accepted, whole, came, inTime, beyond] = [0, 0, 0, 0, 0]
  for (let block = 0; block < blocks; block++) {
    shared.drawBlock(blockRuns)
    fates.drawBlock(blockRuns)
    for (let run = 0; run < blockRuns; run++) {
      const [share, days] = [fates.came[run]!, fates.daysLate[run]!]
      accepted += share * fates.accepted[run]!
      if (share > 0) came += 1
      if (share > 0 && days <= slack) inTime += 1
      if (share === 1 && days <= slack) whole += 1
      if (share > 0) beyond += Math.max(0, days - slack)
    }
  }
  const runs = blocks * blockRuns
  return { acceptedShare: accepted / runs, wholeInTime: whole / runs, inTime: inTime / runs, daysBeyond: beyond / came }
}

describe('what is expected of one maker', () => {
  test('is what the simulation counts', () => {
    for (const seed of [1, 2, 3, 4])
      for (const [at, slack] of [-3, 0, 2, 6, 14].entries()) {
        const { experience, makers } = someHouse(seed, { ...plainWorld, days: 'skewed', unreliable: 0.2, shared: 0.3 })
        const reliability = reliabilityOf(experience, makers[at * 7]!)
        const [said, found] = [expectedOf(reliability, experience, slack), counted(reliability, experience, slack)]
        // Four standard errors of a share counted in forty thousand runs, and a little for the means over what is not known.
        for (const figure of ['acceptedShare', 'wholeInTime', 'inTime'] as const)
          expect(Math.abs(said[figure] - found[figure]), `${figure} ${seed} ${slack}`).toBeLessThan(0.008 + 0.002)
        expect(Math.abs(said.daysBeyond - found.daysBeyond)).toBeLessThan(0.05 + 0.03 * found.daysBeyond)
      }
  })

  test('grows with the slack, and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -40, max: 60 }), (seed, slack) => {
        const { experience, makers } = someHouse(seed)
        const reliability = reliabilityOf(experience, makers[seed % makers.length]!)
        const [one, more] = [expectedOf(reliability, experience, slack), expectedOf(reliability, experience, slack + 1)]
        for (const share of [one.acceptedShare, one.wholeInTime, one.inTime]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(one.wholeInTime).toBeLessThanOrEqual(one.inTime)
        expect(more.inTime).toBeGreaterThanOrEqual(one.inTime)
        expect(more.wholeInTime).toBeGreaterThanOrEqual(one.wholeInTime)
        expect(more.daysBeyond).toBeLessThanOrEqual(one.daysBeyond + 1e-9)
        expect(one.daysBeyond).toBeGreaterThanOrEqual(0)
        expect(more.acceptedShare).toBe(one.acceptedShare)
      }),
      { numRuns: 30 },
    )
  })
})
