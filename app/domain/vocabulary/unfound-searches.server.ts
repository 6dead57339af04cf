import { type Instant, plusMs } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { addUnfound, deleteUnfoundBefore, leaveUnfound } from '#db/queries/vocabulary.server'
import { inTransaction } from '#db/transaction.server'

/** Kept here until the clockwork writes them down: a visitor who only looks writes nothing. */
const unfound = new Map<string, number>()
const mostUnfound = 500
const longest = 80
const mostWords = 6
/** So many stay on the list; those searched least often and longest ago go first. */
const mostKept = 2_000
const keptForMs = 90 * 86_400_000

/** An address, a number that could be somebody's, or a link: not kept, not even its words. */
const personal = /@|\d{5,}|https?:|www\./i

/** A few words only, as they were typed: whose search it was is not kept, and a long text could tell of somebody. */
export function noteUnfound(question: string): void {
  if (personal.test(question)) return
  const typed = (
    question
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => /^\p{L}+$/u.test(word))
  const words = typed.join(' ')
  if (words === '' || typed.length > mostWords || words.length > longest) return
  if (unfound.size >= mostUnfound && !unfound.has(words)) return
  unfound.set(words, (unfound.get(words) ?? 0) + 1)
}

/** Writes down what was searched for in vain since the last time. */
export async function keepUnfound(db: Database, now: Instant): Promise<void> {
  const searches = [...unfound]
  unfound.clear()
  if (searches.length === 0) return
  await inTransaction(db, async (trx) => {
    await addUnfound(trx, searches, now)
    await leaveUnfound(trx, mostKept)
  })
}

/** What nobody has searched for in three months is off the list. Safe to run at any time. */
export async function forgetUnfound(db: Database, now: Instant): Promise<void> {
  await deleteUnfoundBefore(db, plusMs(now, -keptForMs))
}
