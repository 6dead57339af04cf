import { type StaffRole, staffRoles } from '#app/domain/people/actor'
import { type AccountId, type BuyerId, isId, type ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

type Belongings = { roles: StaffRole[]; producerIds: ProducerId[]; buyerIds: BuyerId[] }

/** Roles, producers and buyers of an account, in one round trip. */
export async function belongingsOf(db: Reader, accountId: AccountId): Promise<Belongings> {
  const rows = await db
    .selectFrom('account_roles')
    .select((row) => row.ref('role').$castTo<string>().as('value'))
    .where('account_id', '=', accountId)
    .unionAll(
      db
        .selectFrom('account_producers')
        .select((row) => row.ref('producer_id').$castTo<string>().as('value'))
        .where('account_id', '=', accountId),
    )
    .unionAll(
      db
        .selectFrom('account_buyers')
        .select((row) => row.ref('buyer_id').$castTo<string>().as('value'))
        .where('account_id', '=', accountId),
    )
    .execute()
  const values = rows.map((row) => row.value).sort()
  return {
    roles: staffRoles.filter((role) => values.includes(role)),
    producerIds: values.filter((value) => isId('producer', value)),
    buyerIds: values.filter((value) => isId('buyer', value)),
  }
}
