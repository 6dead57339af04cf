import { possibleRoots } from '#app/domain/vocabulary/affixes'
import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import type { SearchedWords } from '#app/domain/vocabulary/read-question'
import { type Said, type Term, termsOf } from '#app/domain/vocabulary/read-text'
import { type KnownWords, knownWords } from '#app/domain/vocabulary/spelling'
import { Row } from './row'

export type Searched = { readonly said: readonly Said[]; readonly about: readonly string[] }

/** Where a term stands, in order, and how much it weighs there. */
type Places = { readonly at: Row; readonly weights: Row }

/** What is searched, by its terms. Positions are only added: whoever takes one out leaves it empty. */
export class WordIndex {
  readonly #places = new Map<Term, Places>()
  readonly #rooted = new Map<string, string[]>()
  #known: KnownWords | undefined

  constructor(readonly lexicon: Lexicon) {}

  add(at: number, { said, about }: Searched): void {
    for (const [term, weight] of termsOf(this.lexicon, said, about)) {
      const places = this.#places.get(term) ?? this.#begin(term)
      places.at.push(at)
      places.weights.push(weight)
    }
  }

  has(term: Term): boolean {
    return this.#places.has(term)
  }

  /** For each position the most that any of the terms weighs there. */
  best(size: number, terms: readonly Term[]): Uint8Array {
    const best = new Uint8Array(size)
    for (const term of terms) {
      const places = this.#places.get(term)
      if (!places) continue
      const weights = places.weights.view()
      for (const [nth, at] of places.at.view().entries()) best[at] = Math.max(best[at] ?? 0, weights[nth] ?? 0)
    }
    return best
  }

  readonly words: SearchedWords = {
    has: (word) => this.#places.has(word),
    rootedIn: (root) => this.#rooted.get(root) ?? [],
    known: () => (this.#known ??= knownWords([...this.#words(), ...this.lexicon.words])),
  }

  #begin(term: Term): Places {
    const places = { at: new Row(), weights: new Row() }
    this.#places.set(term, places)
    if (term.startsWith('#')) return places
    this.#known = undefined
    for (const root of possibleRoots(term)) {
      const others = this.#rooted.get(root)
      if (others) others.push(term)
      else this.#rooted.set(root, [term])
    }
    return places
  }

  *#words(): Generator<string> {
    for (const term of this.#places.keys()) if (!term.startsWith('#')) yield term
  }
}
