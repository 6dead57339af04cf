import type { Reader } from '#db/client.server'
import { catalogueFactory } from './catalogue'
import { peopleFactory } from './people'
import { tradeFactory } from './trade'

/**
 * Rows for tests, straight into the tables, with sensible values for all that a test does not care about:
 * `const make = factory(db)`, then `await make.product({ price_minor: 50_000 })`.
 */
export function factory(db: Reader) {
  return { ...peopleFactory(db), ...catalogueFactory(db), ...tradeFactory(db) }
}

export type Factory = ReturnType<typeof factory>
export type { Row, Values } from './people'
