/** A stretch of a text, and whether the other text lacks it. */
export type Piece = { text: string; changed: boolean }

/** Two texts word by word: what only one of them has is marked in it. The pieces of each make up the whole text. */
export function wordChanges(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const common = longestCommon(one, other)
  const was = new Set(common.map(([at]) => at))
  const is = new Set(common.map(([, at]) => at))
  return { before: joined(one, was), after: joined(other, is) }
}

/** Words and signs, each with the space around it, so that a changed space is no changed word. */
const wordsOf = (text: string): string[] => text.match(/\s*(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}])\s*|\s+/gu) ?? []

/** The longest row of words that both have in the same order, as places in each. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1
  const most = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number) => most[row * width + column] ?? 0
  const same = (row: number, column: number) => one[row]?.trim() === other[column]?.trim()
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      most[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))

  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (same(row, column)) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

function joined(words: readonly string[], common: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  words.forEach((text, at) => {
    const changed = !common.has(at)
    const last = pieces.at(-1)
    if (last?.changed === changed) last.text += text
    else pieces.push({ text, changed })
  })
  return pieces
}
