import type { Storage } from '#app/integrations/storage/storage'
import { isPictureHash, pictureKey, pictureWidths, type PictureWidth } from './picture-files'
import type { PreparedPicture } from './prepare-picture.server'

/** Before the row that names it is written: a picture on record is always there. Keeping it twice changes nothing. */
export async function keepPicture(storage: Storage, { hash, variants }: PreparedPicture): Promise<void> {
  for (const { width, bytes } of variants) {
    const key = pictureKey(hash, width)
    if (!(await storage.exists(key))) await storage.put(key, bytes, 'image/webp')
  }
}

/** The bytes of one width; where that was never made, the widest below it. */
export async function pictureFile(storage: Storage, hash: string, width: PictureWidth): Promise<Uint8Array | undefined> {
  if (!isPictureHash(hash)) return undefined
  for (const kept of pictureWidths.filter((each) => each <= width).reverse()) {
    const bytes = await storage.get(pictureKey(hash, kept))
    if (bytes) return bytes
  }
  return undefined
}
