import { type Actor, moversOf } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type MotifId, newId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { eventsOpenTo } from '#app/domain/shared/transitions'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { standardsWithMotif } from '#db/queries/motif-permissions.server'
import { goodsWithMotif, insertReview } from '#db/queries/motif-register.server'
import { motifForHouse, moveMotif, type WholeMotif } from '#db/queries/motifs.server'
import { inTransaction } from '#db/transaction.server'
import { mayReview } from './may-review'
import { type MotifEvent, type MotifState, motifTransitions } from './motif-states'
import { takeOffShelf } from './take-off-shelf.server'
import { isLooser } from './use-rule'
import { codesOf } from './write-anew.server'

/** In both languages: an acceptance is read by everybody. */
export type Reasons = { id: string; en: string }
export type MotifStep =
  | { event: 'take' | 'release' | 'propose' | 'restore' }
  | { event: 'retire'; reason: string }
  | { event: 'accept' | 'return'; reasons: Reasons }
export type MotifMove = { motifId: MotifId; key: string; step: MotifStep }
export type MotifMoved = Outcome<
  | 'motifs.unknown'
  | 'motifs.already_moved'
  | 'motifs.own_proposal'
  | 'motifs.other_curator'
  | 'motifs.parent_not_accepted'
  | 'motifs.looser_than_parent'
  | 'motifs.standards_carry'
  | 'shared.stale',
  { state: MotifState }
>

const kinds = {
  take: 'motif.taken',
  release: 'motif.released',
  propose: 'motif.proposed',
  restore: 'motif.restored',
  retire: 'motif.retired',
  accept: 'motif.accepted',
  return: 'motif.returned',
} as const satisfies Record<Exclude<MotifEvent, 'edit' | 'assign' | 'revise' | 'rewrite' | 'keep'>, string>

/** One step of a motif's life in the register: taken up by a curator, decided, retired, restored. */
export async function moveMotifOn(
  db: Database,
  actor: Actor,
  { motifId, key, step }: MotifMove,
  now: Instant,
): Promise<MotifMoved> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `motif.${step.event}:${actor.accountId}`, key }, now, async (): Promise<MotifMoved> => {
      const motif = await motifForHouse(trx, motifId)
      if (!motif) return refuse('motifs.unknown')
      const open = eventsOpenTo<MotifState, MotifEvent>(motifTransitions, motif.state, moversOf(actor))
      if (!open.includes(step.event)) return refuse('motifs.already_moved')
      const allowed = await mayStep(trx, actor, motif, step)
      if (!allowed.ok) return allowed

      const to = await moveMotif(trx, motif, step.event, changesOf(step, actor, now))
      if (!to) return refuse('shared.stale')
      if ('reasons' in step) await writeReview(trx, actor, motifId, step, now)
      const reason = 'reason' in step ? step.reason : 'reasons' in step ? step.reasons[actor.language] : undefined
      const event = { kind: kinds[step.event], subject: motifId, from: motif.state, to, ...(reason && { data: { reason } }) }
      await appendEvent(trx, actor, event, now)
      if (step.event === 'retire') await takeOffShelf(trx, { motifId, motif: motif.name }, now)
      await updateCatalogue(trx, await goodsWithMotif(trx, motifId))
      return { ok: true, state: to }
    }),
  )
}

function changesOf(step: MotifStep, actor: Actor, now: Instant) {
  switch (step.event) {
    case 'take':
      return { curator_id: actor.accountId }
    case 'release':
      return { curator_id: null }
    case 'propose':
      return { waiting_since: now }
    case 'accept':
    case 'return':
      return { waiting_since: null }
    default:
      return {}
  }
}

async function mayStep(trx: Trx, actor: Actor, motif: WholeMotif, { event }: MotifStep): Promise<MotifMoved | { ok: true }> {
  if (event === 'take') return mayReview(motif, actor.accountId, false)
  if (event === 'retire') {
    const carrying = await standardsWithMotif(trx, motif.id)
    return carrying.length > 0 ? refuse('motifs.standards_carry', codesOf(carrying)) : { ok: true }
  }
  if (event === 'restore') return asParentAllows(trx, motif, false)
  if (event !== 'accept' && event !== 'return') return { ok: true }
  const allowed = mayReview(motif, actor.accountId, true)
  return !allowed.ok || event === 'return' ? allowed : asParentAllows(trx, motif, true)
}

/** The tradition may have been retired, or its rule made stricter, since the words were written. */
async function asParentAllows(trx: Trx, motif: WholeMotif, mustStand: boolean): Promise<MotifMoved | { ok: true }> {
  const parent = motif.parent_id ? await motifForHouse(trx, motif.parent_id) : undefined
  if (!parent) return { ok: true }
  if (mustStand && parent.state !== 'accepted') return refuse('motifs.parent_not_accepted')
  return isLooser(motif.use_rule, parent.use_rule) ? refuse('motifs.looser_than_parent') : { ok: true }
}

async function writeReview(
  trx: Trx,
  actor: Actor,
  motifId: MotifId,
  { event, reasons }: Extract<MotifStep, { reasons: Reasons }>,
  now: Instant,
): Promise<void> {
  await insertReview(trx, {
    id: newId('motifReview', Date.parse(now)),
    motif_id: motifId,
    curator_id: actor.accountId,
    decision: event === 'accept' ? 'accepted' : 'returned',
    reason_id: reasons.id,
    reason_en: reasons.en,
    at: now,
  })
}
