import type { Concept } from './concept'
import { conceptsOfWord, type Lexicon, type Reading, readText, readWords } from './lexicon'
import { wordsIn } from './plain-text'
import { purposeWords } from './purpose'

/** A concept as it stands among words; no word begins so. */
export type Term = string
export const termOf = (key: string): Term => `#${key}`

/**
 * A text that is searched, and how much it tells, 1 to 100. Parts that are no sentence together stand apart by `|`.
 * A name (Indonesian first, then English) says what a thing is; elsewhere things are only mentioned.
 */
export type Said = { readonly text: string; readonly weight: number; readonly names?: boolean }

const share = (weight: number, of: number) => Math.max(1, Math.round(weight * of))
const broaderShare = 0.5
/** Less than the very word: who types `tote` sees what is called so before other bags. */
const conceptShare = 0.85
/** Of a thing that another is named after: a dining table for six chairs is no chair. */
const besideShare = 0.6
const aboutWeight = 60

/**
 * What something is found by, each with the most it weighs. `about` is known beforehand (its craft): a word that could be two
 * things is then the one that fits, so that a woven basket is plaited and a woven shawl is not.
 */
export function termsOf(lexicon: Lexicon, said: readonly Said[], about: readonly string[]): Map<Term, number> {
  const terms = new Terms(lexicon, about)
  const mentioned: { reading: Reading; weight: number }[] = []
  let isNamed = false
  for (const { text, weight, names = false } of said) {
    for (const [nth, part] of text.split('|').entries()) {
      // Names hardly ever come again; to keep them would only push out what does.
      const readings = names ? readWords(lexicon, wordsIn(part)) : readText(lexicon, part)
      const purpose = readings.findIndex(({ words }) => words.length === 1 && purposeWords.has(words[0] ?? ''))
      const until = purpose < 0 ? readings.length : purpose
      const head = names ? headOf(readings.slice(0, until), nth === 0) : -1
      isNamed ||= head >= 0
      for (const [at, reading] of readings.entries()) {
        if (!isThing(reading.concepts)) terms.add(reading, weight)
        else if (names && at < until) terms.add(reading, at === head ? weight : share(weight, besideShare))
        else mentioned.push({ reading, weight })
      }
    }
  }
  if (!isNamed) for (const { reading, weight } of mentioned) terms.add(reading, weight)
  return terms.weights
}

/** What is named stands first in Indonesian (`tas rotan`) and last in English (`table lamp`). */
function headOf(readings: readonly Reading[], first: boolean): number {
  const things = readings.flatMap(({ concepts }, at) => (isThing(concepts) ? [at] : []))
  return (first ? things[0] : things.at(-1)) ?? -1
}

const isThing = (concepts: readonly Concept[]) => concepts.length > 0 && concepts.every(({ kind }) => kind === 'product')

class Terms {
  readonly weights = new Map<Term, number>()
  readonly #fitting: ReadonlySet<string>

  constructor(
    readonly lexicon: Lexicon,
    about: readonly string[],
  ) {
    this.#fitting = new Set(about.flatMap((key) => [key, ...(lexicon.broaderOf.get(key) ?? [])]))
    for (const key of about) this.#addConcept(key, aboutWeight)
  }

  add({ words, concepts }: Reading, weight: number): void {
    const fit = concepts.length > 1 ? concepts.filter(({ key }) => this.#fitting.has(key)) : []
    for (const { key } of fit.length > 0 ? fit : concepts) this.#addConcept(key, share(weight, conceptShare))
    // In a phrase a word may mean something else: `alas meja` is not found by `meja`.
    const alone = words.length === 1
    if (!alone) this.#put(words.join(' '), weight)
    for (const word of words) if (alone || conceptsOfWord(this.lexicon, word).length === 0) this.#put(word, weight)
  }

  #addConcept(key: string, weight: number): void {
    this.#put(termOf(key), weight)
    for (const broader of this.lexicon.broaderOf.get(key) ?? []) this.#put(termOf(broader), share(weight, broaderShare))
  }

  #put(term: Term, weight: number): void {
    if ((this.weights.get(term) ?? 0) < weight) this.weights.set(term, weight)
  }
}
