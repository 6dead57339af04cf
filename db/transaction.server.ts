import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { isRefusal, type Outcome } from '#app/domain/shared/refusal'
import type { Database, Trx } from './client.server'
import { isDuplicate, isEmbedded, isWorthRetrying } from './dialect.server'
import type { Schema } from './schema'

const inside = new AsyncLocalStorage<true>()

/** The drivers ask before they lend a connection: inside a transaction only `trx` may be used. */
export function refuseInsideTransaction(): void {
  if (inside.getStore()) throw new Error('the root database handle was used inside a transaction: use trx')
}

class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('rolled back')
  }
}

const mostTries = 40
/** Two that insert the same key at once: run again, the later one sees what the earlier wrote and decides accordingly. */
const mostTriesAfterDuplicate = 3

function mayPassNextTime(error: unknown, attempt: number): boolean {
  return (isWorthRetrying(error) && attempt < mostTries) || (isDuplicate(error) && attempt < mostTriesAfterDuplicate)
}

/**
 * The only opener of transactions. A refusal rolls everything back and is returned; an error rolls back and is thrown.
 * The callback may run more than once: it must not do anything a rollback cannot undo.
 */
export function inTransaction<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return untilDone(db, async (trx) => {
    const outcome = await work(trx)
    if (isRefusal(outcome)) throw new RolledBack(outcome)
    return outcome
  })
}

/** Does the work to learn what would come of it, and leaves nothing of it behind. */
export function rehearsed<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return untilDone(db, async (trx): Promise<Result> => {
    throw new RolledBack(await work(trx))
  })
}

/** A step of a transaction that may be refused: then what it wrote is taken back, and the transaction goes on. */
export async function stepOf<Result extends Outcome<string>>(trx: Trx, step: () => Promise<Result>): Promise<Result> {
  await sql`savepoint step`.execute(trx)
  const outcome = await step()
  if (!outcome.ok) await sql`rollback to savepoint step`.execute(trx)
  await sql`release savepoint step`.execute(trx)
  return outcome
}

async function untilDone<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(db, work)
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome as Result
      if (!mayPassNextTime(error, attempt)) throw error
      await pause(Math.random() * Math.min(5 * attempt, 100))
    }
  }
}

function once<Result>(db: Database, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  const opener = isEmbedded(db) ? db.transaction() : db.transaction().setIsolationLevel('serializable')
  return opener.execute((trx: Transaction<Schema>) => inside.run(true, () => work(trx)))
}
