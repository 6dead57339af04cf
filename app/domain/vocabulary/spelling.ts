/** Words that can be found by others that are nearly the same. */
export type KnownWords = { readonly words: readonly string[]; readonly byTrigram: ReadonlyMap<string, readonly number[]> }

export function knownWords(words: Iterable<string>): KnownWords {
  const list = [...new Set(words)].filter((word) => word.length >= 3 && /[a-z]/.test(word)).sort()
  const byTrigram = new Map<string, number[]>()
  for (const [at, word] of list.entries()) {
    for (const trigram of trigrams(word)) {
      const others = byTrigram.get(trigram)
      if (others) others.push(at)
      else byTrigram.set(trigram, [at])
    }
  }
  return { words: list, byTrigram }
}

const mostWeighed = 40
const mostBegun = 12

/**
 * Known words this one was probably meant to be: those that begin with it, else those one slip away (two in long words).
 * Short words are only completed or given a missing letter: `kaca` (glass) is not `kayu` (wood).
 */
export function meantBy(known: KnownWords, word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return []
  const begun = begunWith(known.words, word)
  if (begun.length > 0) return begun
  if (word.length < 4) return []
  const near = nearest(known, word)
  const least = Math.min(...near.map(({ slips }) => slips))
  return near.filter(({ slips }) => slips === least).map((one) => one.word)
}

function begunWith(words: readonly string[], start: string): string[] {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; words[at]?.startsWith(start) && found.length < mostBegun; at++) found.push(words[at] ?? '')
  return found
}

function nearest({ words, byTrigram }: KnownWords, word: string): { word: string; slips: number }[] {
  const shared = new Map<number, number>()
  for (const trigram of trigrams(word)) for (const at of byTrigram.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  return [...shared]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, mostWeighed)
    .map(([at]) => words[at] ?? '')
    .filter((candidate) => mayBeSlip(word, candidate))
    .map((candidate) => ({ word: candidate, slips: slipsBetween(word, candidate) }))
    .filter(({ slips }) => slips <= (word.length >= 8 ? 2 : 1))
}

function mayBeSlip(word: string, candidate: string): boolean {
  if (word.length === 4) return candidate.length === 5 && candidate[0] === word[0]
  return candidate.length >= 4 && (candidate[0] === word[0] || word.length >= 7)
}

/** The beginning counts most: that is what people type right. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** Letters missing, too many, wrong or swapped with their neighbour (optimal string alignment distance). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    before = last
    last = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
  }
  return row.at(-1) ?? 0
}
