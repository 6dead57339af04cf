import type { PlanCost, PlannedLine, PlanProblem, PlanRow, PlanStatus, Reason } from './matching'

/** A plan that stands, and what of it is lost: the question for the repair with the least change. */
export type MendRequest = {
  /** The order as it stands now: every promise that stands or can still be drawn on, a lost one with what is left of it. */
  readonly problem: PlanProblem
  /** Pieces by offer in the plan that stands. */
  readonly standing: Readonly<Record<string, number>>
  /** Pieces by offer that will not come; all of the standing ones, or a part. */
  readonly lost: Readonly<Record<string, number>>
  /** What a maker whose share is changed, and one who is newly asked, weigh beside the cost; rupiah. Unless said, they come first. */
  readonly changedMinor?: number
  readonly newMinor?: number
}

/** Somebody who could step in. */
export type Waiting = {
  readonly offerKey: string
  readonly producerKey: string
  readonly lineKey: string
  /** 1 is asked first. */
  readonly rank: number
  /** Already in the plan with another share. */
  readonly standing: boolean
  /** More pieces than now, of this line, with everything else as it stands. */
  readonly couldGive: number
  /** Pieces more than now in the repaired plan. */
  readonly gives: number
  /** A piece with its part of the trip and inspection, if all that could be given is; rupiah. */
  readonly landedMinor: number
  /** The chance that it comes whole and on time, in millionths; null when nothing is known of makers. */
  readonly surePpm: number | null
  readonly reason: Reason
}

export type Mended = {
  readonly rows: readonly PlanRow[]
  readonly lines: readonly PlannedLine[]
  readonly cost: PlanCost
  /** Beside the standing plan before the loss. */
  readonly extraMinor: number
  readonly status: PlanStatus
  readonly gapPpm: number
  /** Producers whose share is another than before (the loss itself left aside), and those who had none. */
  readonly changed: readonly string[]
  readonly joined: readonly string[]
  readonly waiting: readonly Waiting[]
}
