import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { type MakerFilter, makersMatching } from './house-makers.server'
import { producersInCare } from './producers.server'

/** What is remembered of the makers the viewer cares for, or of one of them, latest first; without what was taken out. */
export function deliveriesForHouse(
  db: Reader,
  viewer: Actor,
  { maker, ...makers }: MakerFilter & { maker?: ProducerId | undefined },
  most: number,
) {
  return producersInCare(db, viewer)
    .innerJoin('delivery_records', 'delivery_records.producer_id', 'producers.id')
    .innerJoin('accounts as recorder', 'recorder.id', 'delivery_records.recorded_by')
    .leftJoin('standards', 'standards.id', 'delivery_records.standard_id')
    .select(['delivery_records.id', 'delivery_records.promised', 'delivery_records.delivered', 'delivery_records.accepted'])
    .select(['delivery_records.due_on as dueOn', 'delivery_records.delivered_on as deliveredOn', 'delivery_records.note'])
    .select(['delivery_records.craft', 'standards.name_id as goods', 'recorder.name as recordedBy'])
    .select(['producers.id as makerId', 'producers.name as makerName', 'producers.village', 'producers.regency'])
    .where('delivery_records.removed_at', 'is', null)
    .where(makersMatching(db, makers))
    .$if(maker !== undefined, (query) => query.where('producers.id', '=', maker ?? null))
    .orderBy('delivery_records.due_on', 'desc')
    .orderBy('delivery_records.id', 'desc')
    .limit(most)
    .execute()
}
