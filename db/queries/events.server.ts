import { type Actor, isSystem, type SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type EventKind, mostEvents } from '#app/domain/shared/event-kinds'
import { newId, type ProducerId } from '#app/domain/shared/ids'
import type { Json } from '#app/domain/shared/json'
import type { Reader, Trx } from '#db/client.server'

export type NewEvent = {
  /** What happened, past tense: `commitment.withdrawn`. */
  kind: EventKind
  /** The id of what it happened to. */
  subject: string
  from?: string
  to?: string
  onBehalfOf?: ProducerId | undefined
  data?: Readonly<Record<string, Json>>
}

/** Writes the audit trail; always in the transaction of the change it tells of. */
export async function appendEvent(trx: Trx, actor: Actor | SystemActor, event: NewEvent, now: Instant): Promise<void> {
  await trx
    .insertInto('events')
    .values({
      id: newId('event', Date.parse(now)),
      at: now,
      kind: event.kind,
      subject: event.subject,
      actor_id: isSystem(actor) ? null : actor.accountId,
      on_behalf_of: event.onBehalfOf ?? null,
      from_state: event.from ?? null,
      to_state: event.to ?? null,
      data: JSON.stringify(event.data ?? {}),
    })
    .execute()
}

/** What happened to a thing, the latest first, with the names of who did it. For the house's eyes. */
export function eventsOf(db: Reader, subject: string) {
  return eventsOfAll(db, [subject])
}

/** The same of several things that turned out to be one. */
export function eventsOfAll(db: Reader, subjects: readonly string[]) {
  return db
    .selectFrom('events')
    .leftJoin('accounts', 'accounts.id', 'events.actor_id')
    .leftJoin('producers', 'producers.id', 'events.on_behalf_of')
    .select([
      'events.id',
      'events.at',
      'events.kind',
      'events.from_state as from',
      'events.to_state as to',
      'events.data',
      'accounts.name as actorName',
      'producers.name as onBehalfOfName',
    ])
    .where('events.subject', 'in', [...subjects])
    .orderBy('events.id', 'desc')
    .limit(mostEvents)
    .execute()
}
