import type { Actor } from '#app/domain/people/actor'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { producersInCare } from './producers.server'
import { oneOfStaff, staffWith } from './staff.server'

/** Who goes to makers and acts for them. */
export function fieldOfficers(db: Reader) {
  return staffWith(db, ['fieldOfficer'])
}

export function activeFieldOfficer(trx: Trx, id: AccountId) {
  return oneOfStaff(trx, id, ['fieldOfficer'])
}

/** Who signs in for a maker; nobody for a maker the viewer does not care for. */
export function accountsOfProducer(db: Reader, viewer: Actor, producerId: ProducerId) {
  return producersInCare(db, viewer)
    .innerJoin('account_producers', 'account_producers.producer_id', 'producers.id')
    .innerJoin('accounts', 'accounts.id', 'account_producers.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.phone', 'accounts.disabled'])
    .where('producers.id', '=', producerId)
    .orderBy('accounts.name')
    .orderBy('accounts.id')
    .execute()
}

/** False when the account belonged to it already. */
export async function addToProducer(trx: Trx, accountId: AccountId, producerId: ProducerId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('account_producers')
    .values({ account_id: accountId, producer_id: producerId })
    .onConflict((conflict) => conflict.columns(['account_id', 'producer_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The account that was taken out, or nothing when it did not belong to it. */
export async function removeFromProducer(trx: Trx, accountId: AccountId, producerId: ProducerId) {
  const { numDeletedRows } = await trx
    .deleteFrom('account_producers')
    .where('account_id', '=', accountId)
    .where('producer_id', '=', producerId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows !== 1n) return undefined
  return trx.selectFrom('accounts').select(['id', 'name']).where('id', '=', accountId).executeTakeFirst()
}
