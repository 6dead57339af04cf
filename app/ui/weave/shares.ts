export type Stretch = { x: string; width: string }

const HUNDREDTHS = 10_000

/**
 * Lays amounts side by side on a bar of 100 %, in hundredths of a per cent. Rounds the edges, not the widths, so
 * that neighbours always touch and all widths together are exactly the share of `total` that the amounts have.
 */
export function stretches(amounts: readonly number[], total = sum(amounts)): Stretch[] {
  const edge = (reached: number) => (total > 0 ? Math.round((Math.min(reached, total) / total) * HUNDREDTHS) : 0)
  let reached = 0
  return amounts.map((amount) => {
    const from = edge(reached)
    reached += amount
    return { x: percent(from), width: percent(edge(reached) - from) }
  })
}

export const sum = (amounts: readonly number[]) => amounts.reduce((whole, part) => whole + part, 0)

export const percent = (hundredths: number) => `${hundredths / 100}%`

/** Round figures under the bar, five at most. */
export function roundScale(whole: number): number[] {
  const size = 10 ** Math.floor(Math.log10(Math.max(whole, 1)))
  const step = [size / 5, size / 2, size, size * 2].find((one) => whole / one <= 5) ?? size * 2
  const round = Math.max(1, Math.ceil(step))
  return Array.from({ length: Math.floor(whole / round) + 1 }, (_, at) => at * round)
}
