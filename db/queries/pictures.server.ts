import type { Instant } from '#app/domain/shared/calendar'
import { newId, type PictureId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'

export type RecordedPicture = { hash: string; width: number; height: number; colour?: string; drawing?: boolean }

/**
 * The row of a picture; the same bytes are one picture, whoever sends them. Whoever wants it keeps it from being swept away;
 * undefined while that is under way, for a moment.
 */
export async function wantPicture(
  trx: Trx,
  { hash, width, height, colour, drawing }: RecordedPicture,
  now: Instant,
): Promise<PictureId | undefined> {
  const row = await trx
    .insertInto('pictures')
    .values({
      id: newId('picture', Date.parse(now)),
      hash,
      width,
      height,
      drawing: drawing ? 1 : 0,
      colour: colour ?? null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('hash').doUpdateSet({ unused_since: null }).where('pictures.leaving_until', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The same for one that was kept just now, which nobody sweeps away. */
export async function recordPicture(trx: Trx, picture: RecordedPicture, now: Instant): Promise<PictureId> {
  const id = await wantPicture(trx, picture, now)
  if (!id) throw new Error(`picture ${picture.hash} is being taken away`)
  return id
}

/** One after the other: of two alike the second finds the first. */
export async function recordPictures(trx: Trx, pictures: readonly RecordedPicture[], now: Instant): Promise<PictureId[]> {
  const ids: PictureId[] = []
  for (const picture of pictures) ids.push(await recordPicture(trx, picture, now))
  return ids
}
