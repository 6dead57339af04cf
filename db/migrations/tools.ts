import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely'
import { strict, wholeNumber } from '#db/dialect.server'

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
type Table = CreateTableBuilder<string, string>

/** The few words migrations are written in. Only added to: old migrations must go on meaning what they meant. */
export function tools(db: Kysely<unknown>) {
  const whole = wholeNumber(db)
  const required: Column = (column) => column.notNull()
  return {
    whole,
    required,
    key: ((column) => column.primaryKey().notNull()) satisfies Column,
    unique: ((column) => column.notNull().unique()) satisfies Column,
    refers:
      (target: string): Column =>
      (column) =>
        column.notNull().references(target),
    mayRefer:
      (target: string): Column =>
      (column) =>
        column.references(target),
    create: (name: string, build: (table: Table) => Table) => strict(db, build(db.schema.createTable(name) as Table)).execute(),
  }
}
