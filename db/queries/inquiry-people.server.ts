import { sql } from 'kysely'
import type { BuyerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** Who may look after inquiries, and is written to about those that nobody looks after yet. */
export function sourcingStaff(db: Reader) {
  return db
    .selectFrom('accounts')
    .innerJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.language'])
    .where('account_roles.role', 'in', ['sourcing', 'admin'])
    .where('accounts.disabled', '=', 0)
    .groupBy(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.language'])
    .orderBy('accounts.name')
    .orderBy('accounts.id')
    .execute()
}

/** Everybody who is written to when a list is sent: those who buy for the buyer, and those who might look after it. */
export function toldOfSending(db: Reader, buyerId: BuyerId) {
  return db
    .selectFrom('account_buyers')
    .innerJoin('accounts', 'accounts.id', 'account_buyers.account_id')
    .select(['accounts.name', 'accounts.email', 'accounts.language', sql<'buyer' | 'house'>`'buyer'`.as('side')])
    .where('account_buyers.buyer_id', '=', buyerId)
    .where('accounts.disabled', '=', 0)
    .union(
      db
        .selectFrom('account_roles')
        .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
        .select(['accounts.name', 'accounts.email', 'accounts.language', sql<'buyer' | 'house'>`'house'`.as('side')])
        .where('account_roles.role', 'in', ['sourcing', 'admin'])
        .where('accounts.disabled', '=', 0),
    )
    .execute()
}
