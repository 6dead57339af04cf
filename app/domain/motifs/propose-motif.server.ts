import type { TakenPhoto } from '#app/domain/catalogue/take-photo.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { type MotifId, newId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { insertMotif, motifForRule } from '#db/queries/motifs.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { motifColumns, type MotifWords, wordsHold, type WordsProblem } from './motif-words'

type Proposal = { words: MotifWords; photo?: (TakenPhoto & { drawing?: boolean }) | undefined }

type Proposed = Outcome<WordsProblem, { motifId: MotifId }>

/** Writes a motif into the register, where it waits for a curator. */
export async function proposeMotif(
  db: Database,
  actor: Actor,
  { key, ...proposal }: Proposal & { key: string },
  now: Instant,
): Promise<Proposed> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `motif.propose:${actor.accountId}`, key }, now, () => proposeMotifIn(trx, actor, proposal, now)),
  )
}

/** The same as a step of a transaction that does more. */
export async function proposeMotifIn(trx: Trx, actor: Actor, { words, photo }: Proposal, now: Instant): Promise<Proposed> {
  const parent = words.parentId ? await motifForRule(trx, words.parentId) : undefined
  const holds = wordsHold(words, parent)
  if (!holds.ok) return holds
  const motifId = newId('motif', Date.parse(now))
  await insertMotif(trx, {
    ...motifColumns(words),
    id: motifId,
    slug: slugWithId(words.name, motifId),
    picture_id: photo ? await recordPicture(trx, photo, now) : null,
    state: 'proposed',
    proposed_by: actor.accountId,
    curator_id: null,
    waiting_since: now,
    version: 1,
    created_at: now,
  })
  await appendEvent(trx, actor, { kind: 'motif.proposed', subject: motifId, to: 'proposed' }, now)
  return { ok: true, motifId }
}
