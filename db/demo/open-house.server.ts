import { hashPassword } from '#app/auth/passwords.server'
import { type Actor, system } from '#app/domain/people/actor'
import { type NewAccount, openAccount } from '#app/domain/people/open-account.server'
import type { Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertBuyer } from '#db/queries/registrations.server'
import { inTransaction } from '#db/transaction.server'
import type { Cast } from './cast'
import { must } from './must'
import { type BuyerName, buyers, demoPassword, staff, type StaffName } from './people'
import type { StageClock } from './stage-clock'

export type Opened = { cast: Cast; passwordHash: string }

/** Staff and buyers get their accounts. Hashing is dear on purpose: everybody shares one password and one hash. */
export async function openHouse(db: Database, clock: StageClock): Promise<Opened> {
  const { hash: passwordHash } = must(await hashPassword(demoPassword), 'the password')
  const open = (account: Omit<NewAccount, 'passwordHash'>, now: Instant) =>
    inTransaction(db, (trx) => openAccount(trx, system, { ...account, passwordHash }, now))

  const staffActors: Partial<Record<StaffName, Actor>> = {}
  for (const [key, { name, email, language, roles }] of entriesOf(staff)) {
    const account = { name, identifier: { email }, language, roles: [...roles] }
    staffActors[key] = must(await open(account, clock.at(130)), email).actor
  }
  const buyerActors: Partial<Record<BuyerName, Actor>> = {}
  for (const [key, { person, ...organisation }] of entriesOf(buyers)) {
    const now = clock.at(96, 15)
    const id = newId('buyer', Date.parse(now))
    await inTransaction(db, async (trx) => {
      const kind = organisation.country === 'ID' ? ('domestic' as const) : ('export' as const)
      await insertBuyer(trx, { ...organisation, id, kind, created_at: now })
      await appendEvent(trx, system, { kind: 'buyer.registered', subject: id }, now)
    })
    const account = { name: person.name, identifier: { email: person.email }, language: person.language, buyerIds: [id] }
    buyerActors[key] = must(await open(account, now), person.email).actor
  }
  const cast: Cast = {
    staff: staffActors as Record<StaffName, Actor>,
    buyers: buyerActors as Record<BuyerName, Actor>,
    makers: new Map(),
  }
  return { cast, passwordHash }
}

export function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][]
}
