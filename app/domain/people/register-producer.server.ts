import type { Craft, ProducerKind } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import { newId } from '#app/domain/shared/ids'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertProducer } from '#db/queries/registrations.server'
import { type Registered, register, type Registration } from './register.server'

export type ProducerRegistration = Registration & {
  workshop: {
    name: string
    kind: ProducerKind
    craft: Craft
    members: number
    village: string | null
    district: string | null
    regency: string
    province: string
  }
}

/** A maker comes to the house by itself: account and workshop at once. Its name is shown to buyers only once it agrees. */
export async function registerProducer(db: Database, input: ProducerRegistration, now: Instant): Promise<Registered> {
  return register(
    db,
    input,
    async (trx) => {
      const id = newId('producer', Date.parse(now))
      await insertProducer(trx, {
        ...input.workshop,
        id,
        slug: slugWithId(input.workshop.name, id),
        contact_name: input.name,
        phone: 'phone' in input.identifier ? input.identifier.phone : null,
        cluster: null,
        story_id: null,
        story_en: null,
        shows_name: 0,
        field_officer_id: null,
        active: 1,
        import_batch_id: null,
        natural_key: null,
        created_at: now,
      })
      return { producerIds: [id], record: (actor) => appendEvent(trx, actor, { kind: 'producer.registered', subject: id }, now) }
    },
    now,
  )
}
