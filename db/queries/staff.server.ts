import type { StaffRole } from '#app/domain/people/actor'
import type { AccountId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

function staff(db: Reader, roles: readonly StaffRole[]) {
  return db
    .selectFrom('accounts')
    .select(['accounts.id', 'accounts.name'])
    .where('accounts.disabled', '=', 0)
    .where((where) =>
      where.exists(
        where
          .selectFrom('account_roles')
          .select('account_roles.account_id')
          .whereRef('account_roles.account_id', '=', 'accounts.id')
          .where('account_roles.role', 'in', [...roles]),
      ),
    )
}

/** Everybody with one of these roles who can sign in, by name. */
export function staffWith(db: Reader, roles: readonly StaffRole[]) {
  return staff(db, roles).orderBy('accounts.name').orderBy('accounts.id').execute()
}

/** One of them, or nothing. */
export function oneOfStaff(db: Reader, id: AccountId, roles: readonly StaffRole[]) {
  return staff(db, roles).where('accounts.id', '=', id).executeTakeFirst()
}
