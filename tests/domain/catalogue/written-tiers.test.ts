import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '#app/domain/catalogue/price-tiers'
import { readWrittenTiers, tiersIn, writeTiers } from '#app/domain/catalogue/written-tiers'

const tier = fc.record({ from: fc.integer({ min: 2, max: 100_000 }), priceMinor: fc.integer({ min: 100, max: 1_000_000_000 }) })

test('prices by quantity read as they were written', () => {
  fc.assert(
    fc.property(fc.array(tier, { maxLength: 5 }), (tiers) => {
      expect(tiersIn(writeTiers(tiers))).toEqual(inOrder(tiers))
    }),
  )
})

test('and as people write them', () => {
  expect(tiersIn('100: Rp 11.000\n25 = 12,000;')).toEqual([
    { from: 25, priceMinor: 12_000 },
    { from: 100, priceMinor: 11_000 },
  ])
  expect(readWrittenTiers('')).toEqual([])
  for (const unclear of ['murah', '25+', '25+: 12.5', '25 12000', '25+: 12000, 100+: 11000', '-5: 100', '2+: 99999999999'])
    expect(tiersIn(unclear), unclear).toBeUndefined()
})
