import { isEasilyTaken, soundOf } from './sounds'

const mostWeighed = 40
const mostBegun = 12
/** A shorter word is not mended. */
const leastMended = 4
/** A shorter beginning is that of too much. */
const leastBegun = 5

/** Words that can be found by others that are nearly the same; more may be added at any time. */
export class KnownWords {
  readonly #words: string[] = []
  readonly #known = new Set<string>()
  readonly #byTrigram = new Map<string, number[]>()
  readonly #byBeginning = new Map<string, string[]>()
  readonly #bySound = new Map<string, string[]>()

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word)
  }

  add(word: string): void {
    if (word.length < 3 || !/^[a-z_]+$/.test(word) || this.#known.has(word)) return
    this.#known.add(word)
    const at = this.#words.push(word) - 1
    for (const trigram of trigrams(word)) into(this.#byTrigram, trigram, at)
    into(this.#byBeginning, word.slice(0, leastBegun), word)
    into(this.#bySound, soundOf(word), word)
  }

  /**
   * Those this word was probably meant to be: those that sound the same, else those that begin with it, else those one slip
   * away (two in long words). Short words are only completed, or mended where nothing but a letter is missing, doubled or
   * swapped: `kaca` (glass) is not `kayu` (wood). `stands` says of a known word whether anything is still called so.
   */
  meantBy(word: string, stands: (word: string) => boolean = () => true): string[] {
    if (word.length < leastMended || word.length > 40 || /\d/.test(word)) return []
    const alike = (this.#bySound.get(soundOf(word)) ?? []).filter(stands)
    if (alike.length > 0) return [...alike].sort()
    const begun = this.#begunWith(word).filter(stands).slice(0, mostBegun)
    if (begun.length > 0) return begun
    const near = this.#nearest(word, stands)
    const least = Math.min(...near.map(({ slips }) => slips))
    return near
      .filter(({ slips }) => slips === least)
      .map((one) => one.word)
      .sort()
  }

  #begunWith(start: string): string[] {
    if (start.length < leastBegun) return []
    const some = this.#byBeginning.get(start.slice(0, leastBegun)) ?? []
    return some.filter((word) => word.startsWith(start)).sort()
  }

  #nearest(word: string, stands: (word: string) => boolean): { word: string; slips: number }[] {
    const shared = new Map<number, number>()
    for (const trigram of trigrams(word)) {
      for (const at of this.#byTrigram.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    // Among equals by the alphabet, not by which came first: every process has to mend alike.
    const candidates = [...shared].map(([at, many]) => ({ word: this.#words[at] ?? '', many }))
    return (
      candidates
        .filter((candidate) => mayBeSlip(word, candidate.word) && stands(candidate.word))
        .sort((a, b) => b.many - a.many || (a.word < b.word ? -1 : 1))
        .slice(0, mostWeighed)
        .map((candidate) => ({ word: candidate.word, slips: slipsBetween(word, candidate.word) }))
        .filter(({ slips }) => slips <= (word.length >= 8 ? 2 : 1))
        // Hardly anybody mistypes the beginning: `kranjang` is `keranjang`, not `ranjang`.
        .map((candidate) => ({ ...candidate, slips: candidate.slips + (candidate.word[0] === word[0] ? 0 : 2) }))
    )
  }
}

function into<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const some = map.get(key)
  if (some) some.push(item)
  else map.set(key, [item])
}

function mayBeSlip(word: string, candidate: string): boolean {
  if (Math.abs(word.length - candidate.length) > 2) return false
  if (candidate[0] !== word[0]) return word.length >= 7 && candidate.length >= 5
  if (word.length > 5) return candidate.length >= 4
  if (word.length === 5) return candidate.length >= 5 || candidate === undoubled(word)
  return candidate.length === 5 || candidate === undoubled(word) || sameLetters(word, candidate)
}

const undoubled = (word: string) => word.replace(/([a-z])\1/, '$1')
const sameLetters = (a: string, b: string) => a.length === b.length && [...a].sort().join('') === [...b].sort().join('')

/** The beginning counts most: that is what people type right. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** So short that another letter makes another word: `kaleng` is a tin, `kalung` a necklace. */
const shortWord = 7

/**
 * Letters missing, too many, wrong or swapped with their neighbour (optimal string alignment distance). A wrong letter at the
 * beginning or in a short word counts twice, unless it is easily taken for the right one.
 */
export function slipsBetween(a: string, b: string): number {
  const isShort = Math.min(a.length, b.length) < shortWord
  const wrong = (i: number, j: number): number => {
    const [x = '', y = ''] = [a[i - 1], b[j - 1]]
    if (x === y) return 0
    return (isShort || i === 1 || j === 1) && !isEasilyTaken(x, y) ? 2 : 1
  }
  let before: number[] = []
  let last: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    before = last
    last = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong(i, j))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
  }
  return row.at(-1) ?? 0
}
