import type { Insertable } from 'kysely'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { OrderId } from '#app/domain/shared/ids'
import type { Money } from '#app/domain/shared/money'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** What the buyer was told of changes, oldest first; for whoever may see the order. */
export function changesOfOrder(db: Reader, id: OrderId) {
  return db
    .selectFrom('order_changes')
    .innerJoin('standards', 'standards.id', 'order_changes.standard_id')
    .select(['order_changes.id', 'order_changes.standard_id as standardId', 'order_changes.created_at as at'])
    .select(['pieces_before as piecesBefore', 'pieces_after as piecesAfter'])
    .select(['deliver_by_before as deliverByBefore', 'deliver_by_after as deliverByAfter'])
    .select(['standards.name_id as nameId', 'standards.name_en as nameEn', 'standards.unit'])
    .where('order_id', '=', id)
    .orderBy('order_changes.id')
    .execute()
}

export async function insertOrderChange(trx: Trx, change: Insertable<Schema['order_changes']>): Promise<void> {
  await trx.insertInto('order_changes').values(change).execute()
}

/** What a letter to the buyer and a new reckoning need of an order. */
export function orderToTell(trx: Trx, id: OrderId) {
  return trx
    .selectFrom('orders')
    .innerJoin('quotes', 'quotes.id', 'orders.quote_id')
    .select(['orders.number', 'orders.buyer_id as buyerId', 'orders.quote_id as quoteId', 'orders.currency'])
    .select(['orders.total_minor as totalMinor', 'quotes.payment_terms as paymentTerms'])
    .where('orders.id', '=', id)
    .executeTakeFirstOrThrow()
}

type Reckoned = { total: Money; parts: readonly Money[]; deliverBy: Day }

export async function reckonAnew(trx: Trx, id: OrderId, { total, parts, deliverBy }: Reckoned, now: Instant): Promise<void> {
  await trx
    .updateTable('orders')
    .set({ total_minor: total.minor, deliver_by: deliverBy, updated_at: now })
    .where('id', '=', id)
    .execute()
  for (const [position, part] of parts.entries())
    await trx
      .updateTable('order_payments')
      .set({ amount_minor: part.minor })
      .where('order_id', '=', id)
      .where('position', '=', position)
      .execute()
}
