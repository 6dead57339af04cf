const scoreStep = 2 ** 32
const mostScore = 2 ** 16

/**
 * The first so many of these positions: by score, among equals by rank. What cannot be among the first is left out as it comes,
 * so that a hundred thousand are never put in order.
 */
export function firstOf(positions: Uint32Array, ranks: Uint32Array, scores: Uint16Array | undefined, most: number): number[] {
  const keys = new Float64Array(Math.max(512, most * 2))
  let filled = 0
  let last = Infinity
  for (let nth = 0; nth < positions.length; nth++) {
    const rank = ranks[positions[nth] ?? 0] ?? 0
    const key = scores ? (mostScore - (scores[nth] ?? 0)) * scoreStep + rank : rank
    if (key > last) continue
    keys[filled++] = key
    if (filled < keys.length) continue
    keys.sort()
    filled = Math.min(most, filled)
    last = keys[filled - 1] ?? Infinity
  }
  return Array.from(keys.subarray(0, filled).sort().subarray(0, most), (key) => key % scoreStep)
}
