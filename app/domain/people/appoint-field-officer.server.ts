import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { activeFieldOfficer } from '#db/queries/maker-people.server'
import { changeProducer, producersToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'

type Appointment = {
  producerIds: readonly ProducerId[]
  /** Null: nobody goes to them any more. */
  fieldOfficerId: AccountId | null
  /** Who went to them on the page this comes from; whoever changed it since is not overruled. */
  seen?: AccountId | null
}

/** Names the member of staff who goes to these makers and acts for them. All of them, or none. */
export async function appointFieldOfficer(
  db: Database,
  actor: Actor,
  { producerIds, fieldOfficerId, seen }: Appointment,
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'people.officer_unfit' | 'shared.stale'>> {
  return inTransaction(db, async (trx) => {
    const officer = fieldOfficerId === null ? null : await activeFieldOfficer(trx, fieldOfficerId)
    if (officer === undefined) return refuse('people.officer_unfit', undefined, 'officerId')
    const producers = await producersToChange(trx, actor, producerIds)
    if (producers.length !== new Set(producerIds).size) return refuse('people.maker_unknown')
    for (const { id, fieldOfficerId: before } of producers) {
      if (before === fieldOfficerId) continue
      if (seen !== undefined && seen !== before) return refuse('shared.stale')
      const changed = await changeProducer(trx, id, { field_officer_id: before }, { field_officer_id: fieldOfficerId })
      if (!changed) return refuse('shared.stale')
      await appendEvent(trx, actor, { kind: kindOf(officer), subject: id, data: toldOf(before, officer) }, now)
    }
    return { ok: true }
  })
}

type Officer = { id: AccountId; name: string } | null

const kindOf = (officer: Officer) => (officer ? 'producer.officer_appointed' : 'producer.officer_released')

/** The name is told as it was that day. */
function toldOf(before: AccountId | null, officer: Officer) {
  return { before, after: officer?.id ?? null, ...(officer && { officer: officer.name }) }
}
