import type { DeliveryRecord, Maker } from '#app/domain/chance/record'
import { type Day, daysBetween } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { inPortions } from './portions'

/** Older deliveries than the newest so many say next to nothing of today. */
const mostRecords = 20_000

/**
 * How makers kept their word: all of whom the house remembers deliveries, because a newcomer is judged by her craft and regency,
 * and those who are asked about besides. Nobody while nothing is remembered.
 */
export async function makersKnown(db: Reader, asked: readonly ProducerId[], today: Day): Promise<Maker[]> {
  const rows = await db
    .selectFrom('delivery_records')
    .select(['producer_id', 'promised', 'delivered', 'accepted', 'due_on', 'delivered_on'])
    .where('removed_at', 'is', null)
    .orderBy('due_on', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRecords)
    .execute()
  if (rows.length === 0) return []
  const records = new Map<ProducerId, DeliveryRecord[]>()
  for (const { producer_id, promised, delivered, accepted, due_on, delivered_on } of rows) {
    const daysLate = delivered_on ? daysBetween(due_on, delivered_on) : 0
    const record = { promised, delivered, accepted, daysLate, ageDays: Math.max(0, daysBetween(due_on, today)) }
    const own = records.get(producer_id)
    if (own) own.push(record)
    else records.set(producer_id, [record])
  }
  const homes = await inPortions([...new Set([...records.keys(), ...asked])].sort(), (some) =>
    db.selectFrom('producers').select(['id', 'craft', 'regency', 'village']).where('id', 'in', some).orderBy('id').execute(),
  )
  return homes.map(({ id, craft, regency, village }) => ({
    key: id,
    craft,
    regency,
    // Of whom no village is known shares no village's luck with others.
    village: village ?? id,
    records: records.get(id) ?? [],
  }))
}
