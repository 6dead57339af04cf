import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { newId, type StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { slugWithId } from '#app/domain/shared/slug'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { motifIsKnown } from '#db/queries/motifs.server'
import { writeStandardPictures } from '#db/queries/item-pictures.server'
import { recordPicture, recordPictures } from '#db/queries/pictures.server'
import { replaceStandardTiers } from '#db/queries/price-tiers.server'
import { insertStandard, nextStandardCode } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'
import { arrangePictures, mostPictures } from './arrange-pictures'
import { checkTiers, type PriceTier, type TierRefusal } from './price-tiers'
import { type StandardFields, standardColumns } from './standard-fields'
import type { TakenPhoto } from './take-photo.server'
import { whoOf } from './who'

type Photo = TakenPhoto & { drawing?: boolean }
/** `photo` is the cover, `samples` are of the golden sample. */
export type NewStandard = StandardFields & {
  photo?: Photo
  samples?: readonly Photo[]
  /** What one costs when more are ordered. */
  tiers?: readonly PriceTier[]
}
type Created = Outcome<
  'products.motif_unknown' | 'products.too_many_pictures' | 'products.picture_unknown' | TierRefusal,
  { standardId: StandardId; code: string }
>

/** A new specification of the house, as a draft with a code of its own. */
export async function createStandard(
  db: Database,
  actor: Actor | SystemActor,
  { key, ...standard }: NewStandard & { key: string },
  now: Instant,
): Promise<Created> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `standard.create:${whoOf(actor)}`, key }, now, () => createStandardIn(trx, actor, standard, now)),
  )
}

/** The same as a step of a transaction that does more. */
export async function createStandardIn(
  trx: Trx,
  actor: Actor | SystemActor,
  { photo, samples = [], tiers = [], ...fields }: NewStandard,
  now: Instant,
): Promise<Created> {
  if (fields.motifId && !(await motifIsKnown(trx, fields.motifId))) return refuse('products.motif_unknown', undefined, 'motifId')
  const right = checkTiers(fields, tiers)
  if (!right.ok) return { ...right, field: 'tiers' }
  const arranged = arrangePictures([], { added: await recordPictures(trx, samples, now) }, mostPictures - 1)
  if (!arranged.ok) return { ...arranged, field: 'samples' }
  const code = await nextStandardCode(trx)
  const standardId = newId('standard', Date.parse(now))
  await insertStandard(trx, {
    ...standardColumns(fields),
    id: standardId,
    slug: slugWithId(fields.nameEn, standardId),
    code,
    picture_id: photo ? await recordPicture(trx, photo, now) : null,
    state: 'draft',
    created_at: now,
    updated_at: now,
  })
  await writeStandardPictures(trx, standardId, arranged.pictures)
  await replaceStandardTiers(trx, standardId, tiers)
  await appendEvent(trx, actor, { kind: 'standard.created', subject: standardId, to: 'draft' }, now)
  return { ok: true, standardId, code }
}
