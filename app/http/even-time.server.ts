import { setTimeout as pause } from 'node:timers/promises'

/** An answer that takes no less than this, so that a stopwatch does not tell what the words do not. */
export async function evenTime<Result>(work: () => Promise<Result>, atLeastMs = 300): Promise<Result> {
  const [result] = await Promise.all([work(), pause(atLeastMs)])
  return result
}
