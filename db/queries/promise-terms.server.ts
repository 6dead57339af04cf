import { inOrder as tiersInOrder, type PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'
import { inOrder, type Tranche } from '#app/domain/supply/tranches'
import type { Reader, Trx } from '#db/client.server'
import { inPortions } from './portions'

/** What is ready when, all of it, and what each costs when many are taken. */
export type PromiseTerms = { tranches: Tranche[]; tiers: PriceTier[] }

type Simple = { id: CommitmentId; most: number; readyOn: Day }

/** Promises with the parts they come in and their prices for many; a simple one is one part, on its day. */
export async function withTerms<Row extends Simple>(db: Reader, rows: readonly Row[]): Promise<(Row & PromiseTerms)[]> {
  const ids = rows.map(({ id }) => id)
  const parts = await inPortions(ids, (some) =>
    db
      .selectFrom('commitment_tranches')
      .select(['commitment_id as id', 'ready_on as readyOn', 'quantity'])
      .where('commitment_id', 'in', some)
      .execute(),
  )
  const prices = await inPortions(ids, (some) =>
    db
      .selectFrom('commitment_price_tiers')
      .select(['commitment_id as id', 'from_quantity as from', 'price_minor as priceMinor'])
      .where('commitment_id', 'in', some)
      .execute(),
  )
  const [tranches, tiers] = [byPromise(parts), byPromise(prices)]
  return rows.map((row) => ({
    ...row,
    tranches: inOrder(tranches.get(row.id) ?? [{ readyOn: row.readyOn, quantity: row.most }]),
    tiers: tiersInOrder(tiers.get(row.id) ?? []),
  }))
}

function byPromise<Term>(rows: readonly (Term & { id: CommitmentId })[]): Map<CommitmentId, Term[]> {
  const found = new Map<CommitmentId, Term[]>()
  for (const { id, ...term } of rows) found.set(id, [...(found.get(id) ?? []), term as Term])
  return found
}

/** Replaces the parts of a promise; one alone needs no row. */
export async function keepTranches(trx: Trx, id: CommitmentId, tranches: readonly Tranche[]): Promise<void> {
  await trx.deleteFrom('commitment_tranches').where('commitment_id', '=', id).execute()
  if (tranches.length < 2) return
  const rows = tranches.map(({ readyOn, quantity }) => ({ commitment_id: id, ready_on: readyOn, quantity }))
  await trx.insertInto('commitment_tranches').values(rows).execute()
}

export async function keepTiers(trx: Trx, id: CommitmentId, tiers: readonly PriceTier[]): Promise<void> {
  await trx.deleteFrom('commitment_price_tiers').where('commitment_id', '=', id).execute()
  if (tiers.length === 0) return
  const rows = tiers.map(({ from, priceMinor }) => ({ commitment_id: id, from_quantity: from, price_minor: priceMinor }))
  await trx.insertInto('commitment_price_tiers').values(rows).execute()
}
