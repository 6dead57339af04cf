import { possibleRoots } from './affixes'
import type { Concept, ConceptKind } from './concept'
import { conceptsOfWord, type Lexicon, type Reading } from './lexicon'
import { askedMotif, thingsAmong } from './homonyms'
import type { SearchedWords } from './read-question'
import { besideTerm, type Term, termOf } from './read-text'
import { settingWords, smallWords } from './small-words'

/** One thing that is asked for, by any of its terms. */
export type Asked = {
  readonly terms: readonly Term[]
  /** What it is a kind of, found too, and after it: who asks for a `tais` may like another cloth. */
  readonly wider: readonly Term[]
  /** What is asked about: its concepts. */
  readonly keys: readonly string[]
  readonly kind: ConceptKind | 'word'
  readonly weight: number
  /** How far up it brings what holds it: cloth says little, but where cloth is asked for cloth comes first. */
  readonly pull: number
  /** Good to have; without it something is found all the same. */
  readonly weak: boolean
  /** Names what somebody wants to have, not what it is like. */
  readonly isThing: boolean
  /** There is none: asked is what it is a kind of. */
  readonly instead: boolean
}

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
/** Of those that may be missing: enough to bring a red cloth before others, where red is asked for. */
const pulls: Partial<typeof weights> = { attribute: 4, colour: 4, size: 2 }
/** Of a thing that says little: cloth. */
const weakThing = 2
const weakKinds = new Set<Asked['kind']>(['attribute', 'colour', 'person', 'size', 'unit'])
/** What a thing can be for, rather than of. */
const uses = new Set<Asked['kind']>(['product', 'category', 'word'])

/**
 * `others` are further words the one that was typed may have been meant to be, `names` what it may be part of; `isFor`: it
 * only says what the thing is for; `isHard`: it is no cloth.
 */
export function askedBy(
  lexicon: Lexicon,
  searched: SearchedWords,
  { words, concepts: all }: Reading,
  { others, names, isFor, isHard }: { others: readonly string[]; names: readonly Term[]; isFor: boolean; isHard: boolean },
): Asked | undefined {
  const [word = ''] = words
  const motifs = isHard ? undefined : askedMotif(all)
  const concepts = motifs ?? (isHard ? thingsAmong(all) : all)
  const literally = motifs ? [] : [words.join(' ')]
  const meant = others.flatMap((other) => {
    const stands = conceptsOfWord(lexicon, other)
    return stands.length > 0 ? stands.map(({ key }) => termOf(key)) : [other]
  })
  const [first] = concepts
  const base = { wider: [], keys: [], instead: false, isThing: false }
  if (!first) {
    const terms = [...new Set([...literally, ...meant, ...names])]
    const weak = isFor || settingWords.has(word) || /^\d+$/.test(word)
    return smallWords.has(word) ? undefined : { ...base, terms, kind: 'word', weight: weights.word, pull: weights.word, weak }
  }
  const keys = concepts.map(({ key }) => key)
  const wide = new Set(keys.flatMap((key) => lexicon.broaderOf.get(key) ?? []))
  const exact = keys.filter((key) => !wide.has(key))
  const written = literally.flatMap((one) => writtenAs(lexicon, searched, one))
  const terms = [...new Set([...exact.map(termOf), ...written, ...meant, ...names])]
  const wider = keys.filter((key) => wide.has(key)).map(termOf)
  const isLittle = concepts.every(({ weak, kind }) => weak && kind === 'product')
  const { kind } = first
  const weight = isLittle ? weakThing : weights[kind]
  const told = { ...base, keys, kind, weight, pull: pulls[kind] ?? weights[kind] }
  const weak = (isFor && uses.has(kind)) || (!isLittle && concepts.every(saysLittle))
  const isThing = !isFor && !isLittle && concepts.some((concept) => concept.kind === 'product')
  const isThere = (some: readonly Term[]) => some.some((term) => searched.has(term))
  // Of a place its surroundings will not do, as long as there is something from the place itself.
  if (kind === 'place' && isThere(terms)) return { ...told, terms, wider: [], weak, isThing }
  if (isThere([...terms, ...wider])) return { ...told, terms, wider, weak, isThing }
  const beside = terms.map(besideTerm)
  if (isThere(beside)) return { ...told, terms: beside, wider: [], weak, isThing }
  const kindsOf = concepts.flatMap((concept) => insteadOf(lexicon, concept))
  return { ...told, terms, wider: kindsOf.map(termOf), weak, isThing, instead: kindsOf.length > 0 }
}

/** One or the other will do: who asks for bags and baskets does not mean what is both. */
export function either(one: Asked, other: Asked): Asked {
  const all = <Item>(of: (asked: Asked) => readonly Item[]) => [...new Set([...of(one), ...of(other)])]
  return { ...one, terms: all(({ terms }) => terms), wider: all(({ wider }) => wider), keys: all(({ keys }) => keys) }
}

/** The word and its roots that are no other thing: `keranjangnya` is written `keranjang`. */
function writtenAs(lexicon: Lexicon, searched: SearchedWords, word: string): string[] {
  const concepts = conceptsOfWord(lexicon, word)
  return possibleRoots(word).filter(
    (root) =>
      root === word || (searched.has(root) && conceptsOfWord(lexicon, root).some((concept) => concepts.includes(concept))),
  )
}

/**
 * Another kind of cloth will do for a cloth, but a wardrobe is no help to who looks for a table, nor is everything from South
 * Kalimantan to who looks for sasirangan.
 */
function insteadOf(lexicon: Lexicon, { key, kind, broader }: Concept): string[] {
  const kinds = lexicon.broaderOf.get(key) ?? broader
  return kinds.filter((wider) => {
    const kindOfWider = lexicon.concepts.get(wider)?.kind
    return kind === 'product' || kindOfWider === 'place' ? kindOfWider === kind : true
  })
}

const saysLittle = ({ weak, kind }: Concept) => weak || weakKinds.has(kind)

/** A use holds for any of the things that serve it: who asks for a bag for laundry is shown the basket for laundry too. */
export function withUses(lexicon: Lexicon, asked: readonly Asked[]): Asked[] {
  const served = asked.filter(({ kind }) => kind === 'attribute')
  return asked.map((one) => {
    const fit = served.filter(({ keys }) =>
      keys.some((use) => lexicon.concepts.get(use)?.broader.some((key) => one.keys.includes(key))),
    )
    return fit.length === 0 || !one.isThing ? one : { ...one, terms: [...one.terms, ...fit.flatMap(({ terms }) => terms)] }
  })
}
