import type { Counted } from './look-up'

const mostAnswers = 50
/** Of positions in all answers together: about ten megabytes. */
const mostPositions = 1_500_000

/** Answers by what was asked, until the catalogue changes: pages of one search are not counted anew. */
export class Answers {
  readonly #kept = new Map<string, Counted>()
  #positions = 0

  get(key: string): Counted | undefined {
    return this.#kept.get(key)
  }

  keep(key: string, counted: Counted): void {
    if (this.#kept.has(key)) return
    if (this.#kept.size >= mostAnswers || this.#positions > mostPositions) this.clear()
    this.#kept.set(key, counted)
    this.#positions += counted.positions.length
  }

  clear(): void {
    this.#kept.clear()
    this.#positions = 0
  }
}
