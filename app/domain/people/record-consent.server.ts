import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { changeProducer, producerToChange } from '#db/queries/producers.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'

type Consent = {
  producerId: ProducerId
  showsName: boolean
  /** How and when the maker said so, in the words of whoever heard it. */
  how?: string | null
  /** What the page this comes from showed. */
  seen?: boolean
}

/** Whether buyers read the maker's name is the maker's own word. What the catalogue shows follows in the same transaction. */
export async function recordConsent(
  db: Database,
  actor: Actor,
  { producerId, showsName, how, seen }: Consent,
  now: Instant,
): Promise<Outcome<'people.maker_unknown' | 'shared.stale'>> {
  return inTransaction(db, async (trx) => {
    const producer = await producerToChange(trx, actor, producerId)
    if (!producer) return refuse('people.maker_unknown')
    const before = producer.showsName === 1
    if (before === showsName) return { ok: true }
    if (seen !== undefined && seen !== before) return refuse('shared.stale')
    const change = { shows_name: showsName ? (1 as const) : (0 as const) }
    if (!(await changeProducer(trx, producerId, { shows_name: producer.showsName }, change))) return refuse('shared.stale')
    const products = await productIdsOfProducer(trx, producerId)
    await updateCatalogue(
      trx,
      products.map(({ id }) => id),
    )
    const kind = showsName ? 'producer.name_shown' : 'producer.name_hidden'
    const said: NewEvent = { kind, subject: producerId, onBehalfOf: producerId, ...(how && { data: { reason: how } }) }
    await appendEvent(trx, actor, said, now)
    return { ok: true }
  })
}
