import { networkOf, takeTry } from '#app/auth/tries.server'
import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import type { PictureRefusal } from '#app/domain/pictures/picture-limits'
import { type PreparedPicture, preparePicture } from '#app/domain/pictures/prepare-picture.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { CountedUnit } from '#app/domain/shared/quantity'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { type AddRefusal, putOnList } from './add-line.server'
import { lineAmount } from './line-units'
import { listLimits } from './list-limits'
import { type ListHolder, mayOpenList, openList } from './open-list.server'

export type OtherGoods = ListHolder & {
  description: string
  quantity: number
  unit: CountedUnit
  /** The bytes of a picture, as they were sent. */
  picture: Uint8Array | undefined
}

/** A line for something that is not in the catalogue, with a picture of it. The same words again set it anew. */
export async function askForOther(
  db: Database,
  storage: Storage,
  input: OtherGoods,
  now: Instant,
): Promise<Outcome<AddRefusal | PictureRefusal, { token: string }>> {
  const amount = lineAmount(input, undefined)
  if (!amount.ok) return amount
  const allowed = await mayOpenList(db, input, now)
  if (!allowed.ok) return allowed
  const kept = input.picture ? await keep(db, storage, input.picture, input.address, now) : undefined
  if (kept && !kept.ok) return kept

  return inTransaction(db, async (trx) => {
    const list = await openList(trx, input.token, now)
    const { description, quantity, unit } = input
    const picture_id = kept ? await recordPicture(trx, kept.picture, now) : null
    const asked = { quantity, unit, pieces: amount.pieces, picture_id, tied_standard_id: null }
    const put = await putOnList(trx, list, { product_id: null, standard_id: null, description, sample: 0 }, asked, now)
    return put.ok ? { ok: true as const, token: list.token } : put
  })
}

async function keep(
  db: Database,
  storage: Storage,
  bytes: Uint8Array,
  address: string,
  now: Instant,
): Promise<Outcome<'shared.too_many' | PictureRefusal, { picture: PreparedPicture }>> {
  const limit = { what: 'list-picture', by: [networkOf(address)], most: listLimits.picturesPerHour, minutes: 60 }
  const allowed = await takeTry(db, [limit], now)
  if (!allowed.ok) return allowed
  const prepared = await preparePicture(bytes, 'whole')
  if (!prepared.ok) return { ...prepared, field: 'picture' }
  const kept = await keepPicture(db, storage, prepared.picture, now)
  return kept.ok ? prepared : { ...kept, field: 'picture' }
}
