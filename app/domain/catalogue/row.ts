/** Whole numbers in a row: four bytes each, and more room as it fills. */
export class Row {
  #items = new Uint32Array(2)
  length = 0

  push(item: number): void {
    if (this.length === this.#items.length) {
      const more = new Uint32Array(this.length * 2)
      more.set(this.#items)
      this.#items = more
    }
    this.#items[this.length++] = item
  }

  at(position: number): number {
    return this.#items[position] ?? 0
  }

  set(position: number, item: number): void {
    this.#items[position] = item
  }

  /** As it is now; not to be kept over the next `push`. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.length)
  }
}
