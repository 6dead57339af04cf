import { hashPassword } from '#app/auth/passwords.server'
import { networkOf, takeTry } from '#app/auth/tries.server'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import type { Actor, Language } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { BuyerId, ProducerId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { inTransaction } from '#db/transaction.server'
import { accountByIdentifier } from '#db/queries/accounts.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { type Identifier, identifierText } from './identifier'
import { openAccount } from './open-account.server'

export type Registration = {
  name: string
  identifier: Identifier
  password: string
  language: Language
  /** Where the visitor comes from. */
  address: string
  /** Where letters lead. */
  publicUrl: string
  key: string
}

export type Registered = Outcome<'shared.too_many' | 'account.too_many'>

/** What came with the person: makes the producer or the buyer, and says what the account belongs to. */
type Settle = (trx: Trx) => Promise<{ producerIds?: ProducerId[]; buyerIds?: BuyerId[]; record: (actor: Actor) => Promise<void> }>

/**
 * Registers a person with what `settle` makes. Whether the name was free cannot be seen from the answer: where it was
 * taken nothing is made, and its owner is written to. See docs/decisions/010-registration.md.
 */
export async function register(db: Database, input: Registration, settle: Settle, now: Instant): Promise<Registered> {
  const allowed = await takeTry(
    db,
    [
      { what: 'register', by: [identifierText(input.identifier)], most: 5, minutes: 60 },
      { what: 'register-address', by: [networkOf(input.address)], most: 60, minutes: 60 },
    ],
    now,
  )
  if (!allowed.ok) return allowed
  const hashed = await hashPassword(input.password)
  if (!hashed.ok) return hashed

  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: 'account.register', key: input.key }, now, async (): Promise<Registered> => {
      const taken = await accountByIdentifier(trx, input.identifier)
      if (taken) {
        await writeLetter(trx, taken, 'registered_again', { link: `${input.publicUrl}/sign-in` }, now)
        return { ok: true }
      }
      const { record, ...belongings } = await settle(trx)
      const opened = await openAccount(trx, undefined, { ...input, ...belongings, passwordHash: hashed.hash }, now)
      if (!opened.ok) throw new Error('an account appeared inside a serialised transaction')
      await record(opened.actor)
      const email = 'email' in input.identifier ? input.identifier.email : null
      await writeLetter(
        trx,
        { email, name: input.name, language: input.language },
        'welcome',
        { link: `${input.publicUrl}/sign-in` },
        now,
      )
      return { ok: true }
    }),
  )
}
