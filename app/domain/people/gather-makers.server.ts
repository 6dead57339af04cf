import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type CentreId, newId, type ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database } from '#db/client.server'
import { centreById, deleteCentreMaker, insertCentre, insertCentreMakers } from '#db/queries/centres.server'
import { deleteCooperativeMember, insertCooperativeMembers, kindsOf } from '#db/queries/cooperatives.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'
import type { Craft } from './producer'

type Join = { cooperativeId: ProducerId; producerIds: readonly ProducerId[] }
type Joined = Outcome<'people.not_a_cooperative' | 'people.maker_unknown' | 'people.cooperative_in_itself'>

/** Makers become members of a cooperative; they go on listing by themselves, and so does it. */
export async function joinCooperative(
  db: Database,
  actor: Actor,
  { cooperativeId, producerIds }: Join,
  now: Instant,
): Promise<Joined> {
  return inTransaction(db, async (trx): Promise<Joined> => {
    const [cooperative] = await kindsOf(trx, [cooperativeId])
    if (!cooperative) return refuse('people.maker_unknown')
    if (cooperative.kind !== 'cooperative') return refuse('people.not_a_cooperative')
    const joining = await kindsOf(trx, producerIds)
    if (joining.length === 0 || joining.length < new Set(producerIds).size)
      return refuse('people.maker_unknown', undefined, 'memberIds')
    // A cooperative of cooperatives would count its people twice.
    if (joining.some(({ kind }) => kind === 'cooperative')) return refuse('people.cooperative_in_itself', undefined, 'memberIds')
    const added = await insertCooperativeMembers(
      trx,
      cooperativeId,
      joining.map(({ id }) => id),
      now,
    )
    for (const { id, name } of joining.filter(({ id: joined }) => added.includes(joined))) {
      await appendEvent(trx, actor, { kind: 'producer.member_joined', subject: cooperativeId, data: { maker: name } }, now)
      await appendEvent(trx, actor, { kind: 'producer.joined', subject: id, data: { cooperative: cooperative.name } }, now)
    }
    return { ok: true }
  })
}

export async function leaveCooperative(
  db: Database,
  actor: Actor,
  { cooperativeId, producerId }: { cooperativeId: ProducerId; producerId: ProducerId },
  now: Instant,
): Promise<Outcome<'people.maker_unknown'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'people.maker_unknown'>> => {
    const both = await kindsOf(trx, [producerId, cooperativeId])
    const [leaving, cooperative] = [producerId, cooperativeId].map((one) => both.find(({ id }) => id === one))
    if (!leaving || !cooperative) return refuse('people.maker_unknown')
    if (!(await deleteCooperativeMember(trx, cooperativeId, producerId))) return { ok: true }
    await appendEvent(trx, actor, { kind: 'producer.member_left', subject: cooperativeId, data: { maker: leaving.name } }, now)
    await appendEvent(trx, actor, { kind: 'producer.left', subject: producerId, data: { cooperative: cooperative.name } }, now)
    return { ok: true }
  })
}

export type NewCentre = {
  key: string
  name: string
  craft: Craft
  village: string | null
  district: string | null
  regency: string
  province: string
  storyId: string | null
  storyEn: string | null
}

/** A sentra is written down; its makers are gathered in it afterwards. */
export async function foundCentre(
  db: Database,
  actor: Actor,
  { key, ...centre }: NewCentre,
  now: Instant,
): Promise<{ ok: true; centreId: CentreId }> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `centre.found:${actor.accountId}`, key }, now, async () => {
      const centreId = newId('centre', Date.parse(now))
      const { name, craft, village, district, regency, province, storyId, storyEn } = centre
      await insertCentre(trx, {
        ...{ id: centreId, slug: slugWithId(name, centreId), name, craft, village, district, regency, province },
        ...{ story_id: storyId, story_en: storyEn, created_at: now },
      })
      await appendEvent(trx, actor, { kind: 'centre.founded', subject: centreId }, now)
      return { ok: true as const, centreId }
    }),
  )
}

type Gather = { centreId: CentreId; producerIds: readonly ProducerId[] }

export async function gatherInCentre(
  db: Database,
  actor: Actor,
  { centreId, producerIds }: Gather,
  now: Instant,
): Promise<Outcome<'people.centre_unknown' | 'people.maker_unknown'>> {
  return inTransaction(db, async (trx): Promise<Outcome<'people.centre_unknown' | 'people.maker_unknown'>> => {
    if (!(await centreById(trx, centreId))) return refuse('people.centre_unknown')
    const makers = await kindsOf(trx, producerIds)
    if (makers.length === 0 || makers.length < new Set(producerIds).size)
      return refuse('people.maker_unknown', undefined, 'memberIds')
    await insertCentreMakers(
      trx,
      makers.map(({ id }) => ({ centre_id: centreId, producer_id: id, since: now })),
    )
    for (const { name } of makers)
      await appendEvent(trx, actor, { kind: 'centre.maker_gathered', subject: centreId, data: { maker: name } }, now)
    return { ok: true }
  })
}

export async function leaveCentre(
  db: Database,
  actor: Actor,
  { centreId, producerId }: { centreId: CentreId; producerId: ProducerId },
  now: Instant,
): Promise<{ ok: true }> {
  return inTransaction(db, async (trx) => {
    if (!(await deleteCentreMaker(trx, centreId, producerId))) return { ok: true as const }
    const [maker] = await kindsOf(trx, [producerId])
    await appendEvent(trx, actor, { kind: 'centre.maker_left', subject: centreId, data: { maker: maker?.name ?? '' } }, now)
    return { ok: true as const }
  })
}
