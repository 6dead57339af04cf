import { possibleRoots } from './affixes'
import { type Asked, askedBy, withUses } from './asked'
import { conceptsOfWord, type Lexicon, readWords } from './lexicon'
import { ordinaryWords } from './ordinary-words'
import { wordsIn } from './plain-text'
import { purposeWords } from './purpose'
import { settingWords, smallWords } from './small-words'
import type { KnownWords } from './spelling'

/** The words that what is searched is found by. */
export type SearchedWords = {
  has: (word: string) => boolean
  /** Searched words that have this root. */
  rootedIn: (root: string) => readonly string[]
  known: () => KnownWords
}

export type Question = {
  readonly asked: readonly Asked[]
  /** Words that nothing is found by. */
  readonly unknown: readonly string[]
}

const mostWords = 16

/** A word as it is meant, and whether it says only what for. */
type Meant = { words: readonly string[]; isPurpose: boolean }

/** What a question asks for, mistyped words mended by what there is. */
export function readQuestion(lexicon: Lexicon, searched: SearchedWords, question: string): Question {
  const unknown: string[] = []
  const meant: Meant[] = []
  let isPurpose = false
  for (const word of wordsIn(question).slice(0, mostWords)) {
    const words = mend(lexicon, searched, word)
    if (purposeWords.has(word)) isPurpose = true
    else if (words) meant.push({ words, isPurpose })
    else if (!smallWords.has(word) && !settingWords.has(word) && !/^\d+$/.test(word)) unknown.push(word)
  }
  const words = meant.map(({ words: [word = ''] }) => word)
  const asked: Asked[] = []
  let at = 0
  for (const reading of readWords(lexicon, words)) {
    const { words: others = [], isPurpose: afterAll = false } = meant[at] ?? {}
    const isFor = afterAll && asked.some(({ isThing }) => isThing)
    at += reading.words.length
    const one = askedBy(lexicon, searched, reading, reading.words.length === 1 ? others.slice(1) : [], isFor)
    if (one && !asked.some(({ terms }) => terms.join() === one.terms.join())) asked.push(one)
  }
  return { asked: withUses(lexicon, asked), unknown }
}

/** The word, or what it was meant to be; undefined where nothing is found by it. */
function mend(lexicon: Lexicon, searched: SearchedWords, word: string): readonly string[] | undefined {
  if (lexicon.words.has(word) || conceptsOfWord(lexicon, word).length > 0 || searched.has(word)) return [word]
  if (smallWords.has(word) || settingWords.has(word)) return undefined
  const roots = possibleRoots(word).filter((root) => root.length >= 4)
  if (roots.some((root) => ordinaryWords.has(root))) return undefined
  const rooted = roots.flatMap((root) => (searched.has(root) ? [root] : searched.rootedIn(root)))
  if (rooted.length > 0) return [...new Set(rooted)]
  if (ordinaryWords.has(word)) return undefined
  const meant = searched.known().meantBy(word, (one) => searched.has(one) || lexicon.words.has(one))
  return meant.length > 0 ? meant : undefined
}
