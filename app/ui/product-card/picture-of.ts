import type { Craft } from '#app/domain/people/producer'
import { type PictureWidth, pictureUrl } from '#app/domain/pictures/picture-files'

/** Where there is no picture yet, the sign of the craft stands in: never a picture of something else. */
export function pictureOf(hash: string | null, craft: Craft, width: PictureWidth): string {
  return hash ? pictureUrl(hash, width) : `/img/no-picture-${craft}.svg`
}
