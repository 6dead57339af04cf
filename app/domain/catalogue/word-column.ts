/**
 * The words of ten thousand entries, for finding those that begin with a term: each different text once, each word with the
 * texts it stands in, words in their order so that a beginning is a range.
 */
export type WordColumn = {
  /** Which text an entry has. */
  codes: Uint32Array
  texts: number
  words: readonly string[]
  textsOf: readonly (readonly number[])[]
}

/** Of texts as `plainWords` writes them. */
export function wordColumn(texts: readonly string[]): WordColumn {
  const codes = new Uint32Array(texts.length)
  const known = new Map<string, number>()
  const found = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    const before = known.get(text)
    codes[at] = before ?? known.size
    if (before !== undefined) continue
    for (const word of text.split(' ')) {
      const others = found.get(word)
      if (others) others.push(known.size)
      else found.set(word, [known.size])
    }
    known.set(text, known.size)
  }
  found.delete('')
  const words = [...found.keys()].sort(byLetter)
  return { codes, texts: known.size, words, textsOf: words.map((word) => found.get(word) ?? []) }
}

/** For each text 2 when the word itself stands in it, 1 when some word only begins so. */
export function textsBeginning({ texts, words, textsOf }: WordColumn, start: string): Uint8Array {
  const hits = new Uint8Array(texts)
  for (let at = firstFrom(words, start); words[at]?.startsWith(start); at++) {
    const weight = words[at] === start ? 2 : 1
    for (const text of textsOf[at] ?? []) hits[text] = Math.max(hits[text] ?? 0, weight)
  }
  return hits
}

// Plain comparison of letters: the same order wherever the house runs.
function byLetter(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** Where the first word stands that is not before `start`. */
function firstFrom(words: readonly string[], start: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  return low
}
