import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { undominated, type CostAndChance } from '#app/ui/chart/frontier'
import { Lorenz } from '#app/ui/chart/lorenz'

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
