/** Lets others have their turn where this one has lasted long enough. */
export type GiveWay = () => Promise<void>

/** So many are put in order, or merged, before others may have their turn: some milliseconds. */
const piece = 2048

/** The same as `sort`, where no two are alike, but never long at a time: pieces are put in order, then merged pair by pair. */
export async function sortedInPieces(
  items: Uint32Array,
  compare: (a: number, b: number) => number,
  giveWay: GiveWay,
): Promise<Uint32Array> {
  let [from, into] = [items.slice(), new Uint32Array(items.length)]
  for (let start = 0; start < from.length; start += piece) {
    from.subarray(start, start + piece).sort(compare)
    await giveWay()
  }
  for (let width = piece; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width)
      await merge(from, into, { start, middle: start + width, end: Math.min(start + 2 * width, from.length) }, compare, giveWay)
    ;[from, into] = [into, from]
  }
  return from
}

type Runs = { start: number; middle: number; end: number }

async function merge(
  from: Uint32Array,
  into: Uint32Array,
  { start, middle, end }: Runs,
  compare: (a: number, b: number) => number,
  giveWay: GiveWay,
): Promise<void> {
  let [left, right] = [start, Math.min(middle, end)]
  const stop = right
  for (let at = start; at < end; at++) {
    const isLeft = right >= end || (left < stop && compare(from[left] ?? 0, from[right] ?? 0) <= 0)
    into[at] = from[isLeft ? left++ : right++] ?? 0
    if (at % piece === 0) await giveWay()
  }
}
