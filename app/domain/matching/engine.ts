import type { Program } from './program'

export type Asked = {
  /** Whole numbers are let go: only the bound is wanted. */
  readonly relaxed?: boolean
  readonly start?: readonly number[]
  /** The part of the time left that this may take; all of it unless said. */
  readonly timeShare?: number
  /** When an answer is near enough to the bound, as a fraction of it and in units of the goal. */
  readonly relativeGap: number
  readonly absoluteGap: number
}

export type Answer = {
  /** `proven`: within the gap asked. `stopped`: out of time. `impossible`: no allocation keeps all rows. */
  readonly status: 'proven' | 'stopped' | 'impossible'
  readonly values: readonly number[] | null
  /** No allocation is below this. */
  readonly bound: number
}

/** A solver of programs, with whatever time it has left. The search is written against this and stays pure. */
export type Engine = {
  readonly solve: (program: Program, asked: Asked) => Answer
  readonly outOfTime: () => boolean
}
