import { placeFor } from './sort-order'

/** All that is shown, in one order. One more or one less is moved in its place, the others are not compared again. */
export class SortedPositions {
  #order: Uint32Array
  #length: number
  #ranks: Uint32Array | undefined

  /** `ordered` are in the order of `compare`, and are its own from now on. */
  constructor(
    ordered: Uint32Array,
    readonly compare: (a: number, b: number) => number,
  ) {
    this.#order = ordered
    this.#length = ordered.length
  }

  /** Which one each position is, by position. */
  ranks(size: number): Uint32Array {
    if (this.#ranks && this.#ranks.length >= size) return this.#ranks
    const ranks = new Uint32Array(size)
    for (let rank = 0; rank < this.#length; rank++) ranks[this.#order[rank] ?? 0] = rank
    this.#ranks = ranks
    return ranks
  }

  at(rank: number): number {
    return this.#order[rank] ?? 0
  }

  takeOut(at: number): void {
    const place = this.#order.subarray(0, this.#length).indexOf(at)
    if (place < 0) return
    this.#order.copyWithin(place, place + 1, this.#length)
    this.#length--
    this.#ranks = undefined
  }

  putIn(at: number): void {
    if (this.#length === this.#order.length) {
      const more = new Uint32Array(Math.max(16, this.#length * 2))
      more.set(this.#order)
      this.#order = more
    }
    const place = placeFor(this.#order.subarray(0, this.#length), at, this.compare)
    this.#order.copyWithin(place + 1, place, this.#length)
    this.#order[place] = at
    this.#length++
    this.#ranks = undefined
  }
}
