import type { PictureId } from '#app/domain/shared/ids'

/** What is seen on a picture, in words; a language that is not named stays as it was. */
export type Seen = { pictureId: PictureId; id?: string | null; en?: string | null }

/** Longer would be a story: whoever cannot see the picture hears all of it. */
export const longestWords = 160

type There = { id: PictureId; words_id: string | null; words_en: string | null }

/** Whether all that words were sent for is still there. */
export function areThere(there: readonly There[], seen: readonly Seen[]): boolean {
  return seen.every(({ pictureId }) => there.some((picture) => picture.id === pictureId))
}

/** What is said otherwise than before, of pictures that are still there. */
export function saidAnew(there: readonly There[], seen: readonly Seen[]): Seen[] {
  return seen.filter(({ pictureId, id, en }) => {
    const before = there.find((picture) => picture.id === pictureId)
    if (!before) return false
    return (id !== undefined && id !== before.words_id) || (en !== undefined && en !== before.words_en)
  })
}
