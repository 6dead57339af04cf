import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, inverse, parseDecimal, plus, type Rational, rational, round, times } from '#app/domain/shared/rational'

const fraction = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n)).map(([of, per]) => rational(of, per))
const same = (a: Rational, b: Rational) => compare(a, b) === 0

describe('a fraction', () => {
  test('has a positive denominator or is an error', () => {
    for (const per of [0, -1, 0n]) expect(() => rational(1, per)).toThrow(RangeError)
    expect(() => rational(0.5)).toThrow(RangeError)
  })

  test('adds and multiplies in any order', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(same(plus(a, b), plus(b, a))).toBe(true)
        expect(same(times(a, b), times(b, a))).toBe(true)
        expect(same(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true)
      }),
    )
  })

  test('times its inverse is one, and only a positive one has an inverse', () => {
    fc.assert(
      fc.property(fraction, (a) => {
        if (a.of > 0n) expect(same(times(a, inverse(a)), rational(1))).toBe(true)
        else expect(() => inverse(a)).toThrow(RangeError)
      }),
    )
  })

  test('compares like the numbers it stands for', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 1 }), (a, b, per) => {
        expect(compare(rational(a, per), rational(b, per))).toBe(Math.sign(a - b))
      }),
    )
    expect(compare(rational(1, 3), rational(333_333_333, 1_000_000_000))).toBe(1)
  })
})

describe('rounding', () => {
  test('stays within one of the value, on the side it names', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const down = round(value, 'down')
        const up = round(value, 'up')
        const near = round(value, 'halfEven')
        expect(down * value.per <= value.of && value.of < (down + 1n) * value.per).toBe(true)
        expect((up - 1n) * value.per < value.of && value.of <= up * value.per).toBe(true)
        expect([down, up]).toContain(near)
      }),
    )
  })

  test('is the same for a fraction however it is written', () => {
    fc.assert(
      fc.property(
        fraction,
        fc.bigInt(1n, 1_000n),
        fc.constantFrom('down' as const, 'up' as const, 'halfEven' as const),
        (value, by, rounding) => {
          expect(round({ of: value.of * by, per: value.per * by }, rounding)).toBe(round(value, rounding))
        },
      ),
    )
  })

  test.each([
    [1, 0n],
    [3, 2n],
    [5, 2n],
    [-1, 0n],
    [-3, -2n],
    [-5, -2n],
  ])('takes a half to the even side: %d/2', (of, rounded) => {
    expect(round(rational(of, 2), 'halfEven')).toBe(rounded)
  })
})

describe('reading a decimal', () => {
  test('is exact, digit by digit', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.stringMatching(/^\d{1,12}$/), (negative, whole, digits) => {
        const text = `${negative ? '-' : ''}${whole}.${digits}`
        const value = parseDecimal(text)
        const magnitude = BigInt(`${whole}${digits}`)
        expect(value).toEqual({ of: negative ? -magnitude : magnitude, per: 10n ** BigInt(digits.length) })
      }),
    )
    expect(parseDecimal('17187.6498')).toEqual({ of: 171876498n, per: 10_000n })
  })

  test.each([
    '',
    '.',
    '1.',
    '.5',
    '1,5',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '--1',
    'NaN',
    'Infinity',
    '0x10',
    '१',
    '1'.repeat(16),
    `0.${'1'.repeat(13)}`,
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })
})
