import type { Storage } from '#app/integrations/storage/storage'
import { contentTypes, pictureKey } from './picture-files'
import type { PreparedPicture } from './prepare-picture.server'

/** Before the row that names it is written: a picture on record is always there. Keeping it twice changes nothing. */
export async function keepPicture(storage: Storage, { hash, variants }: PreparedPicture): Promise<void> {
  for (const { width, bytes } of variants) {
    const key = pictureKey(hash, width)
    if (!(await storage.exists(key))) await storage.put(key, bytes, contentTypes.webp)
  }
}
