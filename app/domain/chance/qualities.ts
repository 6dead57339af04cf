import type { Tries } from './rates'
import type { WeighedRecord } from './record'
import type { Weighted } from './shape'

/** What is read from a maker's records: three things that happen or not, and the days late. */
export type Qualities = {
  /** Promises of which nothing came, of all. */
  readonly nothing: Tries
  /** Promises that fell short, of those of which something came. */
  readonly part: Tries
  /** Pieces rejected, of those delivered. */
  readonly rejected: Tries
  /** Days late of each promise of which something came. */
  readonly late: readonly Weighted[]
}

export const came = ({ delivered }: WeighedRecord) => delivered > 0
export const fellShort = ({ delivered, promised }: WeighedRecord) => delivered < promised
export const rejectedShare = ({ accepted, delivered }: WeighedRecord) => 1 - accepted / delivered

export function qualitiesOf(records: readonly WeighedRecord[], alikeInLots: number): Qualities {
  const ofWhichCame = records.filter(came)
  return {
    nothing: triesOf(records, (record) => (came(record) ? 0 : 1)),
    part: triesOf(ofWhichCame, (record) => (fellShort(record) ? 1 : 0)),
    rejected: triesOf(ofWhichCame, rejectedShare, (record) => lotSize(record, alikeInLots)),
    late: ofWhichCame.map(({ daysLate, weight }) => ({ value: daysLate, weight })),
  }
}

/** A lot counts as fewer pieces the more they are alike: the design effect of Kish, Survey Sampling, 1965, 8.2. */
export function lotSize({ delivered }: WeighedRecord, alike: number): number {
  return delivered / (1 + (delivered - 1) * alike)
}

function triesOf(
  records: readonly WeighedRecord[],
  share: (record: WeighedRecord) => number,
  size: (record: WeighedRecord) => number = () => 1,
): Tries {
  let [hits, tries, squares] = [0, 0, 0]
  for (const record of records) {
    const counted = record.weight * size(record)
    tries += counted
    hits += counted * share(record)
    squares += counted * record.weight
  }
  return { hits, tries, equalTries: squares > 0 ? (tries * tries) / squares : 0 }
}
