import type { Asked, Question } from '#app/domain/vocabulary/read-question'
import type { WordIndex } from './word-index'

export type Scored = {
  /** Nought for what is not found; the higher, the better it fits. */
  scores: Uint16Array
  /** Something that was asked for is not there: what is nearest is found. */
  nearest: boolean
}

/**
 * What holds everything that is asked for; where nothing does, what holds most of it, and first of all the thing itself:
 * whoever looks for a rattan chair where there is none is better served with a wooden chair than with a rattan mat.
 * `gone` is what is no longer there.
 */
export function scoresFor(words: WordIndex, gone: Uint8Array, { asked, unknown }: Question): Scored {
  const size = gone.length
  const must = asked.filter(({ weak }) => !weak)
  const there = must.filter(isIn(words))
  if (there.length === 0) return scoresOfWeak(words, size, asked, must.length + unknown.length > 0)

  const scores = new Uint16Array(size)
  const held = new Uint16Array(size)
  const isThing = new Uint8Array(size)
  for (const one of there) {
    const best = words.best(size, one.terms)
    for (let at = 0; at < size; at++) {
      const weight = best[at] ?? 0
      if (weight === 0 || gone[at]) continue
      scores[at] = (scores[at] ?? 0) + weight * one.weight
      held[at] = (held[at] ?? 0) + one.weight
      if (one.kind === 'product') isThing[at] = 1
    }
  }
  const things = isThing.includes(1)
  let most = 0
  for (let at = 0; at < size; at++) if (!things || isThing[at]) most = Math.max(most, held[at] ?? 0)
  for (let at = 0; at < size; at++) if (most === 0 || held[at] !== most || (things && !isThing[at])) scores[at] = 0
  for (const one of asked) if (one.weak) addWhereFound(scores, words.best(size, one.terms), one.weight)
  const whole = there.reduce((all, { weight }) => all + weight, 0)
  return { scores, nearest: most < whole || there.length < must.length || unknown.length > 0 }
}

/** Weak words alone: the thing among them, else any; where none of them stands anywhere they mean everything. */
function scoresOfWeak(words: WordIndex, size: number, asked: readonly Asked[], nearest: boolean): Scored {
  const scores = new Uint16Array(size)
  const there = asked.filter(({ weak }) => weak).filter(isIn(words))
  const things = there.filter(({ kind }) => kind === 'product')
  if (there.length === 0 || (nearest && things.length === 0)) {
    return { scores: asked.length > 0 && !nearest ? scores.fill(1) : scores, nearest }
  }
  const first = things.length > 0 ? things : there
  for (const one of first) {
    const best = words.best(size, one.terms)
    for (let at = 0; at < size; at++) scores[at] = (scores[at] ?? 0) + (best[at] ?? 0) * one.weight
  }
  for (const one of there) if (!first.includes(one)) addWhereFound(scores, words.best(size, one.terms), one.weight)
  return { scores, nearest }
}

const isIn = (words: WordIndex) => (one: Asked) => one.terms.some((term) => words.has(term))

function addWhereFound(scores: Uint16Array, best: Uint8Array, weight: number) {
  for (let at = 0; at < scores.length; at++) if (scores[at]) scores[at] = (scores[at] ?? 0) + (best[at] ?? 0) * weight
}
