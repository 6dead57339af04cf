import type { Actor } from '#app/domain/people/actor'
import { areThere, saidAnew, type Seen } from '#app/domain/pictures/seen'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { motifForRule } from '#db/queries/motifs.server'
import { goldenSample, picturesOfStandard, writeStandardPictures } from '#db/queries/item-pictures.server'
import { forgetPictureWords, writePictureWords } from '#db/queries/picture-words.server'
import { recordPicture, recordPictures } from '#db/queries/pictures.server'
import { replaceStandardTiers, tiersOf } from '#db/queries/price-tiers.server'
import { changeStandard, isCountedOn, type StandardChanges, standardForHouse } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'
import { mayBeStandard, type StandardMotifRefusal } from './may-show'
import { arrangePictures, mostPictures } from './arrange-pictures'
import { checkTiers, inOrder, type PriceTier, type TierRefusal } from './price-tiers'
import { type StandardFields, standardColumns } from './standard-fields'
import type { TakenPhoto } from './take-photo.server'

type Edit = {
  standardId: StandardId
  fields: StandardFields
  /** In place of the cover there is. */
  photo?: TakenPhoto | undefined
  /** Of the golden sample: to be added to those there are, and to be taken away. */
  samples?: readonly TakenPhoto[]
  removed?: readonly PictureId[]
  /** What one costs when more are ordered; as it was where nothing is said. */
  tiers?: readonly PriceTier[]
  /** What is seen on the pictures there are. */
  seen?: readonly Seen[]
  /** When it was last changed as far as the page showed; whoever wrote since is not written over. */
  version?: string
}
type Edited = Outcome<
  | 'products.standard_unknown'
  | 'products.motif_unknown'
  | StandardMotifRefusal
  | 'products.unit_in_use'
  | 'products.picture_unknown'
  | 'products.too_many_pictures'
  | 'shared.stale'
  | TierRefusal,
  { changed: string[] }
>

/** Writes the specification anew. What is public shows it at once; quotes and orders keep the words they were made with. */
export async function editStandard(db: Database, actor: Actor, edit: Edit, now: Instant): Promise<Edited> {
  return inTransaction(db, (trx) => editStandardIn(trx, actor, edit, now))
}

/** The same as a step of a transaction that does more. */
export async function editStandardIn(
  trx: Trx,
  actor: Actor,
  { standardId, fields, photo, samples = [], removed = [], tiers, seen = [], version }: Edit,
  now: Instant,
): Promise<Edited> {
  const standard = await standardForHouse(trx, standardId)
  if (!standard) return refuse('products.standard_unknown')
  const motif = fields.motifId ? await motifForRule(trx, fields.motifId) : undefined
  if (fields.motifId && !motif) return refuse('products.motif_unknown', undefined, 'motifId')
  if (standard.state === 'published' && motif && motif.id !== standard.motif_id) {
    const allowed = mayBeStandard({ motifRule: motif.use_rule, motifState: motif.state, motifName: motif.name })
    if (!allowed.ok) return { ...allowed, field: 'motifId' }
  }
  // Promises and orders are counted in this unit; a draft may have some too, called for or put back to draft.
  const counted = fields.unit !== standard.unit && (standard.state !== 'draft' || (await isCountedOn(trx, standardId)))
  if (counted) return refuse('products.unit_in_use', undefined, 'unit')

  const had = await tiersOf(trx, standardId)
  const right = checkTiers(fields, tiers ?? had)
  if (!right.ok) return { ...right, field: 'tiers' }

  const wanted: StandardChanges = standardColumns(fields)
  if (photo && photo.hash !== standard.pictureHash) wanted.picture_id = await recordPicture(trx, photo, now)
  const before = (await goldenSample(trx, standardId)).map(({ id }) => id)
  const pictures = await picturesOfStandard(trx, standardId)
  if (!areThere(pictures, seen)) return refuse('products.picture_unknown')
  const said = saidAnew(pictures, seen)
  const arranged = arrangePictures(before, { added: await recordPictures(trx, samples, now), removed }, mostPictures - 1)
  if (!arranged.ok) return { ...arranged, field: 'samples' }
  const columns = Object.keys(wanted) as (keyof StandardChanges)[]
  const changed: string[] = columns.filter((column) => wanted[column] !== standard[column])
  const rearranged = arranged.pictures.join() !== before.join()
  if (rearranged) await writeStandardPictures(trx, standardId, arranged.pictures)
  if (rearranged || said.length > 0) changed.push('pictures')
  if (tiers && JSON.stringify(inOrder(tiers)) !== JSON.stringify(had)) {
    await replaceStandardTiers(trx, standardId, tiers)
    changed.push('tiers')
  }
  if (changed.length === 0) return { ok: true, changed }
  if (version !== undefined && version !== standard.updated_at) return refuse('shared.stale')
  await changeStandard(trx, standardId, wanted, now)
  await writePictureWords(trx, standardId, said)
  const cover = wanted.picture_id ?? standard.picture_id
  await forgetPictureWords(trx, standardId, [...(cover ? [cover] : []), ...arranged.pictures])
  if (standard.state === 'published') await updateCatalogue(trx, [standardId])
  await appendEvent(trx, actor, { kind: 'standard.edited', subject: standardId, data: { changed } }, now)
  return { ok: true, changed }
}
