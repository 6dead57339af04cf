import type { Actor } from '#app/domain/people/actor'
import type { BuyerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** The organisations the viewer buys for. */
export function buyersOf(db: Reader, viewer: Actor) {
  return db
    .selectFrom('buyers')
    .select(['id', 'name', 'kind', 'country', 'city', 'currency'])
    .where('id', 'in', [...viewer.buyerIds])
    .orderBy('id')
    .execute()
}

/** Whom to write to on a buyer's behalf; those whose account is closed are not written to. */
export function accountsOfBuyer(db: Reader, buyerId: BuyerId) {
  return db
    .selectFrom('account_buyers')
    .innerJoin('accounts', 'accounts.id', 'account_buyers.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.language'])
    .where('account_buyers.buyer_id', '=', buyerId)
    .where('accounts.disabled', '=', 0)
    .orderBy('accounts.id')
    .execute()
}

/** Every buyer, by name, to choose from; for the house. */
export function buyersForHouse(db: Reader) {
  return db.selectFrom('buyers').select(['id', 'name', 'city']).orderBy('name').orderBy('id').limit(500).execute()
}

export function buyerById(db: Reader, id: BuyerId) {
  return db.selectFrom('buyers').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}
