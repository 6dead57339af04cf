import type { Instant } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { addUnfound } from '#db/queries/vocabulary.server'
import { inTransaction } from '#db/transaction.server'
import { wordsIn } from './plain-text'

/** Kept here until the clockwork writes them down: a visitor who only looks writes nothing. */
const unfound = new Map<string, number>()
const mostUnfound = 500
const longest = 80

/** Words only: figures could be somebody's telephone number. */
export function noteUnfound(question: string): void {
  const words = wordsIn(question)
    .filter((word) => /^[a-z_]+$/.test(word))
    .join(' ')
    .slice(0, longest)
  if (words === '' || (unfound.size >= mostUnfound && !unfound.has(words))) return
  unfound.set(words, (unfound.get(words) ?? 0) + 1)
}

/** Writes down what was searched for in vain since the last time. */
export async function keepUnfound(db: Database, now: Instant): Promise<void> {
  const searches = [...unfound]
  unfound.clear()
  if (searches.length > 0) await inTransaction(db, (trx) => addUnfound(trx, searches, now))
}
