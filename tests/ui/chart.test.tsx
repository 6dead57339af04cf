import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CostChance } from '#app/ui/chart/cost-chance'
import { undominated, type CostAndChance } from '#app/ui/chart/frontier'
import { Lorenz } from '#app/ui/chart/lorenz'
import { ticksFor } from '#app/ui/chart/ticks'

const point = fc.record({ cost: fc.integer({ min: 1, max: 50 }), chance: fc.integer({ min: 0, max: 100 }) })

const beats = (one: CostAndChance, other: CostAndChance) =>
  one.cost <= other.cost && one.chance >= other.chance && (one.cost < other.cost || one.chance > other.chance)

describe('the frontier', () => {
  test('holds no plan that another beats, and beats or equals every plan it leaves out', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const front = undominated(points)
        for (const kept of front) expect(points.some((other) => beats(other, kept))).toBe(false)
        for (const any of points) expect(front.some((kept) => kept.cost <= any.cost && kept.chance >= any.chance)).toBe(true)
      }),
    )
  })
})

describe('the Lorenz curve', () => {
  test('is the diagonal when every pair of hands earns the same', () => {
    const html = renderToStaticMarkup(
      <Lorenz
        groups={[
          { people: 4, income: 400 },
          { people: 12, income: 1200 },
        ]}
      />,
    )
    expect(html).toContain('class="lorenz-line" d="M0 44L16 33L64 0"')
  })

  test('starts with the poorest', () => {
    const html = renderToStaticMarkup(
      <Lorenz
        groups={[
          { people: 1, income: 100 },
          { people: 1, income: 0 },
        ]}
      />,
    )
    expect(html).toContain('class="lorenz-line" d="M0 44L32 44L64 0"')
  })
})

test('ticks are round numbers that take in all values', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }), (values) => {
      const ticks = ticksFor(values, 4)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-6)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(new Set(ticks).size).toBe(ticks.length)
    }),
  )
  expect(ticksFor([57.98, 63.03], 4)).toEqual([56, 58, 60, 62, 64])
})

test('of plans that lie on one spot one is named, the chosen one first', () => {
  const html = renderToStaticMarkup(
    <CostChance
      id="c"
      title="Cost"
      description="Two alike, one apart."
      plans={[
        { name: 'Cheapest', cost: 10, chance: 0.2 },
        { name: 'Near it', cost: 10.01, chance: 0.2, chosen: true },
        { name: 'Safest', cost: 12, chance: 0.9 },
      ]}
      costTicks={[]}
      chanceTicks={[]}
      costLabel="Rp"
    />,
  )
  expect(html).toContain('Near it')
  expect(html).toContain('Safest')
  expect(html).not.toContain('Cheapest')
})
