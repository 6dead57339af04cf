import { latenessOf, type MakerLateness } from './lateness'
import type { Experience } from './learn'
import { qualitiesOf } from './qualities'
import type { Tries } from './rates'
import { type Maker, weighed } from './record'

/** What a maker's own records say, beside the house's experience of her craft and regency; a newcomer's say nothing. */
export type Reliability = {
  readonly craft: string
  readonly regency: string
  readonly village: string
  readonly nothing: Tries
  readonly part: Tries
  readonly rejected: Tries
  readonly late: MakerLateness
}

export function reliabilityOf(experience: Experience, { craft, regency, village, records }: Omit<Maker, 'key'>): Reliability {
  const { nothing, part, rejected, late } = qualitiesOf(weighed(records), experience.alikeInLots)
  return { craft, regency, village, nothing, part, rejected, late: latenessOf(experience.late, late) }
}
