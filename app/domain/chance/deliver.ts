import { add, type Block, blockRuns } from './block'
import type { Fates } from './fates'
import type { LaidRow } from './lay-out'

/** Adds what a maker brings for one of her rows, in accepted pieces, to each run of a block. */
export function deliver(row: LaidRow, fates: Fates, block: Block, days: number): void {
  const { quantity, line, part, readyAt, dueAt } = row
  const { came, accepted, daysLate, cameRounding, acceptedRounding } = fates
  for (let run = 0; run < block.count; run++) {
    const share = came[run] ?? 0
    if (share <= 0) continue
    // Where not all comes, at least a piece is missing.
    const delivered = share >= 1 ? quantity : Math.min(quantity - 1, Math.floor(quantity * share + (cameRounding[run] ?? 0)))
    const pieces = Math.min(delivered, Math.floor(delivered * (accepted[run] ?? 0) + (acceptedRounding[run] ?? 0)))
    const place = line * blockRuns + run
    const day = Math.min(Math.max(readyAt + (daysLate[run] ?? 0), 0), days - 1)
    add(block.came, place, pieces)
    add(block.arrivals, place * days + day, pieces)
    if (day <= dueAt) add(block.inTime, part * blockRuns + run, pieces)
  }
}
