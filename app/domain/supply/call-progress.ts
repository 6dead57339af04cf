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
  const lots = [1, 2, 3, 4].map((quarter) => roundNumber((top * quarter) / 4))
  return [...new Set(lots)].map((lot) => lot * lotStep)
}

/** A suggestion is a round figure: 163 becomes 160, 49 becomes 45. */
function roundNumber(value: number): number {
  const whole = Math.max(1, Math.floor(value))
  const size = [100, 50, 10, 5].find((one) => one <= whole / 8) ?? 1
  return Math.floor(whole / size) * size
}
