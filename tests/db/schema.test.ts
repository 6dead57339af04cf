import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db/client.server'
import { databases } from '#tests/support/databases'

/** `table.column` → what may lie in it, as `text` or `whole`, with `null` where it may be missing. */
type Columns = Map<string, string>

const kinds: Record<string, string> = { TEXT: 'text', text: 'text', INTEGER: 'whole', int8: 'whole' }

async function migratedColumns(db: Database): Promise<Columns> {
  const tables = await db.introspection.getTables()
  return new Map(
    tables.flatMap((table) =>
      table.columns.map((column) => [
        `${table.name}.${column.name}`,
        `${kinds[column.dataType] ?? column.dataType}${column.isNullable ? ' or null' : ''}`,
      ]),
    ),
  )
}

/** Reads the `Schema` type itself, as the compiler sees it. */
function declaredColumns(): Columns {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  const program = ts.createProgram(['db/schema/index.ts'], { ...config?.options, incremental: false, tsBuildInfoFile: undefined })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile('db/schema/index.ts')
  const schema =
    source &&
    checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol).find((symbol) => symbol.name === 'Schema')
  if (!schema) throw new Error('db/schema/index.ts exports no Schema')

  const columns: Columns = new Map()
  for (const table of checker.getDeclaredTypeOfSymbol(schema).getProperties())
    for (const column of checker.getTypeOfSymbol(table).getProperties())
      columns.set(`${table.name}.${column.name}`, declaredKind(checker, checker.getTypeOfSymbol(column)))
  return columns
}

function declaredKind(checker: ts.TypeChecker, type: ts.Type): string {
  const bare = checker.getNonNullableType(type)
  const parts = bare.isUnion() ? bare.types : [bare]
  const is = (flag: ts.TypeFlags) =>
    parts.every((part) => (checker.getBaseTypeOfLiteralType(part).flags | intersected(part)) & flag)
  const kind = is(ts.TypeFlags.StringLike) ? 'text' : is(ts.TypeFlags.NumberLike) ? 'whole' : checker.typeToString(type)
  return bare === type ? kind : `${kind} or null`
}

/** A branded string is an intersection that holds a string. */
function intersected(type: ts.Type): number {
  return type.isIntersection() ? type.types.reduce((flags, part) => flags | part.flags, 0) : 0
}

const own = (columns: Columns) => Object.fromEntries([...columns].filter(([name]) => !name.startsWith('kysely_')).sort())

describe('the tables', () => {
  let sqlite: Columns
  let postgres: Columns
  let declared: Columns

  beforeAll(async () => {
    ;[sqlite, postgres] = (await Promise.all(
      databases.map(async ([, openDatabase]) => migratedColumns(await openDatabase())),
    )) as [Columns, Columns]
    declared = declaredColumns()
  })

  test('are the same in both databases: columns, kinds, and what may be missing', () => {
    expect(own(postgres)).toEqual(own(sqlite))
  })

  test('are what the Schema type says they are', () => {
    expect(Object.keys(own(declared)).length).toBeGreaterThan(200)
    expect(own(sqlite)).toEqual(own(declared))
  })
})
