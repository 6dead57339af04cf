import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Currency,
  currencies,
  exchange,
  isCurrency,
  money,
  multiply,
  prorate,
  rupiah,
  scale,
  sum,
} from '#app/domain/shared/money'
import { parseDecimal, rational } from '#app/domain/shared/rational'

const currency = fc.constantFrom(...(Object.keys(currencies) as Currency[]))
const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const factor = fc.tuple(fc.bigInt(-1_000n, 1_000n), fc.bigInt(1n, 10_000_000n)).map(([of, per]) => rational(of, per))
const rate = fc.tuple(fc.bigInt(10_000n, 100_000_000n), fc.bigInt(1n, 10_000n)).map(([of, per]) => rational(of, per))

/** How far a whole number lies from an exact fraction, in units of 1/per. */
const distance = (whole: number, exact: { of: bigint; per: bigint }) => BigInt(whole) * exact.per - exact.of
const abs = (value: bigint) => (value < 0n ? -value : value)

describe('an amount of money', () => {
  test('is a safe integer of minor units or an error', () => {
    for (const wrong of [0.5, NaN, Infinity, -Infinity, 2 ** 53]) expect(() => money(wrong, 'IDR')).toThrow(RangeError)
    expect(() => rupiah(2n ** 53n)).toThrow(RangeError)
    expect(rupiah(45_000n)).toEqual({ minor: 45_000, currency: 'IDR' })
  })

  test('knows its currencies, and no property of objects is one', () => {
    for (const code of Object.keys(currencies)) expect(isCurrency(code)).toBe(true)
    for (const other of ['XXX', 'idr', 'toString', '__proto__', '', null, 7]) expect(isCurrency(other)).toBe(false)
  })
})

describe('adding', () => {
  test('does not depend on the order, and equals exact arithmetic', () => {
    fc.assert(
      fc.property(currency, fc.array(minor, { maxLength: 50 }), (unit, minors) => {
        const amounts = minors.map((each) => money(each, unit))
        const exact = minors.reduce((all, each) => all + BigInt(each), 0n)
        expect(BigInt(sum(amounts, unit).minor)).toBe(exact)
        expect(sum([...amounts].reverse(), unit)).toEqual(sum(amounts, unit))
      }),
    )
  })

  test('of two currencies is an error', () => {
    expect(() => sum([money(1, 'USD'), money(1, 'EUR')], 'USD')).toThrow(TypeError)
  })

  test('beyond what a number holds is an error, not a rounding', () => {
    const most = rupiah(Number.MAX_SAFE_INTEGER)
    expect(() => sum([most, most], 'IDR')).toThrow(RangeError)
    expect(() => multiply(most, 2)).toThrow(RangeError)
    expect(sum([most, most, rupiah(-Number.MAX_SAFE_INTEGER)], 'IDR')).toEqual(most)
  })

  test('an amount to itself so many times is multiplying it', () => {
    fc.assert(
      fc.property(minor, fc.nat(40), (each, times) => {
        const amount = rupiah(each)
        expect(multiply(amount, times)).toEqual(sum(new Array(times).fill(amount), 'IDR'))
      }),
    )
  })
})

describe('scaling', () => {
  test('lands on a neighbour of the exact value: below it, above it, or the nearest', () => {
    fc.assert(
      fc.property(minor, factor, (each, by) => {
        const exact = { of: BigInt(each) * by.of, per: by.per }
        const down = distance(scale(rupiah(each), by, 'down').minor, exact)
        const up = distance(scale(rupiah(each), by, 'up').minor, exact)
        const near = distance(scale(rupiah(each), by).minor, exact)
        expect(down <= 0n && -down < exact.per).toBe(true)
        expect(up >= 0n && up < exact.per).toBe(true)
        expect(abs(near) * 2n <= exact.per).toBe(true)
      }),
    )
  })

  test.each([
    [5, 2],
    [15, 8],
    [25, 12],
    [35, 18],
    [-5, -2],
    [-15, -8],
  ])('a half goes to the even neighbour: %d × ½', (each, half) => {
    expect(scale(rupiah(each), rational(1, 2)).minor).toBe(half)
  })

  test('by one changes nothing', () => {
    fc.assert(
      fc.property(minor, (each) => {
        expect(scale(rupiah(each), rational(7, 7))).toEqual(rupiah(each))
      }),
    )
  })
})

