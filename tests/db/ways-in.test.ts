import { CompiledQuery, createQueryId, type KyselyPlugin, type RootOperationNode } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#app/domain/shared/ids'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { accountsOfBuyer } from '#db/queries/buyers.server'
import { ordersOfInquiry } from '#db/queries/inquiries.server'
import { callsOfInquiry } from '#db/queries/inquiry-supply.server'
import { latestRun, plansOfRun } from '#db/queries/plans.server'
import { quotesOfInquiry } from '#db/queries/quotes.server'
import { atTheEnd } from '#tests/support/endings'

const inquiryId = newId('inquiry')

const questions: [string, (db: Database) => Promise<unknown>][] = [
  ['the quotes of an inquiry', (db) => quotesOfInquiry(db, inquiryId)],
  ['the orders of an inquiry', (db) => ordersOfInquiry(db, inquiryId)],
  ['the calls of an inquiry with what is promised to each', (db) => callsOfInquiry(db, inquiryId)],
  ['the last run of an inquiry', (db) => latestRun(db, inquiryId)],
  ['the plans of a run', (db) => plansOfRun(db, newId('planRun'))],
  ['whom to write to for a buyer', (db) => accountsOfBuyer(db, newId('buyer'))],
]

/** Writes down what is asked on its way to the database. */
function listening(asked: RootOperationNode[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      asked.push(node)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

/** The embedded database tells how it would go about a question: none of these may read a table from end to end. */
test.each(questions)('%s are found by an index', async (_, ask) => {
  const db = openDatabase({ url: ':memory:' })
  atTheEnd(() => db.destroy())
  await migrate(db)
  const asked: RootOperationNode[] = []
  await ask(db.withPlugin(listening(asked)))
  expect(asked.length).toBeGreaterThan(0)
  for (const node of asked) {
    const { sql, parameters } = db.getExecutor().compileQuery(node, createQueryId())
    const { rows } = await db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]))
    expect(rows.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN '))).toEqual([])
  }
})
