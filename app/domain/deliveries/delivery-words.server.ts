import type { Craft } from '#app/domain/people/producer'
import type { StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { craftOfStandard } from '#db/queries/deliveries.server'

/** What was delivered, where the house has a standard for it, and what else the book says. */
export type DeliveryWords = { standardId: StandardId | null; note: string | null }

/** The goods' craft goes with them: the standard's, or the maker's own where no standard is named. */
export async function deliveryWords(
  trx: Trx,
  { standardId, note }: DeliveryWords,
  makersCraft: Craft,
): Promise<Outcome<'deliveries.standard_unknown', { words: DeliveryWords & { craft: Craft } }>> {
  const craft = standardId ? await craftOfStandard(trx, standardId) : makersCraft
  return craft ? { ok: true, words: { standardId, note, craft } } : refuse('deliveries.standard_unknown', {}, 'standardId')
}
