import type { Env } from '#app/env.server'
import { diskStorage } from './disk-storage.server'
import { s3Storage } from './s3-storage.server'
import { withSealedFolders } from './sealed-folders.server'
import type { Storage } from './storage'

type Settings = Pick<Env, 'STORAGE_URL' | 'STORAGE_DIR' | 'HOUSE_SECRET'>

/** STORAGE_URL where it is set, else the folder STORAGE_DIR of this machine. */
export function openStorage({ STORAGE_URL, STORAGE_DIR, HOUSE_SECRET }: Settings): Storage {
  const folder = STORAGE_URL?.kind === 'disk' ? STORAGE_URL.folder : STORAGE_DIR
  return withSealedFolders(STORAGE_URL?.kind === 's3' ? s3Storage(STORAGE_URL) : diskStorage(folder), HOUSE_SECRET)
}
