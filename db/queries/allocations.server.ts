import type { Instant } from '#app/domain/shared/calendar'
import { newId, type CommitmentId, type OrderId, type QuoteId } from '#app/domain/shared/ids'
import { readParts, type Tranche, writeParts } from '#app/domain/supply/tranches'
import type { Trx } from '#db/client.server'

export type Allocation = {
  commitmentId: CommitmentId
  quantity: number
  priceMinor: number
  /** What is ready when, where the promise comes in parts. */
  parts: readonly Tranche[] | null
}

const columns = ['commitment_id as commitmentId', 'quantity', 'price_minor as priceMinor', 'parts'] as const

/** What a quote that was not accepted holds now. */
export async function allocationsOfQuote(trx: Trx, quoteId: QuoteId): Promise<Allocation[]> {
  const rows = await trx
    .selectFrom('allocations')
    .select(columns)
    .where('quote_id', '=', quoteId)
    .where('order_id', 'is', null)
    .where('live', '=', 1)
    .orderBy('commitment_id')
    .execute()
  return rows.map(withParts)
}

export async function allocationsOfOrder(trx: Trx, orderId: OrderId): Promise<Allocation[]> {
  const rows = await trx
    .selectFrom('allocations')
    .select(columns)
    .where('order_id', '=', orderId)
    .where('live', '=', 1)
    .orderBy('commitment_id')
    .execute()
  return rows.map(withParts)
}

function withParts<Row extends { parts: string | null }>(row: Row) {
  return { ...row, parts: readParts(row.parts) }
}

export async function insertAllocations(
  trx: Trx,
  quoteId: QuoteId,
  rows: readonly Allocation[],
  now: Instant,
  orderId: OrderId | null = null,
): Promise<void> {
  await trx
    .insertInto('allocations')
    .values(
      rows.map((row) => ({
        id: newId('allocation', Date.parse(now)),
        commitment_id: row.commitmentId,
        quote_id: quoteId,
        order_id: orderId,
        quantity: row.quantity,
        parts: writeParts(row.parts),
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

/** What an order counts on of a promise is something else from now on; null: nothing any more. */
export async function replaceAllocation(
  trx: Trx,
  commitmentId: CommitmentId,
  next: { quoteId: QuoteId; orderId: OrderId; quantity: number; priceMinor: number } | null,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('allocations')
    .set({ live: 0, ended_at: now })
    .where('commitment_id', '=', commitmentId)
    .where('live', '=', 1)
    .execute()
  if (!next) return
  const { quoteId, orderId, quantity, priceMinor } = next
  await insertAllocations(trx, quoteId, [{ commitmentId, quantity, priceMinor, parts: null }], now, orderId)
}
