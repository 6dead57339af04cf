import { mostPictures } from '#app/domain/catalogue/arrange-pictures'
import type { SentPhoto } from '#app/domain/catalogue/take-photo.server'
import { longestWords, type Seen } from '#app/domain/pictures/seen'
import { shots } from '#app/domain/pictures/shots'
import type { PictureId } from '#app/domain/shared/ids'
import { idField, optionalText, several } from './fields'

/** Fields that stand once a picture: which it is, and what is seen on it. They belong together by their order. */
export const seenFields = {
  pictured: several(idField('picture'), mostPictures),
  seenId: several(optionalText(longestWords), mostPictures),
  seenEn: several(optionalText(longestWords), mostPictures),
}

type Sent = { pictured: PictureId[]; seenId: (string | null)[]; seenEn: (string | null)[] }

export function seenOf({ pictured, seenId, seenEn }: Sent): Seen[] {
  return pictured.map((pictureId, at) => ({ pictureId, id: seenId[at], en: seenEn[at] }))
}

type Files = { filesOf: (field: string) => File[] }

/** The photos of a form that has a place for each kind of shot, and one for any. */
export function sentPhotos({ filesOf }: Files): SentPhoto[] {
  return [...shots.flatMap((shot) => filesOf(shot).map((file) => ({ file, shot }))), ...anyPhotos({ filesOf }, 'photo')]
}

export const anyPhotos = ({ filesOf }: Files, field: string): SentPhoto[] => filesOf(field).map((file) => ({ file }))
