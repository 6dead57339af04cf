import type { Instant } from '#app/domain/shared/calendar'
import { newId, type CommitmentId, type OrderId, type QuoteId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'

export type Allocation = { commitmentId: CommitmentId; quantity: number; priceMinor: number }

const columns = ['commitment_id as commitmentId', 'quantity', 'price_minor as priceMinor'] as const

/** What a quote that was not accepted holds now. */
export function allocationsOfQuote(trx: Trx, quoteId: QuoteId): Promise<Allocation[]> {
  return trx
    .selectFrom('allocations')
    .select(columns)
    .where('quote_id', '=', quoteId)
    .where('order_id', 'is', null)
    .where('live', '=', 1)
    .orderBy('commitment_id')
    .execute()
}

export function allocationsOfOrder(trx: Trx, orderId: OrderId): Promise<Allocation[]> {
  return trx
    .selectFrom('allocations')
    .select(columns)
    .where('order_id', '=', orderId)
    .where('live', '=', 1)
    .orderBy('commitment_id')
    .execute()
}

export async function insertAllocations(trx: Trx, quoteId: QuoteId, rows: readonly Allocation[], now: Instant): Promise<void> {
  await trx
    .insertInto('allocations')
    .values(
      rows.map((row) => ({
        id: newId('allocation', Date.parse(now)),
        commitment_id: row.commitmentId,
        quote_id: quoteId,
        order_id: null,
        quantity: row.quantity,
        price_minor: row.priceMinor,
        live: 1 as const,
        created_at: now,
        ended_at: null,
      })),
    )
    .execute()
}

/** The quote became an order: what it held, the order holds. */
export async function handToOrder(trx: Trx, quoteId: QuoteId, orderId: OrderId): Promise<void> {
  await trx.updateTable('allocations').set({ order_id: orderId }).where('quote_id', '=', quoteId).where('live', '=', 1).execute()
}

export async function endAllocations(trx: Trx, of: { quoteId: QuoteId } | { orderId: OrderId }, now: Instant): Promise<void> {
  const live = trx.updateTable('allocations').set({ live: 0, ended_at: now }).where('live', '=', 1)
  const mine =
    'orderId' in of
      ? live.where('order_id', '=', of.orderId)
      : live.where('quote_id', '=', of.quoteId).where('order_id', 'is', null)
  await mine.execute()
}
