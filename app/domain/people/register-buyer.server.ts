import type { Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import type { Currency } from '#app/domain/shared/money'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertBuyer } from '#db/queries/registrations.server'
import { type Registered, register, type Registration } from './register.server'

export type BuyerRegistration = Registration & {
  organisation: {
    name: string
    /** ISO 3166-1 alpha-2. */
    country: string
    city: string
    currency: Currency
  }
}

/** An organisation that buys, with its first person. Who buys from within the country is a domestic buyer. */
export async function registerBuyer(db: Database, input: BuyerRegistration, now: Instant): Promise<Registered> {
  return register(
    db,
    input,
    async (trx) => {
      const id = newId('buyer', Date.parse(now))
      const kind = input.organisation.country === 'ID' ? 'domestic' : 'export'
      await insertBuyer(trx, { ...input.organisation, id, kind, created_at: now })
      return { buyerIds: [id], record: (actor) => appendEvent(trx, actor, { kind: 'buyer.registered', subject: id }, now) }
    },
    now,
  )
}