describe('exchanging', () => {
  test('one dollar for its rate, and back', () => {
    const fixing = parseDecimal('17187.6498') ?? rational(1)
    expect(exchange(rupiah(17_187_650), 'USD', fixing)).toEqual(money(100_000, 'USD'))
    expect(exchange(rupiah(1_000_000), 'USD', fixing)).toEqual(money(5_818, 'USD'))
    expect(exchange(rupiah(100), 'JPY', rational(100))).toEqual(money(1, 'JPY'))
  })

  test('is off by at most half of the smallest unit', () => {
    fc.assert(
      fc.property(minor, currency, rate, (each, to, fixing) => {
        const exact = { of: BigInt(each) * fixing.per * 10n ** BigInt(currencies[to]), per: fixing.of }
        expect(abs(distance(exchange(rupiah(each), to, fixing).minor, exact)) * 2n <= exact.per).toBe(true)
      }),
    )
  })

  test('more never gives less', () => {
    fc.assert(
      fc.property(minor, minor, currency, rate, (a, b, to, fixing) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(exchange(rupiah(less), to, fixing).minor).toBeLessThanOrEqual(exchange(rupiah(more), to, fixing).minor)
      }),
    )
  })

  test('at no rate is an error', () => {
    expect(() => exchange(rupiah(1), 'USD', rational(0))).toThrow(RangeError)
    expect(() => exchange(rupiah(1), 'USD', rational(-1))).toThrow(RangeError)
  })
})

describe('splitting', () => {
  const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  const weights = fc
    .array(fc.oneof(fc.nat(10), fc.nat(1_000_000), fc.constant(Number.MAX_SAFE_INTEGER)), { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((weight) => weight > 0))

  test('gives parts that add up to the whole', () => {
    fc.assert(
      fc.property(whole, weights, (amount, shares) => {
        const parts = prorate(amount, shares)
        expect(parts).toHaveLength(shares.length)
        expect(parts.reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(amount))
      }),
    )
  })

  test('gives each the exact share, rounded down or up', () => {
    fc.assert(
      fc.property(whole, weights, (amount, shares) => {
        const total = shares.reduce((all, weight) => all + BigInt(weight), 0n)
        prorate(amount, shares).forEach((part, index) => {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(shares[index] ?? 0)
          expect(abs(off) < total).toBe(true)
        })
      }),
    )
  })

  test('never gives a heavier share less, and nothing to one without weight', () => {
    fc.assert(
      fc.property(whole, weights, (amount, shares) => {
        const parts = prorate(amount, shares)
        const pairs = shares.map((weight, index) => ({ weight, part: parts[index] ?? 0 })).sort((a, b) => a.weight - b.weight)
        pairs.forEach((pair, index) => {
          const lighter = pairs[index - 1]
          if (lighter && lighter.weight < pair.weight) expect(lighter.part).toBeLessThanOrEqual(pair.part)
          if (pair.weight === 0) expect(pair.part).toBe(0)
        })
      }),
    )
  })

  test('gives what is left over to the largest remainder, then to the earlier', () => {
    expect(prorate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(prorate(10, [3, 3, 4])).toEqual([3, 3, 4])
    expect(prorate(5, [1, 2, 3])).toEqual([1, 2, 2])
    expect(prorate(0, [0, 0])).toEqual([0, 0])
  })

  test('is refused where it makes no sense', () => {
    for (const amount of [-1, 0.5, NaN, 2 ** 53]) expect(() => prorate(amount, [1])).toThrow(RangeError)
    for (const weight of [-1, 0.5, NaN]) expect(() => prorate(1, [1, weight])).toThrow(RangeError)
    expect(() => prorate(1, [0, 0])).toThrow(RangeError)
    expect(() => prorate(1, [])).toThrow(RangeError)
  })
})
