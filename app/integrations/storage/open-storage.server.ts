import type { Env } from '#app/env.server'
import { diskStorage } from './disk-storage.server'
import { s3Storage } from './s3-storage.server'
import type { Storage } from './storage'

/** STORAGE_URL where it is set, else the folder STORAGE_DIR of this machine. */
export function openStorage({ STORAGE_URL, STORAGE_DIR }: Pick<Env, 'STORAGE_URL' | 'STORAGE_DIR'>): Storage {
  if (!STORAGE_URL) return diskStorage(STORAGE_DIR)
  return STORAGE_URL.kind === 's3' ? s3Storage(STORAGE_URL) : diskStorage(STORAGE_URL.folder)
}
