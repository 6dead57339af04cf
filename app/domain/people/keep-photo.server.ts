import type { TakenPhoto } from '#app/domain/catalogue/take-photo.server'
import type { Actor } from '#app/domain/people/actor'
import { dropPicture } from '#app/domain/pictures/drop-picture.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { recordPicture } from '#db/queries/pictures.server'
import { type OwnPhoto, pageOfProducer, removePhotoOf, writePhoto } from '#db/queries/producer-pages.server'
import { producerToChange } from '#db/queries/producers.server'
import { inTransaction } from '#db/transaction.server'
import { contactRefused } from './holds-contact'

type Place = { db: Database; storage: Storage }
type Photo = {
  producerId: ProducerId
  /** A new one; without it only its words and the consent change. */
  photo?: TakenPhoto | undefined
  textId: string
  textEn: string | null
  /** The maker's own word on this photo, beside its word on the name. */
  isShown: boolean
  /** How and when the maker said so, where somebody else writes it down. */
  how?: string | null
  /** What the page this comes from showed. */
  seen: string
}
type Kept = Outcome<'people.maker_unknown' | 'people.photo_missing' | 'people.tells_contact' | 'shared.stale'>
/** `gone`: the photo that its page no longer shows. */
type Written = Extract<Kept, { ok: false }> | { ok: true; gone?: string | undefined }

/** A maker's own photo, what it shows in words, and whether buyers may see it. One that is replaced is thrown away. */
export async function keepPhoto({ db, storage }: Place, actor: Actor, input: Photo, now: Instant): Promise<Kept> {
  const written = await inTransaction(db, (trx) => writeDown(trx, actor, input, now))
  // What was taken in for a page that then refused it must not lie about.
  const gone = written.ok ? written.gone : input.photo?.hash
  if (gone) await dropPicture(db, storage, gone, now)
  return written.ok ? { ok: true } : written
}

async function writeDown(trx: Trx, actor: Actor, input: Photo, now: Instant): Promise<Written> {
  const { producerId, photo, textId, textEn, isShown, seen } = input
  const page = (await producerToChange(trx, actor, producerId)) && (await pageOfProducer(trx, producerId))
  if (!page) return refuse('people.maker_unknown')
  const contact = contactRefused({ textId, textEn })
  if (contact) return contact
  const before = page.photo
  const added = photo && photo.hash !== before?.hash ? photo : undefined
  const changes = changesOf(before, { isNew: added !== undefined, textId, textEn, isShown })
  if (changes.length === 0) return { ok: true }
  if (page.seen !== seen) return refuse('shared.stale')
  const pictureId = added ? await recordPicture(trx, added, now) : before?.pictureId
  if (!pictureId) return refuse('people.photo_missing', undefined, 'photo')

  await writePhoto(trx, producerId, { pictureId, textId, textEn, isShown }, now)
  for (const kind of changes) {
    const isWord = kind === 'producer.photo_shown' || kind === 'producer.photo_hidden'
    const reason = isWord && input.how ? { data: { reason: input.how } } : {}
    await appendEvent(trx, actor, { kind, subject: producerId, onBehalfOf: producerId, ...reason }, now)
  }
  return { ok: true, gone: added && before?.hash }
}

type Change = Pick<Photo, 'textId' | 'textEn' | 'isShown'> & { isNew: boolean }

/** What the trail tells. Whoever agreed to one photo has not agreed to the next. */
function changesOf(before: OwnPhoto | null, { isNew, textId, textEn, isShown }: Change): EventKind[] {
  const described = before?.textId !== textId || before.textEn !== textEn
  const wasShown = !isNew && before?.isShown === true
  const changes: EventKind[] = []
  if (isNew) changes.push('producer.photo_kept')
  else if (described) changes.push('producer.photo_described')
  if (isShown !== wasShown) changes.push(isShown ? 'producer.photo_shown' : 'producer.photo_hidden')
  return changes
}

/** The photo goes, from the page and from the house. */
export async function removePhoto(
  { db, storage }: Place,
  actor: Actor,
  { producerId, seen }: Pick<Photo, 'producerId' | 'seen'>,
  now: Instant,
): Promise<Kept> {
  const written = await inTransaction(db, async (trx): Promise<Written> => {
    const page = (await producerToChange(trx, actor, producerId)) && (await pageOfProducer(trx, producerId))
    if (!page) return refuse('people.maker_unknown')
    if (!page.photo) return { ok: true }
    if (page.seen !== seen) return refuse('shared.stale')
    await removePhotoOf(trx, producerId, page.photo.pictureId, now)
    const about = { subject: producerId, onBehalfOf: producerId }
    await appendEvent(trx, actor, { kind: 'producer.photo_removed', ...about }, now)
    return { ok: true, gone: page.photo.hash }
  })
  if (written.ok && written.gone) await dropPicture(db, storage, written.gone, now)
  return written.ok ? { ok: true } : written
}
