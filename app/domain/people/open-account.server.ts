import type { Actor, Language, StaffRole, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type BuyerId, newId, type ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { accountByIdentifier, insertAccount } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import type { Identifier } from './identifier'

export type NewAccount = {
  name: string
  identifier: Identifier
  language: Language
  /** Of `hashPassword`, or `nobodysHash` until its owner chooses a password. */
  passwordHash: string
  roles?: StaffRole[]
  producerIds?: ProducerId[]
  buyerIds?: BuyerId[]
}

/** Part of every use-case that makes an account. Without `opener` the account opened itself. */
export async function openAccount(
  trx: Trx,
  opener: Actor | SystemActor | undefined,
  account: NewAccount,
  now: Instant,
): Promise<Outcome<'account.already_exists', { actor: Actor }>> {
  if (await accountByIdentifier(trx, account.identifier)) return refuse('account.already_exists', undefined, 'identifier')
  const { name, language, identifier, roles = [], producerIds = [], buyerIds = [] } = account
  const actor: Actor = { accountId: newId('account', Date.parse(now)), name, language, roles, producerIds, buyerIds }
  await insertAccount(
    trx,
    {
      id: actor.accountId,
      email: 'email' in identifier ? identifier.email : null,
      phone: 'phone' in identifier ? identifier.phone : null,
      name,
      language,
      password_hash: account.passwordHash,
      disabled: 0,
      created_at: now,
    },
    { roles, producerIds, buyerIds },
  )
  await appendEvent(trx, opener ?? actor, { kind: 'account.opened', subject: actor.accountId, data: { roles } }, now)
  return { ok: true, actor }
}
