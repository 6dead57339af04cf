/** A rate as people say it: whole pieces a month, or a year where a month is too short for one. */
export type Pace = { pieces: number; per: 'month' | 'year' }

export function paceOf(perYear: number): Pace {
  return perYear >= 12 ? { pieces: Math.floor(perYear / 12), per: 'month' } : { pieces: perYear, per: 'year' }
}

/** A maker's own words: so many in so many months. Rounded down, so that nothing more than was said is counted on. */
export function perYearOf({ made, months }: { made: number; months: number }): number {
  return Math.floor((made * 12) / months)
}

/** The smallest whole numbers that say the same: 8 a year is 2 in 3 months. */
export function madeIn(perYear: number): { made: number; months: number } {
  const common = commonDivisor(perYear, 12)
  return { made: perYear / common, months: 12 / common }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
