/** An exact fraction; `per` is positive. Rates and shares are kept so, never as floats. */
export type Rational = { readonly of: bigint; readonly per: bigint }

export type Rounding = 'down' | 'up' | 'halfEven'

export function rational(of: bigint | number, per: bigint | number = 1): Rational {
  const denominator = BigInt(per)
  if (denominator <= 0n) throw new RangeError('the denominator must be positive')
  return { of: BigInt(of), per: denominator }
}

/** Reads a plain decimal such as `17187.6498` exactly; undefined when it is not one. */
export function parseDecimal(text: string): Rational | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text)
  if (!match) return undefined
  const [, sign, whole = '0', fraction = ''] = match
  const of = BigInt(whole + fraction)
  return rational(sign ? -of : of, 10n ** BigInt(fraction.length))
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.of * b.of, a.per * b.per)
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.of * b.per + b.of * a.per, a.per * b.per)
}

export function inverse(a: Rational): Rational {
  if (a.of <= 0n) throw new RangeError('only a positive fraction can be turned over')
  return rational(a.per, a.of)
}

/** -1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.of * b.per - b.of * a.per
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function round(value: Rational, rounding: Rounding): bigint {
  const floor = floorDivide(value.of, value.per)
  const rest = value.of - floor * value.per
  if (rest === 0n || rounding === 'down') return floor
  if (rounding === 'up') return floor + 1n
  const twice = rest * 2n
  if (twice === value.per) return floor % 2n === 0n ? floor : floor + 1n
  return twice > value.per ? floor + 1n : floor
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient
}
