/** How far a call has come, as both sides see it: no names and no prices in it. */
export type CallProgress = {
  readonly needed: number
  readonly promised: number
  readonly makers: number
  readonly missing: number
}

/** `promised` and `makers` count live promises only. */
export function callProgress(call: { quantity: number; buffer: number }, promised: number, makers: number): CallProgress {
  const needed = call.quantity + call.buffer
  return { needed, promised, makers, missing: Math.max(needed - promised, 0) }
}

/** Four quick answers at most, in whole lots, up to what the maker has time for and the call still needs. */
export function quickAnswers(possible: number, wanted: number, lotStep: number): number[] {
  const top = Math.floor(Math.min(possible, Math.ceil(wanted / lotStep) * lotStep) / lotStep)
  if (top < 1) return []
  const lots = [1, 2, 3, 4].map((quarter) => Math.max(1, Math.round(roundNumber((top * quarter) / 4))))
  lots[3] = top
  return [...new Set(lots.filter((lot) => lot <= top))].map((lot) => lot * lotStep)
}

/** Two leading figures are enough for a suggestion: 163 becomes 160. */
function roundNumber(value: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1)
  return Math.floor(value / size) * size
}
