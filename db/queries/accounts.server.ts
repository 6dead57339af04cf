import { type Actor, type StaffRole, staffRoles } from '#app/domain/people/actor'
import { type AccountId, type BuyerId, isId, type ProducerId } from '#app/domain/shared/ids'
import type { Identifier } from '#app/domain/people/identifier'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

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

/** The account somebody names; also a disabled one. */
export function accountByIdentifier(db: Reader, identifier: Identifier) {
  const named = db
    .selectFrom('accounts')
    .select(['id', 'email', 'phone', 'name', 'language', 'password_hash as passwordHash', 'disabled'])
  return 'email' in identifier
    ? named.where('email', '=', identifier.email).executeTakeFirst()
    : named.where('phone', '=', identifier.phone).executeTakeFirst()
}

/** For the account's own page. */
export function accountById(db: Reader, id: AccountId) {
  return db
    .selectFrom('accounts')
    .select(['id', 'email', 'phone', 'name', 'language', 'password_hash as passwordHash', 'disabled'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Somebody as an actor without a session: for what they do under a link. */
export async function actorOfAccount(db: Reader, id: AccountId): Promise<Actor> {
  const account = await db.selectFrom('accounts').select(['name', 'language']).where('id', '=', id).executeTakeFirstOrThrow()
  return { accountId: id, ...account, ...(await belongingsOf(db, id)) }
}

export async function insertAccount(trx: Trx, account: Schema['accounts'], belongings: Partial<Belongings>): Promise<void> {
  const { id } = account
  await trx.insertInto('accounts').values(account).execute()
  await insertRoles(trx, id, belongings.roles ?? [])
  for (const producerId of belongings.producerIds ?? []) {
    await trx.insertInto('account_producers').values({ account_id: id, producer_id: producerId }).execute()
  }
  for (const buyerId of belongings.buyerIds ?? []) {
    await trx.insertInto('account_buyers').values({ account_id: id, buyer_id: buyerId }).execute()
  }
}

export async function updateAccount(
  trx: Trx,
  id: AccountId,
  changes: Partial<Pick<Schema['accounts'], 'name' | 'language' | 'password_hash' | 'disabled'>>,
): Promise<void> {
  await trx.updateTable('accounts').set(changes).where('id', '=', id).execute()
}

async function insertRoles(trx: Trx, id: AccountId, roles: readonly StaffRole[]): Promise<void> {
  for (const role of roles) await trx.insertInto('account_roles').values({ account_id: id, role }).execute()
}

export async function rolesOf(db: Reader, id: AccountId): Promise<StaffRole[]> {
  const rows = await db.selectFrom('account_roles').select('role').where('account_id', '=', id).orderBy('role').execute()
  return rows.map((row) => row.role)
}

export async function replaceRoles(trx: Trx, id: AccountId, roles: readonly StaffRole[]): Promise<void> {
  await trx.deleteFrom('account_roles').where('account_id', '=', id).execute()
  await insertRoles(trx, id, roles)
}

/** Everybody who has or had a role in the house: the disabled last. */
export async function staffList(db: Reader) {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('account_roles', 'account_roles.account_id', 'accounts.id')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.phone', 'accounts.disabled', 'account_roles.role'])
    .orderBy('accounts.disabled')
    .orderBy('accounts.name')
    .orderBy('accounts.id')
    .execute()
  const members = new Map<AccountId, Omit<(typeof rows)[number], 'role'> & { roles: StaffRole[] }>()
  for (const { role, ...person } of rows) {
    const member = members.get(person.id) ?? { ...person, roles: [] }
    member.roles.push(role)
    members.set(person.id, member)
  }
  return [...members.values()]
}

/** One of the staff, or undefined. */
export async function staffMember(db: Reader, id: AccountId) {
  const roles = await rolesOf(db, id)
  if (roles.length === 0) return undefined
  const person = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'phone', 'disabled'])
    .where('id', '=', id)
    .executeTakeFirst()
  return person && { ...person, roles }
}

/** How many may still manage the staff besides this account. */
export async function otherAdmins(trx: Trx, id: AccountId): Promise<number> {
  const { count } = await trx
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.id', 'account_roles.account_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('account_roles.role', '=', 'admin')
    .where('accounts.disabled', '=', 0)
    .where('accounts.id', '!=', id)
    .executeTakeFirstOrThrow()
  return count
}
