import { possibleRoots } from './affixes'
import type { Concept } from './concept'
import { wordsIn } from './plain-text'

type Phrase = { words: readonly string[]; concepts: readonly Concept[] }

/** The vocabulary, ready for reading: what begins with each word, longest first. */
export type Lexicon = {
  readonly concepts: ReadonlyMap<string, Concept>
  /** Single words of all forms, for mending mistyped ones. */
  readonly words: ReadonlySet<string>
  readonly phrasesFrom: ReadonlyMap<string, readonly Phrase[]>
  /** All that each concept is a kind of, itself left out. A use is no kind: not every bag for laundry is a basket. */
  readonly broaderOf: ReadonlyMap<string, readonly string[]>
  /** What was read before: makers, places and materials are the same in thousands of texts. */
  readonly readBefore: { words: Map<string, readonly Concept[]>; texts: Map<string, readonly Reading[]> }
}

export function lexiconOf(concepts: readonly Concept[]): Lexicon {
  const byKey = new Map(concepts.map((concept) => [concept.key, concept]))
  const phrases = new Map<string, { words: string[]; concepts: Concept[] }>()
  const said = new Set<string>()
  const say = (words: string[], concept: Concept) => {
    const key = words.join(' ')
    const known = phrases.get(key)
    if (!known) phrases.set(key, { words, concepts: [concept] })
    else if (!known.concepts.includes(concept)) known.concepts.push(concept)
  }
  for (const concept of concepts) {
    for (const form of concept.forms) {
      const words = wordsIn(form)
      if (words.length === 0) continue
      say(words, concept)
      for (const word of words) said.add(word)
      // Written together as well: `table cloth`, `tablecloth`.
      if (words.length === 2) say([words.join('')], concept)
    }
  }
  const phrasesFrom = new Map<string, Phrase[]>()
  for (const phrase of phrases.values()) {
    const [first = ''] = phrase.words
    const others = phrasesFrom.get(first)
    if (others) others.push(phrase)
    else phrasesFrom.set(first, [phrase])
  }
  for (const some of phrasesFrom.values()) some.sort((a, b) => b.words.length - a.words.length)
  const kinds = concepts.filter(({ kind }) => kind !== 'attribute')
  const broaderOf = new Map(kinds.map(({ key }) => [key, broaderThan(byKey, key)]))
  return { concepts: byKey, words: said, phrasesFrom, broaderOf, readBefore: { words: new Map(), texts: new Map() } }
}

/** All that a concept is a kind of, as `Lexicon.broaderOf` has it. */
export function broaderThan(byKey: ReadonlyMap<string, Pick<Concept, 'kind' | 'broader'>>, key: string): string[] {
  if (byKey.get(key)?.kind === 'attribute') return []
  const found = new Set<string>()
  const look = (of: string) => {
    for (const next of byKey.get(of)?.broader ?? []) {
      if (next === key || found.has(next) || !byKey.has(next)) continue
      found.add(next)
      look(next)
    }
  }
  look(key)
  return [...found]
}

/** Part of a text: words that together stand for concepts, or one word that stands for itself. */
export type Reading = { words: readonly string[]; concepts: readonly Concept[] }

/** Reads from left to right, the longest phrase first, so that `alas meja` is a tablecloth and no table. */
export function readWords(lexicon: Lexicon, words: readonly string[]): Reading[] {
  const readings: Reading[] = []
  for (let at = 0; at < words.length;) {
    const reading = phraseAt(lexicon, words, at) ?? {
      words: [words[at] ?? ''],
      concepts: conceptsOfWord(lexicon, words[at] ?? ''),
    }
    readings.push(reading)
    at += reading.words.length
  }
  return readings
}

function phraseAt({ phrasesFrom }: Lexicon, words: readonly string[], at: number): Reading | undefined {
  const [first = '', second] = [words[at], words[at + 1]]
  const phrases = phrasesFrom.get(first) ?? []
  const longest = phrases.find((phrase) => phrase.words.every((word, next) => words[at + next] === word))
  if (second === undefined || (longest && longest.words.length > 1)) return longest
  // Apart what is mostly written together: `table cloth` is no cloth for a table, but a tablecloth.
  const joined = phrasesFrom.get(first + second)?.find(({ words: [, more] }) => !more)
  return joined ? { words: [first, second], concepts: joined.concepts } : longest
}

const mostRead = 20_000

/** Reads a text that may come again. */
export function readText(lexicon: Lexicon, text: string): readonly Reading[] {
  return kept(lexicon.readBefore.texts, text, () => readWords(lexicon, wordsIn(text)))
}

/** What a single word stands for, if need be by its root: `anyamannya`. */
export function conceptsOfWord({ phrasesFrom, readBefore }: Lexicon, word: string): readonly Concept[] {
  return kept(readBefore.words, word, () => {
    for (const root of possibleRoots(word)) {
      const phrase = phrasesFrom.get(root)?.find(({ words }) => words.length === 1)
      if (phrase) return phrase.concepts
    }
    return []
  })
}

function kept<Read>(before: Map<string, Read>, text: string, read: () => Read): Read {
  const known = before.get(text)
  if (known !== undefined) return known
  if (before.size >= mostRead) before.clear()
  const found = read()
  before.set(text, found)
  return found
}
