export type CostAndChance = { cost: number; chance: number }

/** Those that no other beats on both: cheaper, or surer. Cheapest first. */
export function undominated<Point extends CostAndChance>(points: readonly Point[]): Point[] {
  const cheapestFirst = [...points].sort((one, other) => one.cost - other.cost || other.chance - one.chance)
  let best = -Infinity
  return cheapestFirst.filter((point) => {
    if (point.chance <= best) return false
    best = point.chance
    return true
  })
}
