import type { AccountId, StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** Who of the house keeps each of these. */
export async function keepersOf(db: Reader, ids: readonly StandardId[]): Promise<Map<StandardId, AccountId | null>> {
  const rows = await db
    .selectFrom('standards')
    .select(['id', 'keeper_id as keeperId'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, keeperId }) => [id, keeperId]))
}

/** Who keeps a standard, to be changed. */
export function keepingOf(db: Reader, id: StandardId) {
  return db
    .selectFrom('standards')
    .leftJoin('accounts', 'accounts.id', 'standards.keeper_id')
    .select(['standards.keeper_id as keeperId', 'accounts.name as keeperName'])
    .where('standards.id', '=', id)
    .executeTakeFirst()
}

/** Compare-and-set; false when somebody else was named meanwhile. */
export async function nameKeeper(
  trx: Trx,
  id: StandardId,
  { seen, keeperId }: { seen: AccountId | null; keeperId: AccountId | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('standards')
    .set({ keeper_id: keeperId })
    .where('id', '=', id)
    .where('keeper_id', seen === null ? 'is' : '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
