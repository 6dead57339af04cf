import { expect, test } from 'vitest'
import { binsOf, hold } from './held'
import { plainWorld } from './plans'

/** The large measurement is `npm run bench`; this is the same on few houses, with a seed that stays. */
test.each([
  { ...plainWorld, name: 'plain' },
  { ...plainWorld, name: 'crooked days, unsteady makers', days: 'skewed' as const, disasters: 0.02, unreliable: 0.08 },
])(
  'of plans said to be 90 % sure, 90 ± 3 % are kept: $name',
  (world) => {
    const held = hold(world, { worlds: 8, plans: 14, runs: 2_000, endings: 250, sure: 0.9 }, 3).map((one) => one.wholeAndOnTime)
    const [, bin] = binsOf(held, [0, 0.87, 0.93, 1])
    expect(bin!.plans).toBeGreaterThan(40)
    expect(Math.abs(bin!.kept - bin!.said)).toBeLessThan(0.03)
  },
  120_000,
)
