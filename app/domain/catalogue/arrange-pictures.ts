import type { PictureId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** Front, close, in the hand, and a few more: what a buyer looks at. */
export const mostPictures = 6

export type Arrangement = {
  readonly added?: readonly PictureId[]
  readonly removed?: readonly PictureId[]
  /** The one to become the cover. */
  readonly first?: PictureId | null
}

type Arranged = Outcome<'products.too_many_pictures' | 'products.picture_unknown', { readonly pictures: readonly PictureId[] }>

/**
 * The pictures of a thing after a change; the first is its cover. Asking for the same twice changes nothing the second
 * time: what is there is not added again, what is gone is not missed.
 */
export function arrangePictures(
  before: readonly PictureId[],
  { added = [], removed = [], first }: Arrangement,
  most = mostPictures,
): Arranged {
  const kept = [...new Set([...before, ...added])].filter((id) => !removed.includes(id))
  if (kept.length > most && kept.length > before.length) return refuse('products.too_many_pictures', { most }, 'photo')
  if (!first) return { ok: true, pictures: kept }
  if (!kept.includes(first)) return refuse('products.picture_unknown')
  return { ok: true, pictures: [first, ...kept.filter((id) => id !== first)] }
}
