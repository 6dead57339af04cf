import { blockRuns } from './block'
import type { Experience } from './learn'
import { rateOf } from './log-odds'
import { Stream } from './random'
import type { Reliability } from './reliability'
import { type Node, pathTo } from './tree'

/** One value for each run of a block. */
export type Runs = Float64Array

/** What the makers of one craft and regency have in common in each run: their true rates and mean days, as far as these are known. */
export type Common = { readonly nothing: Runs; readonly part: Runs; readonly rejected: Runs; readonly late: Runs }

/** All that more than one maker has in common. Each thing has a stream of its own, so that its luck does not hang on who else is asked. */
export class SharedLuck {
  private readonly known = new Map<string, Runs>()
  private readonly commons = new Map<string, Common>()
  /** In the order in which one hangs on the other. */
  private readonly draws: ((count: number) => void)[] = []

  constructor(
    private readonly experience: Experience,
    private readonly seed: number,
  ) {}

  commonOf({ craft, regency }: Reliability): Common {
    const name = JSON.stringify([craft, regency])
    const known = this.commons.get(name)
    if (known) return known
    const value = (quality: keyof Common) =>
      this.valueOf([quality, craft, regency], pathTo(this.experience[quality].tree, craft, regency))
    const rate = (quality: keyof Common) => this.asRate(value(quality))
    const common = { nothing: rate('nothing'), part: rate('part'), rejected: rate('rejected'), late: value('late') }
    this.commons.set(name, common)
    return common
  }

  /** The luck that a village has in common, its regency's included; its variance is what `Luck` says. */
  weatherOf({ regency, village }: Reliability): Runs {
    const { luck } = this.experience
    const ofRegency = { own: 0, pull: 0, spread: Math.sqrt(luck.regency) }
    const ofVillage = { own: 0, pull: 1, spread: Math.sqrt(luck.village) }
    return this.valueOf(['weather', regency, village], [{ own: 0, pull: 0, spread: 0 }, ofRegency, ofVillage])
  }

  drawBlock(count: number): void {
    for (const draw of this.draws) draw(count)
  }

  private valueOf(names: readonly string[], path: readonly Node[]): Runs {
    const name = JSON.stringify(names)
    const known = this.known.get(name)
    const node = path.at(-1)
    if (known || !node) return known ?? new Float64Array(blockRuns)
    const above = this.valueOf(names.slice(0, -1), path.slice(0, -1))
    const values = new Float64Array(blockRuns)
    const stream = new Stream(this.seed, name)
    this.draws.push((count) => fill(values, node, above, stream, count))
    this.known.set(name, values)
    return values
  }

  private asRate(logOdds: Runs): Runs {
    const rates = new Float64Array(blockRuns)
    this.draws.push((count) => {
      for (let run = 0; run < count; run++) rates[run] = rateOf(logOdds[run] ?? 0)
    })
    return rates
  }
}

/** Each second run has the opposite luck of the one before: antithetic, Hammersley and Morton, Proc. Camb. Phil. Soc. 52, 1956. */
function fill(values: Runs, { own, pull, spread }: Node, above: Runs, stream: Stream, count: number): void {
  for (let run = 0; run < count; run += 2) {
    const score = stream.normal()
    values[run] = own + pull * (above[run] ?? 0) + spread * score
    values[run + 1] = own + pull * (above[run + 1] ?? 0) - spread * score
  }
}
