import type { Experience } from './learn'
import { lateScoreMoved, togetherness } from './luck'
import { bothBelow, meanOverNormal, normalCdf, normalQuantile } from './normal'
import { rateOf } from './log-odds'
import { makersRate, usualRate } from './rates'
import type { Reliability } from './reliability'
import { meanOver, scoreOf } from './shape'
import { along, pathTo, type Tree } from './tree'

/** What may be expected of one maker's promise, whatever its size. */
export type Expected = {
  /** The share of the promised pieces that comes and is accepted, in the mean. */
  readonly acceptedShare: number
  /** The probability that all promised pieces come, and within the slack. */
  readonly wholeInTime: number
  /** The probability that something comes, and within the slack. */
  readonly inTime: number
  /** Whole days beyond the slack, in the mean over promises of which something comes; 0 for one that comes in time. */
  readonly daysBeyond: number
}

/** What is summed of the days beyond: further ones are rarer than a millionth, or count as the simulation's last day. */
const negligible = 1e-6
const furthest = 180

/**
 * The figures that the simulation would find for one maker alone, without drawing: means over what is not known of craft and
 * regency, and over the shapes' tables. Slack is the days from the maker's ready day to the latest one; negative when it is later.
 */
export function expectedOf(reliability: Reliability, experience: Experience, slackDays: number): Expected {
  const none = usualRate(experience.nothing, reliability, reliability.nothing)
  const short = usualRate(experience.part, reliability, reliability.part)
  const rejected = shareRejected(experience, reliability)
  const comes = 1 - none
  const whole = comes * (1 - short)
  const part = meanOver(experience.partShare, (negative) => -negative)
  const correlation = togetherness(experience.luck)
  const moved = lateScoreMoved(experience.luck, none)
  const within = withinDays(reliability, experience, moved)
  const and = (rate: number, days: number) => bothBelow(scoreFor(within(days)), scoreFor(rate), correlation)
  let beyond = 0
  for (let days = slackDays; days < furthest; days++) {
    const later = comes - and(comes, days)
    if (later < negligible) break
    beyond += later
  }
  return {
    acceptedShare: (whole + comes * short * part) * (1 - rejected),
    wholeInTime: and(whole, slackDays),
    inTime: and(comes, slackDays),
    daysBeyond: beyond / comes,
  }
}

const scoreFor = (rate: number) => normalQuantile(Math.min(Math.max(rate, 1e-12), 1 - 1e-12))

/** The mean over what is not known of the maker's craft and regency. */
function overRegion(tree: Tree, { craft, regency }: Reliability, of: (value: number) => number): number {
  return meanOverNormal(along(pathTo(tree, craft, regency)), of)
}

function shareRejected({ rejected, lots }: Experience, reliability: Reliability): number {
  const { own, pull } = makersRate(rejected, reliability.rejected)
  return overRegion(rejected.tree, reliability, (logOdds) => {
    const usual = own + pull * rateOf(logOdds)
    return meanOver(lots, (multiple) => Math.min(1, usual * multiple))
  })
}

/** The probability that what comes is at most so many days late, a day being over when it is. */
function withinDays(reliability: Reliability, { late }: Experience, moved: number): (days: number) => number {
  const { own, pull, spread } = reliability.late
  return (days) =>
    overRegion(late.tree, reliability, (value) =>
      normalCdf(scoreOf(late.shape, (days + 0.5 - own - pull * value) / spread) - moved),
    )
}
