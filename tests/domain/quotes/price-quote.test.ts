import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paymentTerms } from '#app/domain/quotes/payment-terms'
import { offeredPieces, paymentParts, priceQuote } from '#app/domain/quotes/price-quote'
import { type Currency, money, rupiah } from '#app/domain/shared/money'
import { parseDecimal, rational } from '#app/domain/shared/rational'

const dollar = parseDecimal('16250.5') ?? rational(1)

describe('pricing a quote', () => {
  test('adds margin to cost, shares it over the lines by their goods, and turns it into dollars', () => {
    const price = priceQuote(
      [
        { key: 'totes', asked: 1200, needed: 1248, planned: 1248, goods: rupiah(21_216_000) },
        { key: 'cloths', asked: 40, needed: 42, planned: 42, goods: rupiah(42_000_000) },
      ],
      [rupiah(1_500_000), rupiah(4_000_000)],
      1_500,
      'USD',
      dollar,
    )
    expect(price.cost).toEqual(rupiah(68_716_000))
    expect(price.margin).toEqual(rupiah(10_307_400))
    expect(price.lines.map((line) => [line.key, line.pieces, line.unitPrice.minor])).toEqual([
      ['totes', 1200, 137],
      ['cloths', 40, 8078],
    ])
    expect(price.total).toEqual(money(1200 * 137 + 40 * 8078, 'USD'))
  })

  test('offers part of what was asked when the plan is short, and keeps the reserve share', () => {
    expect(offeredPieces({ asked: 1000, needed: 1040, planned: 1040 })).toBe(1000)
    expect(offeredPieces({ asked: 1000, needed: 1040, planned: 520 })).toBe(500)
    expect(offeredPieces({ asked: 40, needed: 42, planned: 0 })).toBe(0)
    expect(offeredPieces({ asked: 10, needed: 11, planned: 1 })).toBe(0)
  })

  test('is never below cost and margin, adds up exactly, and no line is lost', () => {
    const line = fc.record({
      asked: fc.integer({ min: 1, max: 5_000 }),
      buffer: fc.integer({ min: 0, max: 500 }),
      each: fc.integer({ min: 500, max: 3_000_000 }),
    })
    const priced = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) =>
      lines.map(({ asked, buffer, each }, at) => ({
        key: String(at),
        asked,
        needed: asked + buffer,
        planned: asked + buffer,
        goods: rupiah((asked + buffer) * each),
      })),
    )
    const input = fc.record({
      lines: priced,
      costs: fc.array(fc.integer({ min: 0, max: 50_000_000 }), { maxLength: 5 }),
      marginBp: fc.integer({ min: 0, max: 10_000 }),
      currency: fc.constantFrom<Currency>('IDR', 'USD', 'JPY', 'EUR'),
      rate: fc.integer({ min: 1_000_000, max: 250_000_000 }).map((hundredths) => rational(hundredths, 10_000)),
    })
    fc.assert(
      fc.property(input, ({ lines, costs, marginBp, currency, rate }) => {
        const price = priceQuote(lines, costs.map(rupiah), marginBp, currency, rate)
        expect(price.lines).toHaveLength(lines.length)
        for (const quoted of price.lines) expect(quoted.amount.minor).toBe(quoted.unitPrice.minor * quoted.pieces)
        expect(price.total.minor).toBe(price.lines.reduce((all, quoted) => all + quoted.amount.minor, 0))
        const decimals = currency === 'USD' || currency === 'EUR' ? 100n : 1n
        const [of, per] = currency === 'IDR' ? [1n, 1n] : [rate.of, rate.per]
        const inRupiahTimes = BigInt(price.total.minor) * of
        const due = BigInt(price.cost.minor + price.margin.minor) * per * decimals
        expect(inRupiahTimes >= due).toBe(true)
      }),
    )
  })

  test('splits a payment so that the parts are the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom(...Object.values(paymentTerms)), (total, steps) => {
        const parts = paymentParts(money(total, 'USD'), steps)
        expect(parts.reduce((all, part) => all + part.minor, 0)).toBe(total)
      }),
    )
  })

  test.each(Object.entries(paymentTerms))('%s adds up to all of it', (_, steps) => {
    expect(steps.reduce((all, step) => all + step.shareBp, 0)).toBe(10_000)
  })
})
