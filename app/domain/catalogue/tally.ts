import type { Asked } from '#app/domain/vocabulary/asked'
import { Row } from './row'

type Holding = Pick<Asked, 'weight' | 'pull' | 'isThing'>

/** One search is counted after the other, in the same rows. */
let spare: Tally | undefined

/** What each position holds of what is asked for. Only positions that hold something cost anything. */
export class Tally {
  readonly #touched = new Row()
  #gone: Uint8Array
  #scores: Uint16Array
  #held: Uint16Array
  #things: Uint8Array

  private constructor(gone: Uint8Array) {
    this.#gone = gone
    // With room for more: the catalogue grows by one entry after the other.
    const size = gone.length + 1000
    this.#scores = new Uint16Array(size)
    this.#held = new Uint16Array(size)
    this.#things = new Uint8Array(size)
  }

  /** For one search, until its `end`. */
  static of(gone: Uint8Array): Tally {
    if (!spare || spare.#scores.length < gone.length) spare = new Tally(gone)
    spare.#gone = gone
    spare.#clear()
    return spare
  }

  hold(positions: Uint32Array, weights: Uint8Array, { weight: counts, pull, isThing }: Holding, least: number): void {
    const [gone, scores, held, things] = [this.#gone, this.#scores, this.#held, this.#things]
    for (let nth = 0; nth < positions.length; nth++) {
      const at = positions[nth] ?? 0
      if (gone[at]) continue
      if (scores[at] === 0) this.#touched.push(at)
      const weight = weights[at] ?? 0
      scores[at] = (scores[at] ?? 0) + weight * pull
      if (weight < least) continue
      held[at] = (held[at] ?? 0) + counts
      if (isThing) things[at] = 1
    }
  }

  holdAll(): void {
    for (let at = 0; at < this.#gone.length; at++) {
      if (this.#gone[at]) continue
      this.#touched.push(at)
      this.#scores[at] = 1
    }
  }

  /** More for those that are still in. */
  add(positions: Uint32Array, weights: Uint8Array, times: number): void {
    const scores = this.#scores
    for (let nth = 0; nth < positions.length; nth++) {
      const at = positions[nth] ?? 0
      if (scores[at]) scores[at] = (scores[at] ?? 0) + (weights[at] ?? 0) * times
    }
  }

  /** Leaves those that hold most, among things if there is any; says how much that is. */
  keepFullest(): number {
    const [held, things, scores] = [this.#held, this.#things, this.#scores]
    const touched = this.#touched.view()
    const among = touched.some((at) => things[at] === 1) ? 1 : 0
    let most = 0
    for (const at of touched) if ((things[at] ?? 0) >= among) most = Math.max(most, held[at] ?? 0)
    for (const at of touched) if (held[at] !== most || (things[at] ?? 0) < among) scores[at] = 0
    return most
  }

  end(): { positions: Uint32Array; scores: Uint16Array } {
    const positions = this.#touched.view().filter((at) => this.#scores[at] !== 0)
    const scores = Uint16Array.from(positions, (at) => this.#scores[at] ?? 0)
    this.#clear()
    return { positions, scores }
  }

  #clear(): void {
    for (const at of this.#touched.view()) {
      this.#scores[at] = 0
      this.#held[at] = 0
      this.#things[at] = 0
    }
    this.#touched.length = 0
  }
}
