import { blockRuns } from './block'
import type { Experience } from './learn'
import { lateScoreMoved } from './luck'
import { normalQuantile, shareBelow } from './normal'
import { Stream } from './random'
import { makersRate, usualRate } from './rates'
import type { Reliability } from './reliability'
import { valueAt } from './shape'
import type { Common, Runs, SharedLuck } from './shared-luck'

const someRuns = (): Runs => new Float64Array(blockRuns)

/** What becomes of one maker's promises in each run of a block; all her rows share it. */
export class Fates {
  /** The share that comes and the share of it that is accepted, 0 to 1, and how many days late. */
  readonly came = someRuns()
  readonly accepted = someRuns()
  readonly daysLate = new Int32Array(blockRuns)
  /** Evenly between 0 and 1: from where a part of a piece counts as one, so that shares are kept in the mean. */
  readonly cameRounding = someRuns()
  readonly acceptedRounding = someRuns()

  /** Luck as standard normal scores; high is bad. */
  private readonly lateScore = someRuns()
  private readonly shortScore = someRuns()
  private readonly rejectedScore = someRuns()
  private readonly stream: Stream
  private readonly common: Common
  private readonly weather: Runs

  constructor(
    key: string,
    private readonly reliability: Reliability,
    private readonly experience: Experience,
    shared: SharedLuck,
    seed: number,
  ) {
    this.stream = new Stream(seed, JSON.stringify(['maker', key]))
    this.common = shared.commonOf(reliability)
    this.weather = shared.weatherOf(reliability)
  }

  drawBlock(count: number): void {
    this.drawLuck(count)
    this.drawCame(count)
    this.drawAccepted(count)
    this.drawDaysLate(count)
  }

  /** Each second run has the opposite luck of the one before. */
  private drawLuck(count: number): void {
    const { regency, village, own } = this.experience.luck
    const ofHers = Math.sqrt(1 - regency - village)
    const aside = Math.sqrt(1 - own ** 2)
    for (let run = 0; run < count; run += 2) {
      const late = this.stream.normal()
      const short = own * late + aside * this.stream.normal()
      const rejected = this.stream.normal()
      const rounding = this.stream.uniform()
      this.setLuck(run, ofHers * late, ofHers * short, rejected, rounding)
      this.setLuck(run + 1, -ofHers * late, -ofHers * short, -rejected, 1 - rounding)
    }
  }

  private setLuck(run: number, late: number, short: number, rejected: number, rounding: number): void {
    const weather = this.weather[run] ?? 0
    this.lateScore[run] = weather + late
    this.shortScore[run] = weather + short
    this.rejectedScore[run] = rejected
    this.cameRounding[run] = rounding
    const finerDigits = rounding * 65_536
    this.acceptedRounding[run] = finerDigits - Math.floor(finerDigits)
  }

  /** All comes, or nothing does, or a part: the worse the luck beyond the threshold, the less. */
  private drawCame(count: number): void {
    const { experience, reliability, common } = this
    const nothing = makersRate(experience.nothing, reliability.nothing)
    const part = makersRate(experience.part, reliability.part)
    for (let run = 0; run < count; run++) {
      const worse = 1 - shareBelow(this.shortScore[run] ?? 0)
      const none = nothing.own + nothing.pull * (common.nothing[run] ?? 0)
      const short = none + (1 - none) * (part.own + part.pull * (common.part[run] ?? 0))
      if (worse >= short) this.came[run] = 1
      else if (worse < none) this.came[run] = 0
      else this.came[run] = -valueAt(experience.partShare, normalQuantile(inside((short - worse) / (short - none))))
    }
  }

  private drawAccepted(count: number): void {
    const { own, pull } = makersRate(this.experience.rejected, this.reliability.rejected)
    for (let run = 0; run < count; run++) {
      const usual = own + pull * (this.common.rejected[run] ?? 0)
      this.accepted[run] = 1 - Math.min(1, usual * valueAt(this.experience.lots, this.rejectedScore[run] ?? 0))
    }
  }

  private drawDaysLate(count: number): void {
    const { experience, reliability } = this
    const { own, pull, spread } = reliability.late
    const moved = lateScoreMoved(experience.luck, usualRate(experience.nothing, reliability, reliability.nothing))
    for (let run = 0; run < count; run++) {
      const usual = own + pull * (this.common.late[run] ?? 0)
      this.daysLate[run] = Math.round(usual + spread * valueAt(experience.late.shape, (this.lateScore[run] ?? 0) + moved))
    }
  }
}

const inside = (share: number) => Math.min(Math.max(share, 1e-9), 1 - 1e-9)
