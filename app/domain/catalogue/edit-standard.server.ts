import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { motifForRule } from '#db/queries/motifs.server'
import { goldenSample, writeStandardPictures } from '#db/queries/item-pictures.server'
import { recordPicture, recordPictures } from '#db/queries/pictures.server'
import { changeStandard, type StandardChanges, standardForHouse } from '#db/queries/standards.server'
import { inTransaction } from '#db/transaction.server'
import { mayBeStandard, type StandardMotifRefusal } from './may-show'
import { arrangePictures, mostPictures } from './arrange-pictures'
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
}
type Edited = Outcome<
  | 'products.standard_unknown'
  | 'products.motif_unknown'
  | StandardMotifRefusal
  | 'products.unit_in_use'
  | 'products.picture_unknown'
  | 'products.too_many_pictures',
  { changed: string[] }
>

/** Writes the specification anew. What is public shows it at once; quotes and orders keep the words they were made with. */
export async function editStandard(
  db: Database,
  actor: Actor,
  { standardId, fields, photo, samples = [], removed = [] }: Edit,
  now: Instant,
): Promise<Edited> {
  return inTransaction(db, async (trx): Promise<Edited> => {
    const standard = await standardForHouse(trx, standardId)
    if (!standard) return refuse('products.standard_unknown')
    const motif = fields.motifId ? await motifForRule(trx, fields.motifId) : undefined
    if (fields.motifId && !motif) return refuse('products.motif_unknown', undefined, 'motifId')
    if (standard.state === 'published' && motif && motif.id !== standard.motif_id) {
      const allowed = mayBeStandard({ motifRule: motif.use_rule, motifState: motif.state, motifName: motif.name })
      if (!allowed.ok) return { ...allowed, field: 'motifId' }
    }
    // Promises and orders are counted in this unit.
    if (standard.state !== 'draft' && fields.unit !== standard.unit) return refuse('products.unit_in_use', undefined, 'unit')

    const wanted: StandardChanges = standardColumns(fields)
    if (photo && photo.hash !== standard.pictureHash) wanted.picture_id = await recordPicture(trx, photo, now)
    const before = (await goldenSample(trx, standardId)).map(({ id }) => id)
    const arranged = arrangePictures(before, { added: await recordPictures(trx, samples, now), removed }, mostPictures - 1)
    if (!arranged.ok) return { ...arranged, field: 'samples' }
    const columns = Object.keys(wanted) as (keyof StandardChanges)[]
    const changed: string[] = columns.filter((column) => wanted[column] !== standard[column])
    if (arranged.pictures.join() !== before.join()) {
      await writeStandardPictures(trx, standardId, arranged.pictures)
      changed.push('pictures')
    }
    if (changed.length === 0) return { ok: true, changed }
    await changeStandard(trx, standardId, wanted, now)
    if (standard.state === 'published') await updateCatalogue(trx, [standardId])
    await appendEvent(trx, actor, { kind: 'standard.edited', subject: standardId, data: { changed } }, now)
    return { ok: true, changed }
  })
}
