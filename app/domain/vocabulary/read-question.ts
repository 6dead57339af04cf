import { possibleRoots } from './affixes'
import type { Concept, ConceptKind } from './concept'
import { conceptsOfWord, type Lexicon, readWords } from './lexicon'
import { wordsIn } from './plain-text'
import { type Term, termOf } from './read-text'
import { type KnownWords, meantBy } from './spelling'

/** The words that what is searched is found by. */
export type SearchedWords = {
  has: (word: string) => boolean
  /** Searched words that have this root. */
  rootedIn: (root: string) => readonly string[]
  known: () => KnownWords
}

/** One thing that is asked for, by any of its terms. */
export type Asked = {
  readonly terms: readonly Term[]
  readonly kind: ConceptKind | 'word'
  readonly weight: number
  /** Good to have; without it something is found all the same. */
  readonly weak: boolean
}

export type Question = {
  readonly asked: readonly Asked[]
  /** Words that nothing is found by. */
  readonly unknown: readonly string[]
}

const mostWords = 16

const weights: Record<Asked['kind'], number> = {
  product: 8,
  category: 6,
  motif: 6,
  material: 5,
  word: 5,
  technique: 4,
  place: 4,
  attribute: 2,
  colour: 1,
  person: 1,
  size: 1,
  unit: 1,
}
const weakKinds = new Set<Asked['kind']>(['attribute', 'colour', 'person', 'size', 'unit'])

/** Words that say nothing of what somebody is looking for, in both languages. */
const small = new Set(
  (
    'dan atau yang yg di ke dari utk untuk dengan dgn pada itu ini ada adalah cari mencari mau ingin butuh perlu saya kami ' +
    'kak dong gak nggak tidak si sih ya per nya the a an of for with and or in on to by from looking need want some any my ' +
    'jual menjual beli membeli pesan pesanan order buy sell harga price murah cheap grosir wholesale supplier ekspor export ' +
    'model jenis macam bagus unik cantik asli khas produk product barang item good best made buatan usaha toko shop ' +
    'indonesia indonesian lokal local tradisional traditional hotel untuk'
  ).split(' '),
)

/** What a question asks for, mistyped words mended by what there is. */
export function readQuestion(lexicon: Lexicon, searched: SearchedWords, question: string): Question {
  const unknown: string[] = []
  const mended: (readonly string[])[] = []
  for (const word of wordsIn(question).slice(0, mostWords)) {
    const meant = mend(lexicon, searched, word)
    if (meant) mended.push(meant)
    else if (!small.has(word) && !/^\d+$/.test(word)) unknown.push(word)
  }
  const words = mended.map(([word = '']) => word)
  const asked: Asked[] = []
  let at = 0
  for (const { words: read, concepts } of readWords(lexicon, words)) {
    const others = read.length === 1 ? (mended[at]?.slice(1) ?? []) : []
    at += read.length
    const one = askedBy(lexicon, read, concepts, others)
    if (one && !asked.some(({ terms }) => terms.join() === one.terms.join())) asked.push(one)
  }
  return { asked, unknown }
}

/** The word, or what it was meant to be; undefined where nothing is found by it. */
function mend(lexicon: Lexicon, searched: SearchedWords, word: string): readonly string[] | undefined {
  if (lexicon.words.has(word) || conceptsOfWord(lexicon, word).length > 0 || searched.has(word)) return [word]
  if (small.has(word)) return undefined
  const rooted = possibleRoots(word)
    .filter((root) => root.length >= 4)
    .flatMap((root) => (searched.has(root) ? [root] : searched.rootedIn(root)))
  if (rooted.length > 0) return [...new Set(rooted)]
  const meant = meantBy(searched.known(), word)
  return meant.length > 0 ? meant : undefined
}

function askedBy(
  lexicon: Lexicon,
  words: readonly string[],
  concepts: readonly Concept[],
  others: readonly string[],
): Asked | undefined {
  const [word = ''] = words
  const literally = words.length === 1 ? [word] : []
  const meant = others.flatMap((other) => {
    const stands = conceptsOfWord(lexicon, other)
    return stands.length > 0 ? stands.map(({ key }) => termOf(key)) : [other]
  })
  const terms = [...new Set([...concepts.map(({ key }) => termOf(key)), ...literally, ...meant])]
  const [first] = concepts
  if (!first) return small.has(word) ? undefined : { terms, kind: 'word', weight: weights.word, weak: /^\d+$/.test(word) }
  const weak = concepts.every((concept) => concept.weak || weakKinds.has(concept.kind))
  return { terms, kind: first.kind, weight: weights[first.kind], weak }
}
