import type { Concept } from './concept'
import { homonym, type Surrounding } from './homonyms'
import { conceptsOfWord, type Lexicon, type Reading, readText, readWords } from './lexicon'
import { wordsIn } from './plain-text'
import { purposeWords } from './purpose'

/** A concept as it stands among words; no word begins so. */
export type Term = string
export const termOf = (key: string): Term => `#${key}`
/** A thing that something is only named after: the chairs of a dining table for six chairs. */
export const besideTerm = (term: Term): Term => `~${term}`
/** Words that stand together in the name of a place or of a maker. */
export const nameTerm = (words: readonly string[]): Term => `=${words.join(' ')}`

/**
 * A text that is searched, and how much it tells, 1 to 100. Parts that are no sentence together stand apart by `|`.
 * `goods`: a name (Indonesian first, then English) that says what a thing is. `proper`: names of places and makers, that say
 * nothing of it: what Koperasi Sarung makes may be a bag. Elsewhere things are only mentioned.
 */
export type Said = { readonly text: string; readonly weight: number; readonly names?: 'goods' | 'proper' }

const share = (weight: number, of: number) => Math.max(1, Math.round(weight * of))
const broaderShare = 0.5
/** Less than the very word: who types `tote` sees what is called so before other bags. */
const conceptShare = 0.85
/** Of a thing that another is named after. */
const besideShare = 0.6
const aboutWeight = 60
/** Two names in one: `tas dan dompet`. */
const both = /[,;&+/()]|\b(?:dan|and|plus)\b/i

/**
 * What something is found by, each with the most it weighs. `about` is known beforehand (its craft): a word that could be two
 * things is then the one that fits, so that a woven basket is plaited and a woven shawl is not.
 */
export function termsOf(lexicon: Lexicon, said: readonly Said[], about: readonly string[]): Map<Term, number> {
  const names = said.flatMap(({ text, weight, names: which }) => (which === 'goods' ? namesIn(lexicon, text, weight) : []))
  const terms = new Terms(lexicon, about, [...names.flatMap(({ readings }) => readings)])
  let isNamed = false
  for (const { readings, weight, heads, until } of names) {
    isNamed ||= heads.size > 0
    for (const [at, reading] of readings.entries()) {
      if (!isThing(reading.concepts) || heads.has(at)) terms.add(reading, weight, at === 0)
      else if (at < until) terms.addBeside(reading, share(weight, besideShare))
    }
  }
  for (const { text, weight, names: which } of said) {
    for (const part of which === 'goods' ? [] : text.split('|')) {
      if (which === 'proper') terms.addProper(wordsIn(part), weight)
      else for (const reading of readText(lexicon, part)) if (!isNamed || !isThing(reading.concepts)) terms.add(reading, weight)
    }
  }
  return terms.weights
}

/** One name: where in it stand the things that it names, and where it begins to say what for. */
type Name = { readings: readonly Reading[]; weight: number; heads: ReadonlySet<number>; until: number }

/** Names hardly ever come again: to keep how they are read would only push out what does. */
function namesIn(lexicon: Lexicon, text: string, weight: number): Name[] {
  return text.split('|').flatMap((inOneLanguage, nth) =>
    inOneLanguage.split(both).map((part): Name => {
      const readings = readWords(lexicon, wordsIn(part))
      const purpose = readings.findIndex(({ words }) => words.length === 1 && purposeWords.has(words[0] ?? ''))
      const until = purpose < 0 ? readings.length : purpose
      return { readings, weight, heads: headsOf(lexicon, readings.slice(0, until), nth === 0), until }
    }),
  )
}

/**
 * What is named stands first in Indonesian (`tas rotan`) and last in English (`table lamp`). Where it says little, as cloth
 * does, the next counts too (`kain selendang`), and so does one of the same kind beside it (`meja kursi`).
 */
