import { conceptsOfWord, type Lexicon, type Reading, readWords } from './lexicon'
import { wordsIn } from './plain-text'

/** A concept as it stands among words; no word begins so. */
export type Term = string
export const termOf = (key: string): Term => `#${key}`

/** A text that is searched, and how much it tells, 1 to 100. Parts that are no sentence together stand apart by `|`. */
export type Said = { readonly text: string; readonly weight: number }

const share = (weight: number, of: number) => Math.max(1, Math.round(weight * of))
const broaderShare = 0.5
/** Less than the very word: who types `tote` sees what is called so before other bags. */
const conceptShare = 0.85

/**
 * What something is found by, each with the most it weighs. `about` is known beforehand (its craft): a word that could be two
 * things is then the one that fits, so that a woven basket is plaited and a woven shawl is not.
 */
export function termsOf(lexicon: Lexicon, said: readonly Said[], about: readonly string[]): Map<Term, number> {
  const terms = new Map<Term, number>()
  const add = (term: Term, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight))
  const addConcept = (key: string, weight: number) => {
    add(termOf(key), weight)
    for (const broader of lexicon.broaderOf.get(key) ?? []) add(termOf(broader), share(weight, broaderShare))
  }
  const fitting = new Set(about.flatMap((key) => [key, ...(lexicon.broaderOf.get(key) ?? [])]))
  for (const key of about) addConcept(key, 60)
  for (const { text, weight } of said) {
    for (const part of text.split('|')) {
      for (const reading of readWords(lexicon, wordsIn(part))) {
        for (const key of keysOf(reading, fitting)) addConcept(key, share(weight, conceptShare))
        // In a phrase a word may mean something else: `alas meja` is not found by `meja`.
        const alone = reading.words.length === 1
        for (const word of reading.words) if (alone || conceptsOfWord(lexicon, word).length === 0) add(word, weight)
      }
    }
  }
  return terms
}

function keysOf({ concepts }: Reading, fitting: ReadonlySet<string>): string[] {
  const keys = concepts.map(({ key }) => key)
  const fit = keys.filter((key) => fitting.has(key))
  return keys.length > 1 && fit.length > 0 ? fit : keys
}
