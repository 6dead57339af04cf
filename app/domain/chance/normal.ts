/** P(Z ≤ z) of the standard normal, error below 7.5e-8. Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = normalDensity(z) * series
  return z > 0 ? 1 - tail : tail
}

const perScore = 64
const furthest = 6
const below = Float64Array.from({ length: 2 * furthest * perScore + 1 }, (_, at) => normalCdf(at / perScore - furthest))

/** The same read from a table, error below 8e-6: for many at a time. */
export function shareBelow(z: number): number {
  const place = Math.min(Math.max((z + furthest) * perScore, 0), below.length - 1.001)
  const at = Math.floor(place)
  const low = below[at] ?? 0
  return low + ((below[at + 1] ?? 1) - low) * (place - at)
}

export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
}

/** The z below which the share p, 0 < p < 1, of the standard normal lies, to seven digits. Wichura, AS 241 (PPND7), Applied Statistics 37, 1988. */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    const above = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179
    return (q * above) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  return q < 0 ? -tailQuantile(r) : tailQuantile(r)
}

function tailQuantile(root: number): number {
  if (root <= 5) {
    const r = root - 1.6
    return (
      (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1)
    )
  }
  const r = root - 5
  return (
    (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) / ((0.012258202635 * r + 0.24197894225) * r + 1)
  )
}

const legendre = [
  { at: 0.2386191860831969, weight: 0.467913934572691 },
  { at: 0.6612093864662645, weight: 0.3607615730481386 },
  { at: 0.932469514203152, weight: 0.1713244923791704 },
]

/**
 * P(X ≤ h, Y ≤ k) of two standard normals with this correlation (−0.9 to 0.9), error below 1e-6. The integral over the angle is
 * Owen's (1956) as in Drezner and Wesolowsky, J. Statist. Comput. Simul. 35, 1990, by Gauss and Legendre with six points.
 */
export function bothBelow(h: number, k: number, correlation: number): number {
  const half = Math.asin(correlation) / 2
  let sum = 0
  for (const { at, weight } of legendre)
    for (const side of [1 - at, 1 + at]) {
      const sine = Math.sin(half * side)
      sum += weight * Math.exp(-(h * h + k * k - 2 * h * k * sine) / (2 * (1 - sine * sine)))
    }
  return normalCdf(h) * normalCdf(k) + (sum * half) / (2 * Math.PI)
}

const hermite = [
  { at: -2.8569700138728056, weight: 0.011257411327720691 },
  { at: -1.355626179974266, weight: 0.22207592200561266 },
  { at: 0, weight: 0.5333333333333333 },
  { at: 1.355626179974266, weight: 0.22207592200561266 },
  { at: 2.8569700138728056, weight: 0.011257411327720691 },
]

/** The mean of a smooth function of a normal value: Gauss and Hermite with five points, Abramowitz and Stegun 25.4.46. */
export function meanOverNormal(
  { value, variance }: { readonly value: number; readonly variance: number },
  of: (value: number) => number,
): number {
  const spread = Math.sqrt(variance)
  return hermite.reduce((all, { at, weight }) => all + weight * of(value + spread * at), 0)
}
