/** Minutes to wait after the first, second … failed try; after the last of them the house gives up (about two days). */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440] as const

/** Undefined when it was tried often enough. */
export function minutesUntilNextTry(attempts: number): number | undefined {
  return waits[attempts - 1]
}
