import { producerKey } from '#app/domain/imports/natural-keys'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { membershipsOf } from '#db/queries/cooperatives.server'
import { appendEvent } from '#db/queries/events.server'
import { addMarks } from '#db/queries/import-changes.server'
import { producersByKey } from '#db/queries/imports.server'
import { factsToCorrect, writeFacts } from '#db/queries/maker-facts.server'
import { productIdsOfProducer } from '#db/queries/products.server'
import { inTransaction } from '#db/transaction.server'
import { contactRefused } from './holds-contact'
import { factsBefore, factsSeen, type MakerFacts, makerFactColumns } from './maker-facts'

type Correction = { producerId: ProducerId; facts: MakerFacts; seen: string }
type KindRefusal = 'people.still_gathers' | 'people.cooperative_in_itself'
type Corrected = Outcome<'people.maker_unknown' | 'people.tells_contact' | KindRefusal | 'shared.stale', { changed: string[] }>

/**
 * Writes down anew who a maker is and where. Its address and its sign-in stay: links go on leading there, and the person
 * goes on signing in as before. Lists know it by the old name and the new.
 */
export async function correctMaker(
  db: Database,
  actor: Actor,
  { producerId, facts, seen }: Correction,
  now: Instant,
): Promise<Corrected> {
  return inTransaction(db, async (trx): Promise<Corrected> => {
    const before = await factsToCorrect(trx, actor, producerId)
    if (!before) return refuse('people.maker_unknown')
    const changed: string[] = makerFactColumns.filter((column) => facts[column] !== before[column])
    if (changed.length === 0) return { ok: true, changed }
    if (factsSeen(before) !== seen) return refuse('shared.stale')
    const { name, contact_name: contactName, village, district } = facts
    const contact = contactRefused({ name, contactName, village, district })
    if (contact) return contact
    const mayBe = facts.kind === before.kind ? { ok: true as const } : await mayBecome(trx, producerId, facts)
    if (!mayBe.ok) return mayBe

    await writeFacts(trx, producerId, facts)
    for (const names of [before, facts]) await knowByName(trx, producerId, names)
    const products = await productIdsOfProducer(trx, producerId)
    await updateCatalogue(
      trx,
      products.map(({ id }) => id),
    )
    const data = { changed, was: { ...factsBefore(before, changed), ...membersBefore(before, facts) } }
    await appendEvent(trx, actor, { kind: 'producer.corrected', subject: producerId, data }, now)
    return { ok: true, changed }
  })
}

/** Whoever gathers makers is a cooperative, and no cooperative belongs to another. */
async function mayBecome(trx: Trx, id: ProducerId, { kind }: MakerFacts): Promise<Outcome<KindRefusal>> {
  const { gathers, belongs } = await membershipsOf(trx, id)
  if (kind !== 'cooperative' && gathers) return refuse('people.still_gathers', undefined, 'kind')
  return kind === 'cooperative' && belongs ? refuse('people.cooperative_in_itself', undefined, 'kind') : { ok: true }
}

/** Who works alone has no members: how many there were stays in the trail. */
function membersBefore(before: MakerFacts & { memberCount: number | null }, { kind }: MakerFacts): Record<string, string> {
  return kind === 'artisan' && before.memberCount !== null ? { members: String(before.memberCount) } : {}
}

type Names = Pick<MakerFacts, 'name' | 'contact_name' | 'village' | 'district'>

/** Lists that have the right name, or still the wrong one, find the maker at once, unless it is another's name there. */
async function knowByName(trx: Trx, id: ProducerId, { name, contact_name: contactName, village, district }: Names) {
  const mark = producerKey({ name, contactName, village, district })
  const known = await producersByKey(trx, [mark])
  if (known.size === 0) await addMarks(trx, [{ producer_id: id, kind: 'list_key', mark, import_batch_id: null }])
}
