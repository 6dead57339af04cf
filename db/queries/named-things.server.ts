import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#db/client.server'
import { containsText } from '#db/dialect.server'

const few = 4

/** Motifs, named makers, centres and places whose names hold one of the words asked for: where to look besides the goods. */
export async function thingsNamed(db: Reader, words: readonly string[]) {
  if (words.length === 0) return { motifs: [], makers: [], places: [] }
  const holds = (column: RawBuilder<unknown>) =>
    sql<boolean>`(${sql.join(
      words.map((word) => containsText(db, column, word)),
      sql` or `,
    )})`
  const motifs = await db
    .selectFrom('motifs')
    .select(['slug', 'name'])
    .where('state', '=', 'accepted')
    .where(holds(sql.ref('name')))
    .orderBy('name')
    .limit(few)
    .execute()
  const makers = await db
    .selectFrom('producers')
    .select(['slug', 'name'])
    .where('active', '=', 1)
    .where('shows_name', '=', 1)
    .where(holds(sql.ref('name')))
    .orderBy('name')
    .limit(few)
    .execute()
  const places = await db
    .selectFrom('producers')
    .select('regency')
    .distinct()
    .where('active', '=', 1)
    .where(holds(sql.ref('regency')))
    .orderBy('regency')
    .limit(few)
    .execute()
  return { motifs, makers, places: places.map(({ regency }) => regency) }
}
