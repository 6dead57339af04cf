/** A label under a bar: where it starts, is centred or ends, as a part of the bar, and how long it is. */
export type SetLabel = { at: number; anchor: 'start' | 'middle' | 'end'; letters: number }

/** From which width of page a label has room beside those before it; left out where it never has. */
export type Room = 'always' | 'wide' | 'widest' | 'never'

/** The narrowest bar of each kind of page, and what a letter of 13 px takes with its share of the distance between words, in px. */
const bars = [
  ['always', 330],
  ['wide', 590],
  ['widest', 920],
] as const
const letterPx = 7
const apartPx = 6

/** Which labels have room, the first ones first, so that none is written over another. */
export function roomFor(labels: readonly SetLabel[]): Room[] {
  const room = labels.map((): Room => 'never')
  for (const [name, px] of bars) {
    const spans = labels.map((label) => spanOf(label, px))
    labels.forEach((_, at) => {
      const free = spans.every((other, place) => room[place] === 'never' || place === at || !touches(spans[at], other))
      if (room[at] === 'never' && free) room[at] = name
    })
  }
  return room
}

type Span = { from: number; to: number }

function spanOf({ at, anchor, letters }: SetLabel, px: number): Span {
  const [x, length] = [at * px, letters * letterPx]
  const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
  return { from, to: from + length }
}

const touches = (one: Span | undefined, other: Span) =>
  one !== undefined && one.from < other.to + apartPx && other.from < one.to + apartPx
