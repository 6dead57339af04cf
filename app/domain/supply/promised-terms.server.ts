import type { CommitmentId } from '#app/domain/shared/ids'
import type { Json } from '#app/domain/shared/json'
import type { Trx } from '#db/client.server'
import { keepTiers, keepTranches } from '#db/queries/promise-terms.server'
import { asksGrade, type Grade, usualGrade } from './grades'
import type { Offer } from './promise-rules'
import { tranchesOf } from './tranches'

/** What stands in the promise's own row. Where every grade will do nobody was asked, and the usual one is taken. */
export function promisedTerms({ most, least, priceMinor, readyOn, grade }: Offer, call: { leastGrade: Grade }) {
  const said = asksGrade(call.leastGrade) ? grade : undefined
  return { most, least, price_minor: priceMinor, grade: said ?? usualGrade, ready_on: readyOn }
}

/** What stands beside it: the parts it comes in, and the prices for many. */
export async function writeTerms(trx: Trx, id: CommitmentId, offer: Offer): Promise<void> {
  await keepTranches(trx, id, tranchesOf(offer))
  await keepTiers(trx, id, offer.tiers ?? [])
}

/** The same for the trail; what was not said is not there. */
export function tellTerms({ most, least, priceMinor, readyOn, earlier = [], tiers = [], grade }: Offer): Record<string, Json> {
  return {
    ...{ most, least, priceMinor, readyOn },
    ...(earlier.length > 0 && { earlier: earlier.map((part) => ({ ...part })) }),
    ...(tiers.length > 0 && { tiers: tiers.map((tier) => ({ ...tier })) }),
    ...(grade && { grade }),
  }
}
