import type { TakenPhoto } from '#app/domain/catalogue/take-photo.server'
import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type MotifId, type MotifRevisionId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { insertRevision, openRevision } from '#db/queries/motif-revisions.server'
import { motifForHouse, moveMotif, type WholeMotif } from '#db/queries/motifs.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { type MotifEvent, type MotifState, motifTransitions } from './motif-states'
import { changedBy, type MotifWords, someColumns, type WordsProblem } from './motif-words'
import { type Change, columnsChanged, mayBecome, writeAnew } from './write-anew.server'

type Edit = {
  motifId: MotifId
  words: MotifWords
  photo?: TakenPhoto | undefined
  /** The version the page showed. */
  seen: number
}
/** With `revisionId` nothing is changed yet: the words wait for another curator. */
type Edited = Outcome<
  | WordsProblem
  | 'motifs.unknown'
  | 'motifs.not_editable'
  | 'motifs.grown_looser'
  | 'motifs.standards_carry'
  | 'motifs.revision_open'
  | 'shared.stale',
  { changed: string[]; revisionId?: MotifRevisionId }
>

/** Writes the words of a proposal anew; those of an accepted motif are kept beside it until another curator took them. */
export async function editMotif(db: Database, actor: Actor, edit: Edit, now: Instant): Promise<Edited> {
  return inTransaction(db, (trx) => editMotifIn(trx, actor, edit, now))
}

/** The same as a step of a transaction that does more. */
export async function editMotifIn(trx: Trx, actor: Actor, { motifId, words, photo, seen }: Edit, now: Instant): Promise<Edited> {
  const motif = await motifForHouse(trx, motifId)
  if (!motif) return refuse('motifs.unknown')
  const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(actor))
  const event = (['edit', 'revise'] as const).find((one) => open.includes(one))
  if (!event) return refuse('motifs.not_editable')
  const allowed = await mayBecome(trx, motif, words)
  if (!allowed.ok) return allowed

  const pictureId = photo && photo.hash !== motif.pictureHash ? await recordPicture(trx, photo, now) : null
  const change = { words, pictureId }
  const changed = columnsChanged(change, motif)
  if (changed.length === 0) return { ok: true, changed }
  if (event === 'revise') return revise(trx, actor, { motif, change, changed, seen }, now)
  if (motif.version !== seen) return refuse('shared.stale')
  const to = await writeAnew(trx, motif, event, change, now)
  if (!to) return refuse('shared.stale')
  await appendEvent(trx, actor, { kind: 'motif.edited', subject: motifId, from: motif.state, to, data: { changed } }, now)
  return { ok: true, changed }
}

type Revising = { motif: WholeMotif; change: Change; changed: string[]; seen: number }

/** One at a time: the same sent twice is the one that waits. */
async function revise(trx: Trx, actor: Actor, { motif, change, changed, seen }: Revising, now: Instant): Promise<Edited> {
  const waits = await openRevision(trx, motif.id)
  const words = JSON.stringify(change.words)
  if (waits) {
    const same = waits.proposed_by === actor.accountId && waits.picture_id === change.pictureId
    return same && JSON.stringify(waits.words) === words
      ? { ok: true, changed, revisionId: waits.id }
      : refuse('motifs.revision_open')
  }
  if (motif.version !== seen) return refuse('shared.stale')
  const to = await moveMotif(trx, motif, 'revise')
  if (!to) return refuse('shared.stale')
  const revisionId = newId('motifRevision', Date.parse(now))
  await insertRevision(trx, {
    id: revisionId,
    motif_id: motif.id,
    words,
    stood: JSON.stringify(someColumns(motif, changedBy(change.words, motif))),
    picture_id: change.pictureId,
    stood_picture_id: change.pictureId ? motif.picture_id : null,
    proposed_by: actor.accountId,
    proposed_at: now,
    review_id: null,
  })
  await appendEvent(trx, actor, { kind: 'motif.revision_proposed', subject: motif.id, data: { changed } }, now)
  return { ok: true, changed, revisionId }
}
