/**
 * Lets `atOnce` pieces of work run and `waiting` more stand in line; whoever comes then is turned away
 * (undefined) instead of making everybody wait longer.
 */
export function lanes({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let free = atOnce
  const line: (() => void)[] = []

  return async function inLane<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (free > 0) free--
    else if (line.length < waiting) await new Promise<void>((go) => line.push(go))
    else return undefined
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else free++
    }
  }
}
