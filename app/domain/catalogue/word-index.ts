import { possibleRoots } from '#app/domain/vocabulary/affixes'
import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import type { SearchedWords } from '#app/domain/vocabulary/read-question'
import { type Said, type Term, termsOf } from '#app/domain/vocabulary/read-text'
import { KnownWords } from '#app/domain/vocabulary/spelling'
import { Row } from './row'

export type Searched = { readonly said: readonly Said[]; readonly about: readonly string[] }

/** A place of a term is where it stands and how much it weighs there, in one number: weights are 1 to 100. */
const weightBits = 7
const weightMask = (1 << weightBits) - 1

/** Less than of a kind of it: first every `tais`, then other cloth. */
const widerShare = 0.25

/** What is searched, by its terms. Positions are only added: whoever takes one out leaves it empty. */
export class WordIndex {
  readonly #places = new Map<Term, Row>()
  readonly #rooted = new Map<string, string[]>()
  #known: KnownWords | undefined
  /** Used by every search anew, so that a search costs what it finds and nothing is allocated for what it does not. */
  readonly #touched = new Row()
  #best = new Uint8Array(64)

  constructor(
    readonly lexicon: Lexicon,
    readonly isGone: (at: number) => boolean,
  ) {}

  add(at: number, { said, about }: Searched): void {
    if (at >= this.#best.length) this.#best = new Uint8Array(Math.max(at + 1, this.#best.length * 2))
    for (const [term, weight] of termsOf(this.lexicon, said, about)) {
      const places = this.#places.get(term) ?? this.#begin(term)
      places.push((at << weightBits) | weight)
    }
  }

  /** Something is found by it; what is gone does not count. */
  has(term: Term): boolean {
    const places = this.#places.get(term)
    if (!places) return false
    for (let nth = places.length - 1; nth >= 0; nth--) if (!this.isGone(places.at(nth) >>> weightBits)) return true
    return false
  }

  /** Where any of the terms stands, each position once, and the most that any weighs there. Holds until the next asking. */
  best(terms: readonly Term[], wider: readonly Term[] = []): { positions: Uint32Array; weights: Uint8Array } {
    const touched = this.#touched.view()
    for (let nth = 0; nth < touched.length; nth++) this.#best[touched[nth] ?? 0] = 0
    this.#touched.length = 0
    for (const term of terms) this.#weigh(term, 1)
    for (const term of wider) this.#weigh(term, widerShare)
    return { positions: this.#touched.view(), weights: this.#best }
  }

  #weigh(term: Term, share: number): void {
    const places = this.#places.get(term)
    if (!places) return
    const view = places.view()
    const best = this.#best
    for (let nth = 0; nth < view.length; nth++) {
      const place = view[nth] ?? 0
      const at = place >>> weightBits
      const weight = Math.ceil((place & weightMask) * share)
      const before = best[at] ?? 0
      if (before === 0) this.#touched.push(at)
      if (before < weight) best[at] = weight
    }
  }

  readonly words: SearchedWords = {
    has: (word) => this.has(word),
    rootedIn: (root) => (this.#rooted.get(root) ?? []).filter((word) => this.has(word)).sort(),
    known: () => (this.#known ??= new KnownWords([...this.#words(), ...this.lexicon.words])),
  }

  #begin(term: Term): Row {
    const places = new Row()
    this.#places.set(term, places)
    // Figures and phrases are no words to be mended or to have roots.
    if (!/^[a-z_]+$/.test(term)) return places
    this.#known?.add(term)
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
