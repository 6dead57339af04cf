import type { Layout } from './lay-out'

/** Runs are made some at a time, so that what they leave behind stays near the processor. Even: runs come in pairs. */
export const blockRuns = 100

/** What comes in the runs of one block, in accepted pieces. */
export type Block = {
  readonly count: number
  /** [line][run] and [line][run][day] */
  readonly came: Int32Array
  readonly arrivals: Int32Array
  /** [part][run]: there on the line's day. */
  readonly inTime: Int32Array
}

export function emptyBlock({ lines, days, partCount }: Layout): Block {
  return {
    count: 0,
    came: new Int32Array(lines.length * blockRuns),
    arrivals: new Int32Array(lines.length * blockRuns * days),
    inTime: new Int32Array(partCount * blockRuns),
  }
}

export function cleared(block: Block, count: number): Block {
  block.came.fill(0)
  block.arrivals.fill(0)
  block.inTime.fill(0)
  return { ...block, count }
}

export function add(to: Int32Array, at: number, pieces: number): void {
  to[at] = (to[at] ?? 0) + pieces
}
