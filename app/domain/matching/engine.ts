import type { Program } from './program'

export type Asked = {
  /** Whole numbers are let go: wanted are the bound, and what each column would cost beyond it. */
  readonly relaxed?: boolean
  readonly start?: readonly number[]
  /** When an answer is near enough to the bound, as a fraction of it and in units of the goal. */
  readonly relativeGap: number
  readonly absoluteGap: number
  /** Steps of the simplex after which a search ends with the best so far; counted, so that every machine ends at the same one. */
  readonly mostSteps?: number
}

export type Answer = {
  /** `proven`: within the gap asked. `stopped`: out of steps or time. `impossible`: no allocation keeps all rows. */
  readonly status: 'proven' | 'stopped' | 'impossible'
  readonly values: readonly number[] | null
  /** No allocation is below this. */
  readonly bound: number
  /** Of a relaxed program: how much the bound rises with each unit of a column that is at an end of its range. */
  readonly reduced: readonly number[] | null
}

/** A solver of programs, with whatever time it has left. The search is written against this and stays pure. */
export type Engine = {
  readonly solve: (program: Program, asked: Asked) => Answer
  readonly outOfTime: () => boolean
}
