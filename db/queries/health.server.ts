import { sql } from 'kysely'
import type { Database } from '#db/client.server'

/** Whether the database answers at all, and within `patienceMs`. */
export async function answersSoon(db: Database, patienceMs: number): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const tooLate = new Promise<boolean>((resolve) => (late = setTimeout(() => resolve(false), patienceMs)))
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(late))
}
