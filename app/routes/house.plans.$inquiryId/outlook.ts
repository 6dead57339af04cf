import type { Buffer, Chance, Distribution } from '#app/domain/chance/chance'
import type { Day } from '#app/domain/shared/calendar'

type Ranks<Value> = Pick<Distribution<Value>, 'p50' | 'p80' | 'p95'>

/** Of a plan's simulation, what is told beside it. */
export type Outlook = {
  readonly runs: number
  readonly missing: Ranks<number>
  readonly finished: Ranks<Day> | null
  readonly weakLinks: readonly { readonly producerKey: string; readonly gain: number }[]
  readonly buffer: Buffer
}

/** Whose certainty would change less than half a point is no weak link to anybody. */
const leastGain = 0.005
const mostLinks = 6

/** The simulation as it was kept, without its bars. */
export function readOutlook(stored: string | null): Outlook | null {
  if (stored === null) return null
  const { runs, missing, finished, weakLinks, buffer } = JSON.parse(stored) as Chance
  return {
    runs,
    missing: ranksOf(missing),
    finished: finished && ranksOf(finished),
    weakLinks: weakLinks.filter(({ gain }) => gain >= leastGain).slice(0, mostLinks),
    buffer,
  }
}

function ranksOf<Value>({ p50, p80, p95 }: Distribution<Value>): Ranks<Value> {
  return { p50, p80, p95 }
}