function headsOf(lexicon: Lexicon, readings: readonly Reading[], isFirst: boolean): Set<number> {
  const things = readings.flatMap(({ concepts }, at) => (isThing(concepts) ? [at] : []))
  if (!isFirst) things.reverse()
  const heads = new Set<number>()
  for (const [nth, at] of things.entries()) {
    const before = things[nth - 1]
    const goesOn = before !== undefined && heads.has(before) && goesWith(lexicon, readings[before], readings[at], at - before)
    if (nth === 0 || goesOn) heads.add(at)
  }
  return heads
}

function goesWith(lexicon: Lexicon, head: Reading | undefined, next: Reading | undefined, apart: number): boolean {
  if (!head || !next) return false
  if (head.concepts.every(({ weak }) => weak)) return true
  const kinds = (reading: Reading) => reading.concepts.flatMap(({ key }) => lexicon.broaderOf.get(key) ?? [])
  return Math.abs(apart) === 1 && kinds(next).some((kind) => kinds(head).includes(kind))
}

const isThing = (concepts: readonly Concept[]) => concepts.length > 0 && concepts.every(({ kind }) => kind === 'product')

class Terms {
  readonly weights = new Map<Term, number>()
  readonly #surrounding: Surrounding

  constructor(
    readonly lexicon: Lexicon,
    about: readonly string[],
    named: readonly Reading[],
  ) {
    const broader = (key: string) => [key, ...(lexicon.broaderOf.get(key) ?? [])]
    const certain = named.flatMap(({ concepts: [concept, ...others] }) => (concept && others.length === 0 ? [concept.key] : []))
    this.#surrounding = { about: new Set(about.flatMap(broader)), named: new Set(certain.flatMap(broader)) }
    for (const key of about) this.#addConcept(key, aboutWeight)
  }

  add(reading: Reading, weight: number, isFirst = false): void {
    const { words } = reading
    for (const { key } of this.#meant(reading, isFirst)) this.#addConcept(key, share(weight, conceptShare))
    for (const term of this.#wordsOf(reading)) this.#put(term, weight)
    if (words.length > 1) this.#put(words.join(' '), weight)
  }

  addBeside(reading: Reading, weight: number): void {
    for (const { key } of this.#meant(reading, false)) {
      for (const kind of [key, ...(this.lexicon.broaderOf.get(key) ?? [])]) this.#put(besideTerm(termOf(kind)), weight)
    }
    for (const term of [...this.#wordsOf(reading), reading.words.join(' ')]) this.#put(besideTerm(term), weight)
  }

  /** Of a name only what is no word of the house, its places, and the words that stand together. */
  addProper(words: readonly string[], weight: number): void {
    for (const reading of readWords(this.lexicon, words)) {
      const isPlace = reading.concepts.every(({ kind }) => kind === 'place')
      if (isPlace) this.add(reading, weight)
    }
    for (let at = 0; at < words.length - 1; at++) this.#put(nameTerm(words.slice(at, at + 2)), weight)
  }

  #meant({ concepts }: Reading, isFirst: boolean): readonly Concept[] {
    return concepts.length > 1 ? homonym(this.lexicon, concepts, this.#surrounding, isFirst) : concepts
  }

  /** In a phrase a word may mean something else: `alas meja` is not found by `meja`, but `kursi makan` is by `kursi`. */
  #wordsOf({ words, concepts }: Reading): readonly string[] {
    if (words.length === 1) return words
    const meant = concepts.flatMap(({ key }) => [key, ...(this.lexicon.broaderOf.get(key) ?? [])])
    return words.filter((word) => conceptsOfWord(this.lexicon, word).every(({ key }) => meant.includes(key)))
  }

  #addConcept(key: string, weight: number): void {
    this.#put(termOf(key), weight)
    for (const broader of this.lexicon.broaderOf.get(key) ?? []) this.#put(termOf(broader), share(weight, broaderShare))
  }

  #put(term: Term, weight: number): void {
    if ((this.weights.get(term) ?? 0) < weight) this.weights.set(term, weight)
  }
}
