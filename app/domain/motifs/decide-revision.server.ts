import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type MotifId, type MotifRevisionId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { insertReview } from '#db/queries/motif-register.server'
import { closeRevision, openRevision } from '#db/queries/motif-revisions.server'
import { motifForHouse, moveMotif } from '#db/queries/motifs.server'
import { inTransaction } from '#db/transaction.server'
import { mayReview } from './may-review'
import { type MotifEvent, type MotifState, motifTransitions } from './motif-states'
import type { Reasons } from './review-motif.server'
import { columnsChanged, mayBecome, writeAnew } from './write-anew.server'

type Decision = {
  key: string
  motifId: MotifId
  /** The one the page showed. */
  revisionId: MotifRevisionId
  /** `rewrite`: the motif gets its words. `keep`: it stays as it is. */
  event: 'rewrite' | 'keep'
  reasons: Reasons
}
type Barred = Extract<Awaited<ReturnType<typeof mayBecome>>, { ok: false }>['code']
type Decided = Outcome<
  | Barred
  | 'motifs.unknown'
  | 'motifs.already_moved'
  | 'motifs.revision_over'
  | 'motifs.own_proposal'
  | 'motifs.other_curator'
  | 'shared.stale'
>

/** Another curator than the one who wrote them takes other words for an accepted motif, or not; the reasons stay. */
export async function decideRevision(
  db: Database,
  actor: Actor,
  { key, motifId, revisionId, event, reasons }: Decision,
  now: Instant,
): Promise<Decided> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `motif.revision:${actor.accountId}`, key }, now, async (): Promise<Decided> => {
      const motif = await motifForHouse(trx, motifId)
      if (!motif) return refuse('motifs.unknown')
      const revision = await openRevision(trx, motifId)
      if (revision?.id !== revisionId) return refuse('motifs.revision_over')
      const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(actor))
      if (!open.includes(event)) return refuse('motifs.already_moved')
      const allowed = mayReview({ proposed_by: revision.proposed_by, curator_id: null }, actor.accountId, false)
      if (!allowed.ok) return allowed

      const change = { words: revision.words, pictureId: revision.picture_id }
      if (event === 'rewrite') {
        // What grew from the motif, or carries it, may have changed since the words were written.
        const still = await mayBecome(trx, motif, change.words)
        if (!still.ok) return refuse(still.code, still.params)
      }
      const to = event === 'keep' ? await moveMotif(trx, motif, event) : await writeAnew(trx, motif, event, change, now)
      if (!to) return refuse('shared.stale')
      const reviewId = newId('motifReview', Date.parse(now))
      await insertReview(trx, {
        id: reviewId,
        motif_id: motifId,
        curator_id: actor.accountId,
        decision: event === 'keep' ? 'kept' : 'revised',
        reason_id: reasons.id,
        reason_en: reasons.en,
        at: now,
      })
      if (!(await closeRevision(trx, revisionId, reviewId))) return refuse('shared.stale')
      const data = { reason: reasons[actor.language], ...(event === 'rewrite' && { changed: columnsChanged(change, motif) }) }
      const kind = event === 'keep' ? 'motif.revision_kept' : 'motif.revised'
      await appendEvent(trx, actor, { kind, subject: motifId, from: motif.state, to, data }, now)
      return { ok: true }
    }),
  )
}
