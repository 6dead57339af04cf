import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { pageOfProducer, writePage } from '#db/queries/producer-pages.server'
import { producerToChange } from '#db/queries/producers.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { contactRefused } from './holds-contact'

type Story = {
  producerId: ProducerId
  storyId: string | null
  /** Left out where the maker writes itself: the house translates. */
  storyEn?: string | null
  hidesVillage: boolean
  hidesStory: boolean
  /** What the page this comes from showed. */
  seen: string
}

type Told = Outcome<'people.maker_unknown' | 'people.tells_contact' | 'shared.stale'>

/** What a maker tells on its page, and what it keeps off it: its own word, or written down by who cares for it. */
export async function tellStory(db: Database, actor: Actor, { producerId, seen, ...told }: Story, now: Instant): Promise<Told> {
  return inTransaction(db, async (trx): Promise<Told> => {
    const producer = await producerToChange(trx, actor, producerId)
    const before = producer && (await pageOfProducer(trx, producerId))
    if (!before) return refuse('people.maker_unknown')
    const { seen: version, ...was } = before
    const contact = contactRefused({ storyId: told.storyId, storyEn: told.storyEn ?? null })
    if (contact) return contact
    const page = { ...told, storyEn: told.storyEn === undefined ? was.storyEn : told.storyEn }
    const same = (Object.keys(page) as (keyof typeof page)[]).every((name) => page[name] === was[name])
    if (same) return { ok: true }
    if (version !== seen) return refuse('shared.stale')
    await writePage(trx, producerId, page, now)
    const ids = (await productIdsOfProducer(trx, producerId)).map(({ id }) => id)
    if (page.hidesVillage !== was.hidesVillage) await updateCatalogue(trx, ids)
    const own = actor.producerIds.includes(producerId)
    await appendEvent(
      trx,
      actor,
      { kind: 'producer.story_told', subject: producerId, ...(!own && { onBehalfOf: producerId }) },
      now,
    )
    return { ok: true }
  })
}
