import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { inPortions } from './portions'

/** Of these makers the newcomers: no delivery of theirs is on record, and none had a share of an order that was not cancelled. */
export async function newcomersAmong(db: Reader, ids: readonly ProducerId[]): Promise<Set<ProducerId>> {
  const asked = [...new Set(ids)]
  const delivered = await inPortions(asked, (some) =>
    db
      .selectFrom('delivery_records')
      .select('producer_id')
      .distinct()
      .where('producer_id', 'in', some)
      .where('removed_at', 'is', null)
      .execute(),
  )
  const ordered = await inPortions(asked, (some) =>
    db
      .selectFrom('work_orders')
      .select('producer_id')
      .distinct()
      .where('producer_id', 'in', some)
      .where('state', '!=', 'cancelled')
      .execute(),
  )
  const known = new Set([...delivered, ...ordered].map((row) => row.producer_id))
  return new Set(asked.filter((id) => !known.has(id)))
}
