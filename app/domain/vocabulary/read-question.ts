import { possibleRoots } from './affixes'
import { type Asked, askedBy, either, withUses } from './asked'
import { isHardThing } from './homonyms'
import { conceptsOfWord, type Lexicon, readWords } from './lexicon'
import { ordinaryWords } from './ordinary-words'
import { wordsIn } from './plain-text'
import { purposeWords } from './purpose'
import { nameTerm, type Term } from './read-text'
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

/** What stands between two things that are asked for side by side; with `or` also between two materials or colours. */
type Joint = 'and' | 'or'
const joints = new Map<string, Joint>([
  ['dan', 'and'],
  ['and', 'and'],
  ['atau', 'or'],
  ['or', 'or'],
])
const written = (question: string) => question.replace(/[,;&+]/g, ' dan ').replace(/\//g, ' atau ')

/** A word as it is meant, whether it says only what for, and what joins it to those before. */
type Meant = { words: readonly string[]; isPurpose: boolean; joint: Joint | undefined }

/** What a question asks for, mistyped words mended by what there is. */
export function readQuestion(lexicon: Lexicon, searched: SearchedWords, question: string): Question {
  const { meant, unknown } = mended(lexicon, searched, question)
  const words = meant.map(({ words: [word = ''] }) => word)
  const asked: Asked[] = []
  let at = 0
  let joint: Joint | undefined
  const readings = readWords(lexicon, words)
  const isHard = isHardThing(
    lexicon,
    readings.map(({ concepts }) => (concepts.length === 1 ? concepts : [])),
  )
  for (const reading of readings) {
    const { words: [, ...others] = [], isPurpose = false, joint: before } = meant[at] ?? {}
    const isFor = isPurpose && asked.some(({ isThing }) => isThing)
    const names = namesAround(searched, words, at, reading.words.length)
    at += reading.words.length
    joint = before ?? joint
    const one = askedBy(lexicon, searched, reading, { others: reading.words.length === 1 ? others : [], names, isFor, isHard })
    if (!one || asked.some(({ terms }) => terms.join() === one.terms.join())) continue
    const beside = asked.findIndex((other) => isBeside(other, one, joint))
    const other = asked[beside]
    if (other) asked[beside] = either(other, one)
    else asked.push(one)
  }
  return { asked: withUses(lexicon, asked), unknown }
}

function isBeside(one: Asked, other: Asked, joint: Joint | undefined): boolean {
  if (!joint || one.weak || other.weak) return false
  return one.isThing && other.isThing ? true : joint === 'or' && one.kind === other.kind
}

function mended(lexicon: Lexicon, searched: SearchedWords, question: string): { meant: Meant[]; unknown: string[] } {
  const unknown: string[] = []
  const meant: Meant[] = []
  let isPurpose = false
  let joint: Joint | undefined
  for (const word of wordsIn(written(question))) {
    if (meant.length + unknown.length >= mostWords) break
    const words = mend(lexicon, searched, word)
    joint = joints.get(word) ?? joint
    if (purposeWords.has(word)) isPurpose = true
    else if (words) meant.push({ words, isPurpose, joint: meant.length > 0 ? joint : undefined })
    else if (!smallWords.has(word) && !settingWords.has(word) && !/^\d+$/.test(word)) unknown.push(word)
    if (words) joint = undefined
  }
  return { meant, unknown }
}

/** Names of places and makers that these words may be part of: `pandan` of the village Sungai Pandan. */
function namesAround(searched: SearchedWords, words: readonly string[], from: number, many: number): Term[] {
  const pairs: Term[] = []
  for (let at = Math.max(0, from - 1); at < Math.min(from + many, words.length - 1); at++)
    pairs.push(nameTerm(words.slice(at, at + 2)))
  return pairs.filter((pair) => searched.has(pair))
}

/** The word, or what it was meant to be; undefined where nothing is found by it. */
function mend(lexicon: Lexicon, searched: SearchedWords, word: string): readonly string[] | undefined {
  if (lexicon.words.has(word) || conceptsOfWord(lexicon, word).length > 0 || searched.has(word)) return [word]
  if (smallWords.has(word) || settingWords.has(word) || ordinaryWords.has(word)) return undefined
  const roots = possibleRoots(word).filter((root) => root.length >= 4)
  const written = roots.filter((root) => searched.has(root))
  if (written.length > 0) return written
  if (roots.some((root) => ordinaryWords.has(root))) return undefined
  const rooted = roots.flatMap((root) => searched.rootedIn(root))
  if (rooted.length > 0) return [...new Set(rooted)]
  const meant = searched.known().meantBy(word, (one) => searched.has(one) || lexicon.words.has(one))
  return meant.length > 0 ? meant : undefined
}
