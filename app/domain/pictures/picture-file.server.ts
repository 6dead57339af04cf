import { setTimeout as pause } from 'node:timers/promises'
import type { Storage } from '#app/integrations/storage/storage'
import { makeFormat, type MadeFormat } from './make-format.server'
import { oneAtATime } from './one-at-a-time.server'
import { contentTypes, isPictureHash, pictureKey, pictureWidths, type PictureName, type PictureWidth } from './picture-files'
import { pictureLimits } from './picture-limits'

/** `settled` bytes are what this address will always give; others stand in while the right ones are being made. */
export type PictureFile = { readonly bytes: Uint8Array; readonly type: string; readonly settled: boolean }

/** The bytes of one width and format; where that width was never kept, of the widest below it. */
export async function pictureFile(
  storage: Storage,
  { hash, width, format }: PictureName,
  patienceMs: number = pictureLimits.patienceMs,
): Promise<PictureFile | undefined> {
  if (!isPictureHash(hash)) return undefined
  const settled = (bytes: Uint8Array): PictureFile => ({ bytes, type: contentTypes[format], settled: true })
  const asked = await storage.get(pictureKey(hash, width, format))
  if (asked) return settled(asked)
  const kept = await widestKept(storage, hash, width)
  if (!kept) return undefined
  if (format === 'webp') return settled(kept.bytes)
  const before = kept.width === width ? undefined : await storage.get(pictureKey(hash, kept.width, format))
  if (before) return settled(before)
  const made = await Promise.race([formatOf(storage, { hash, width: kept.width, format }, kept.bytes), pause(patienceMs)])
  return made ? settled(made) : { bytes: kept.bytes, type: contentTypes.webp, settled: false }
}

async function widestKept(storage: Storage, hash: string, most: PictureWidth) {
  for (const width of pictureWidths.filter((each) => each <= most).reverse()) {
    const bytes = await storage.get(pictureKey(hash, width))
    if (bytes) return { width, bytes }
  }
  return undefined
}

const making = new Map<string, Promise<Uint8Array | undefined>>()

type Wanted = PictureName & { readonly format: MadeFormat }

/** Made once, however many ask for it at the same moment, and kept. Undefined where too many others are waited for. */
function formatOf(storage: Storage, wanted: Wanted, webp: Uint8Array): Promise<Uint8Array | undefined> {
  const key = pictureKey(wanted.hash, wanted.width, wanted.format)
  const running = making.get(key)
  if (running) return running
  const mine = makeAndKeep(storage, key, wanted, webp).finally(() => making.delete(key))
  making.set(key, mine)
  // Whoever did not wait for it must not bring the server down when it fails.
  mine.catch(() => undefined)
  return mine
}

async function makeAndKeep(storage: Storage, key: string, { hash, width, format }: Wanted, webp: Uint8Array) {
  const turn = await oneAtATime(async () => {
    // From the largest there is: what was packed twice at the same size would show it.
    const largest = (await widestKept(storage, hash, pictureWidths[pictureWidths.length - 1] ?? width))?.bytes ?? webp
    return makeFormat(largest, { width, format, most: webp.byteLength })
  }, 'formats')
  if (!turn.ok) return undefined
  await storage.put(key, turn.value, contentTypes[format])
  return turn.value
}
