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

async function wordsOf(db: Reader, kind: 'product' | 'material'): Promise<string[]> {
  const { concepts } = await vocabularyNow(db)
  return [...concepts.values()].filter((concept) => concept.kind === kind).map(({ name }) => name.id)
}
