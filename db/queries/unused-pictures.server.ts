import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import type { Database, Reader, Trx } from '#db/client.server'
import { pictureReferences } from './picture-references'

/** Whether one of these columns names the picture. */
export function namedIn(places: readonly string[]): RawBuilder<boolean> {
  const each = places.map((place) => {
    const [table = ''] = place.split('.')
    return sql`exists (select 1 from ${sql.table(table)} where ${sql.ref(place)} = pictures.id)`
  })
  return sql<boolean>`(${sql.join(each, sql` or `)})`
}

/** Something names it: a product of whatever state, a standard, a motif, a line somebody asks for, a maker's page. */
const isNamed = namedIn(pictureReferences)

/** Where a stretch of so many pictures ends, by id; undefined after the last. */
export async function endOfStretch(db: Reader, after: string, most: number): Promise<PictureId | undefined> {
  const rows = db
    .selectFrom('pictures')
    .select('id')
    .where('id', '>', after as PictureId)
    .orderBy('id')
    .limit(most)
    .as('stretch')
  const { last } = await db
    .selectFrom(rows)
    .select((row) => row.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? undefined
}

/** Notes which of a stretch are no longer named, and which are again; the first stays noted since when it was. */
export async function noteUnused(db: Database, after: string, to: PictureId, now: Instant): Promise<void> {
  const stretch = (since: 'is' | 'is not') =>
    db
      .updateTable('pictures')
      .where('id', '>', after as PictureId)
      .where('id', '<=', to)
      .where('unused_since', since, null)
      .where('leaving_until', 'is', null)
  await stretch('is not').set({ unused_since: null }).where(isNamed).execute()
  await stretch('is')
    .set({ unused_since: now })
    .where(sql<boolean>`not ${isNamed}`)
    .execute()
}

/** Unused since before a moment and in nobody's hands, or left behind by somebody who did not finish. */
export function picturesToSweep(db: Reader, { before, now, most }: { before: Instant; now: Instant; most: number }) {
  return db
    .selectFrom('pictures')
    .select(['id', 'hash'])
    .where('unused_since', '<=', before)
    .where((where) => where.or([where('leaving_until', 'is', null), where('leaving_until', '<=', now)]))
    .orderBy('id')
    .limit(most)
    .execute()
}

type Lease = { before: Instant; now: Instant; until: Instant }

/** Compare-and-set; false when another took it first, or when it was named or sent again in the meantime. */
export async function leasePicture(trx: Trx, id: PictureId, { before, now, until }: Lease): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pictures')
    .set({ leaving_until: until })
    .where('id', '=', id)
    .where('unused_since', '<=', before)
    .where((where) => where.or([where('leaving_until', 'is', null), where('leaving_until', '<=', now)]))
    .where(sql<boolean>`not ${isNamed}`)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The same at once, without the grace, for a picture that its people want gone; undefined while anything names it. */
export async function leaseUnnamed(
  trx: Trx,
  hash: string,
  { now, until }: Omit<Lease, 'before'>,
): Promise<PictureId | undefined> {
  const row = await trx
    .updateTable('pictures')
    .set({ unused_since: now, leaving_until: until })
    .where('hash', '=', hash)
    .where((where) => where.or([where('leaving_until', 'is', null), where('leaving_until', '<=', now)]))
    .where(sql<boolean>`not ${isNamed}`)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** By whoever holds it. */
export async function forgetPicture(db: Database, id: PictureId, until: Instant): Promise<void> {
  await db.deleteFrom('pictures').where('id', '=', id).where('leaving_until', '=', until).execute()
}
