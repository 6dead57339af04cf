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
    let [most, mostOfThings] = [0, 0]
    for (let nth = 0; nth < touched.length; nth++) {
      const at = touched[nth] ?? 0
      const holds = held[at] ?? 0
      if (holds > most) most = holds
      if (things[at] === 1 && holds > mostOfThings) mostOfThings = holds
    }
    const least = mostOfThings > 0 ? 1 : 0
    if (least === 1) most = mostOfThings
    for (let nth = 0; nth < touched.length; nth++) {
      const at = touched[nth] ?? 0
      if (held[at] !== most || (things[at] ?? 0) < least) scores[at] = 0
    }
    return most
  }

  end(): { positions: Uint32Array; scores: Uint16Array } {
    const touched = this.#touched.view()
    const positions = new Uint32Array(touched.length)
    const scores = new Uint16Array(touched.length)
    let found = 0
    for (let nth = 0; nth < touched.length; nth++) {
      const at = touched[nth] ?? 0
      const score = this.#scores[at] ?? 0
      if (score === 0) continue
      positions[found] = at
      scores[found++] = score
    }
    this.#clear()
    return { positions: positions.slice(0, found), scores: scores.slice(0, found) }
  }

  #clear(): void {
    const touched = this.#touched.view()
    for (let nth = 0; nth < touched.length; nth++) {
      const at = touched[nth] ?? 0
      this.#scores[at] = 0
      this.#held[at] = 0
      this.#things[at] = 0
    }
    this.#touched.length = 0
  }
}
