import type { z } from 'zod'
import type { ListColumn, Typed } from './list-column'

/** What the house knows of one list that comes in again. */
export type ListForm<Row, Fields extends object> = {
  columns: readonly ListColumn<Row>[]
  /** The rows that these codes name. */
  find: (codes: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  told: (row: Row) => { id: string; version: string; name: string }
  /** Its form as the page of a row shows it, and as a new one is begun. */
  typedOf: (row: Row) => Record<string, Typed>
  blank: Record<string, Typed>
  schema: z.ZodType<Fields>
  nameOf: (fields: Fields) => string
  /** By what people would take a new one for one that is there, and the codes of those that are. */
  likeness: (fields: Fields) => string
  known: () => Promise<ReadonlyMap<string, string>>
}
