import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { deleteCooperativeMember, insertCooperativeMembers, kindsOf } from '#db/queries/cooperatives.server'
import { appendEvent } from '#db/queries/events.server'
import { inTransaction } from '#db/transaction.server'

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
