/** Fewer than these tell nothing about what is usual. */
const fewest = 5
/** A slip of the finger adds or loses a nought; half and double are prices. */
const far = 5

export type PriceDoubt = { is: 'low' | 'high'; low: number; high: number }

/** Whether a price looks like a slip, measured by the middle half of what others ask for the like. */
export function doubtPrice(price: number, others: readonly number[]): PriceDoubt | undefined {
  if (others.length < fewest) return undefined
  const sorted = [...others].sort((a, b) => a - b)
  const low = sorted[Math.floor(sorted.length / 4)] ?? price
  const high = sorted[Math.floor((sorted.length * 3) / 4)] ?? price
  if (price * far < low) return { is: 'low', low, high }
  return price > high * far ? { is: 'high', low, high } : undefined
}
