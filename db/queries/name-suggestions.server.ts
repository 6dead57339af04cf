import type { Craft } from '#app/domain/people/producer'
import type { Reader } from '#db/client.server'
import { vocabularyNow } from './vocabulary.server'

const mostStandards = 12
const mostSuggestions = 36

/** What things of this craft are called by the house, and what things are called at all, as makers say it. */
export async function nameSuggestions(db: Reader, craft: Craft): Promise<string[]> {
  const standards = await db
    .selectFrom('standards')
    .select('name_id')
    .where('craft', '=', craft)
    .where('state', '=', 'published')
    .orderBy('name_id')
    .limit(mostStandards)
    .execute()
  return [...new Set([...standards.map(({ name_id }) => name_id), ...(await wordsOf(db, 'product'))])].slice(0, mostSuggestions)
}

/** What things are made of, as the vocabulary names it. */
export async function materialSuggestions(db: Reader): Promise<string[]> {
  return (await wordsOf(db, 'material')).slice(0, mostSuggestions)
}

const mostCares = 8

/** How goods of this craft are kept, as others wrote it; what is public has been looked at. */
export async function careSuggestions(db: Reader, craft: Craft): Promise<string[]> {
  const rows = await db
    .selectFrom('products')
    .select(['care_id', (row) => row.fn.countAll<number>().as('times')])
    .where('craft', '=', craft)
    .where('state', '=', 'published')
    .where('care_id', 'is not', null)
    .groupBy('care_id')
    .orderBy('times', 'desc')
    .orderBy('care_id')
    .limit(mostCares)
    .execute()
  return rows.flatMap(({ care_id }) => care_id ?? [])
}

async function wordsOf(db: Reader, kind: 'product' | 'material'): Promise<string[]> {
  const { concepts } = await vocabularyNow(db)
  return [...concepts.values()].filter((concept) => concept.kind === kind).map(({ name }) => name.id)
}
