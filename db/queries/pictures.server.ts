import type { Instant } from '#app/domain/shared/calendar'
import { newId, type PictureId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'

type Recorded = { hash: string; width: number; height: number; colour?: string; drawing?: boolean }

/** The row of a picture that is already kept in storage; the same bytes are one picture, whoever sends them. */
export async function recordPicture(
  trx: Trx,
  { hash, width, height, colour, drawing }: Recorded,
  now: Instant,
): Promise<PictureId> {
  const { id } = await trx
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
    .onConflict((conflict) => conflict.column('hash').doUpdateSet((row) => ({ hash: row.ref('excluded.hash') })))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One after the other: of two alike the second finds the first. */
export async function recordPictures(trx: Trx, pictures: readonly Recorded[], now: Instant): Promise<PictureId[]> {
  const ids: PictureId[] = []
  for (const picture of pictures) ids.push(await recordPicture(trx, picture, now))
  return ids
}
