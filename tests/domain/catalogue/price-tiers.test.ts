import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTiers, inOrder, mostTiers, priceOfEach } from '#app/domain/catalogue/price-tiers'

const single = { priceMinor: 60_000, minQuantity: 10 }
const rising = fc
  .uniqueArray(fc.integer({ min: 11, max: 10_000 }), { minLength: 1, maxLength: mostTiers })
  .map((amounts) => amounts.sort((a, b) => a - b).map((from, at) => ({ from, priceMinor: 59_000 - at * 1_000 })))
const anyTiers = fc.array(fc.record({ from: fc.nat(200), priceMinor: fc.integer({ min: 1, max: 70_000 }) }), { maxLength: 8 })

describe('prices by quantity', () => {
  test('that fall with every larger quantity are right, in whatever order they are written', () => {
    fc.assert(
      fc.property(rising, fc.boolean(), (tiers, turned) => {
        expect(checkTiers(single, turned ? [...tiers].reverse() : tiers)).toEqual({ ok: true })
      }),
    )
  })

  test('that are right never make more cost more each', () => {
    fc.assert(
      fc.property(anyTiers, fc.nat(300), fc.nat(300), (tiers, a, b) => {
        fc.pre(checkTiers(single, tiers).ok)
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
        const price = (quantity: number) => priceOfEach(single.priceMinor, tiers, quantity)
        expect(price(more)).toBeLessThanOrEqual(price(fewer))
        expect(price(single.minQuantity)).toBe(single.priceMinor)
      }),
    )
  })

  test('that are right stay right with one taken away', () => {
    fc.assert(
      fc.property(rising, fc.nat(mostTiers), (tiers, at) => {
        expect(
          checkTiers(
            single,
            tiers.filter((_, index) => index !== at),
          ).ok,
        ).toBe(true)
      }),
    )
  })

  test.each([
    ['no price of one', { ...single, priceMinor: null }, [[20, 50_000]], 'listing.tiers_no_price'],
    ['as few as the smallest order', single, [[10, 50_000]], 'listing.tier_too_few'],
    [
      'the same quantity twice',
      single,
      [
        [20, 50_000],
        [20, 40_000],
      ],
      'listing.tier_twice',
    ],
    ['as dear as one', single, [[20, 60_000]], 'listing.tier_not_cheaper'],
    [
      'dearer for more',
      single,
      [
        [20, 50_000],
        [40, 50_001],
      ],
      'listing.tier_not_cheaper',
    ],
    ['six of them', single, [20, 30, 40, 50, 60, 70].map((from) => [from, 60_000 - from]), 'listing.tiers_too_many'],
  ])('%s is refused', (_, of, pairs, code) => {
    const tiers = pairs.map(([from = 0, priceMinor = 0]) => ({ from, priceMinor }))
    expect(checkTiers(of, tiers)).toMatchObject({ ok: false, code })
  })

  test('none at all are right, with or without a price', () => {
    expect(checkTiers({ priceMinor: null, minQuantity: 1 }, [])).toEqual({ ok: true })
    expect(inOrder([])).toEqual([])
  })
})
