import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, MotifId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { motifForHouse, moveMotif } from '#db/queries/motifs.server'
import { oneOfStaff } from '#db/queries/staff.server'
import { inTransaction } from '#db/transaction.server'
import { mayReview } from './may-review'
import { type MotifEvent, type MotifState, motifTransitions } from './motif-states'

type Giving = {
  motifId: MotifId
  /** Null: it waits for another curator. */
  curatorId: AccountId | null
  /** Who had it on the page this comes from; whoever changed it since is not overruled. */
  seen: AccountId | null
}
type Given = Outcome<
  | 'motifs.unknown'
  | 'motifs.already_moved'
  | 'motifs.own_proposal'
  | 'motifs.other_curator'
  | 'motifs.curator_unfit'
  | 'shared.stale'
>

/** Gives a proposal to a curator, who has it from then on as if taken up: no other decides, and nobody judges their own. */
export async function giveMotif(db: Database, actor: Actor, { motifId, curatorId, seen }: Giving, now: Instant): Promise<Given> {
  return inTransaction(db, async (trx): Promise<Given> => {
    const motif = await motifForHouse(trx, motifId)
    if (!motif) return refuse('motifs.unknown')
    if (motif.state !== 'proposed' && motif.state !== 'in_review') return refuse('motifs.already_moved')
    const present = motif.state === 'in_review' ? motif.curator_id : null
    if (present === curatorId) return { ok: true }
    if (present !== seen) return refuse('shared.stale')
    if (present !== null && curatorId !== null) return refuse('motifs.other_curator')
    const event = curatorId === null ? 'release' : 'assign'
    const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(actor))
    if (!open.includes(event)) return refuse('motifs.already_moved')
    const curator = await curatorFor(trx, motif, curatorId)
    if (!curator.ok) return curator

    const to = await moveMotif(trx, motif, event, { curator_id: curatorId })
    if (!to) return refuse('shared.stale')
    const told = curator.name
      ? { kind: 'motif.assigned' as const, data: { curator: curator.name } }
      : { kind: 'motif.released' as const }
    await appendEvent(trx, actor, { ...told, subject: motifId, from: motif.state, to }, now)
    return { ok: true }
  })
}

async function curatorFor(
  trx: Trx,
  motif: Parameters<typeof mayReview>[0],
  id: AccountId | null,
): Promise<Outcome<'motifs.own_proposal' | 'motifs.other_curator' | 'motifs.curator_unfit', { name?: string }>> {
  if (id === null) return { ok: true }
  const curator = await oneOfStaff(trx, id, ['curator'])
  if (!curator) return refuse('motifs.curator_unfit')
  const allowed = mayReview(motif, id, false)
  return allowed.ok ? { ok: true, name: curator.name } : allowed
}
