import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import type { PictureRefusal } from '#app/domain/pictures/picture-limits'
import { preparePicture } from '#app/domain/pictures/prepare-picture.server'
import type { Shot } from '#app/domain/pictures/shots'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import { mostPictures } from './arrange-pictures'

/** A photo that lies in storage and waits to be named. */
export type TakenPhoto = { hash: string; width: number; height: number; colour?: string; shot?: Shot }
export type SentPhoto = { file: File; shot?: Shot }

/** Before the transaction: redraws what was sent and keeps it. No file is no photo, and no problem. */
export async function takePhoto(
  db: Database,
  storage: Storage,
  file: File | undefined,
  now: Instant,
): Promise<Outcome<PictureRefusal, { photo: TakenPhoto | undefined }>> {
  if (!file) return { ok: true, photo: undefined }
  const prepared = await preparePicture(new Uint8Array(await file.arrayBuffer()))
  if (!prepared.ok) return prepared
  const { hash, width, height, colour } = prepared.picture
  const kept = await keepPicture(db, storage, prepared.picture, now)
  if (!kept.ok) return kept
  return { ok: true, photo: { hash, width, height, colour } }
}

type Taken = Outcome<PictureRefusal | 'products.too_many_pictures', { photos: TakenPhoto[] }>

/** The same for several, one after the other. One that cannot be taken is said; those before it wait to be sent again. */
export async function takePhotos(db: Database, storage: Storage, sent: readonly SentPhoto[], now: Instant): Promise<Taken> {
  if (sent.length > mostPictures) return refuse('products.too_many_pictures', { most: mostPictures })
  const photos: TakenPhoto[] = []
  for (const { file, shot } of sent) {
    const taken = await takePhoto(db, storage, file, now)
    if (!taken.ok) return taken
    if (taken.photo) photos.push({ ...taken.photo, ...(shot && { shot }) })
  }
  return { ok: true, photos }
}

/** How each was taken, once it has its row. */
export function shotsOf(photos: readonly TakenPhoto[], ids: readonly PictureId[]): { pictureId: PictureId; shot: Shot }[] {
  return photos.flatMap(({ shot }, at) => {
    const pictureId = ids[at]
    return shot && pictureId ? [{ pictureId, shot }] : []
  })
}
