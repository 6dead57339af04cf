import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import type { PictureRefusal } from '#app/domain/pictures/picture-limits'
import { preparePicture } from '#app/domain/pictures/prepare-picture.server'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'

/** A photo that lies in storage and waits for its row. */
export type TakenPhoto = { hash: string; width: number; height: number; colour?: string }

/** Before the transaction: redraws what was sent and keeps it. No file is no photo, and no problem. */
export async function takePhoto(
  storage: Storage,
  file: File | undefined,
): Promise<Outcome<PictureRefusal, { photo: TakenPhoto | undefined }>> {
  if (!file) return { ok: true, photo: undefined }
  const prepared = await preparePicture(new Uint8Array(await file.arrayBuffer()))
  if (!prepared.ok) return prepared
  const { hash, width, height } = prepared.picture
  await keepPicture(storage, prepared.picture)
  return { ok: true, photo: { hash, width, height } }
}
