import type { Asked } from '#app/domain/vocabulary/asked'
import type { Question } from '#app/domain/vocabulary/read-question'
import { Tally } from './tally'
import type { WordIndex } from './word-index'

export type Scored = {
  /** What is found, in no order. */
  positions: Uint32Array
  /** Of the same places in the list; the higher, the better it fits. */
  scores: Uint16Array
  /** Something that was asked for is not there: what is nearest is found. */
  nearest: boolean
}

const nothing = (nearest: boolean): Scored => ({ positions: new Uint32Array(0), scores: new Uint16Array(0), nearest })

/** Less weighs a word that stands in a description only: it tells what suits, not what it is. */
const leastOfWord = 35

/**
 * What holds everything that is asked for; where nothing does, what holds most of it, and first of all the thing itself:
 * whoever looks for a rattan chair where there is none is better served with a wooden chair than with a rattan mat.
 * `gone` is what is no longer there.
 */
export function scoresFor(words: WordIndex, gone: Uint8Array, { asked, unknown }: Question): Scored {
  const must = asked.filter(({ weak }) => !weak)
  const there = must.filter(isIn(words))
  const instead = asked.some((one) => one.instead)
  if (there.length === 0) return scoresOfWeak(words, gone, asked, must.length + unknown.length > 0)

  const tally = Tally.of(gone)
  for (const one of there) {
    const { positions, weights } = words.best(one.terms, one.wider)
    const least = one.kind === 'word' && there.length > 1 ? leastOfWord : 0
    tally.hold(positions, weights, one, least)
  }
  const most = tally.keepFullest()
  for (const one of asked) if (one.weak) addWhereFound(tally, words, one)
  const whole = there.reduce((all, { weight }) => all + weight, 0)
  return { ...tally.end(), nearest: instead || most < whole || there.length < must.length || unknown.length > 0 }
}

/** Weak words alone: the thing among them, else any; where none of them stands anywhere they mean everything. */
function scoresOfWeak(words: WordIndex, gone: Uint8Array, asked: readonly Asked[], nearest: boolean): Scored {
  const there = asked.filter(({ weak }) => weak).filter(isIn(words))
  if (nearest || asked.length === 0) return nothing(nearest)
  const tally = Tally.of(gone)
  if (there.length === 0) tally.holdAll()
  for (const one of there) {
    const { positions, weights } = words.best(one.terms, one.wider)
    tally.hold(positions, weights, { ...one, isThing: false }, 0)
  }
  return { ...tally.end(), nearest: there.some(({ instead }) => instead) }
}

const isIn = (words: WordIndex) => (one: Asked) => [...one.terms, ...one.wider].some((term) => words.has(term))

function addWhereFound(tally: Tally, words: WordIndex, { terms, wider, pull }: Asked) {
  const { positions, weights } = words.best(terms, wider)
  tally.add(positions, weights, pull)
}
