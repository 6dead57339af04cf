import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { layerRules } from './layers.js'

/** The layer rules alone, without types: files that do not exist can be looked at, too. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [tseslint.configs.base, ...layerRules] as ESLint.Options['overrideConfig'],
})

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map((message) => `${message.fatal ? 'does not parse: ' : ''}${message.message}`)
}

const forbidden: [what: string, file: string, code: string][] = [
  ['pure domain with node', 'app/domain/supply/may-withdraw.ts', `import { join } from 'node:path'\njoin()`],
  ['pure domain with a query', 'app/domain/supply/may-withdraw.ts', `import { calls } from '#db/queries/calls.server'\ncalls()`],
  [
    'pure domain with a type of the database',
    'app/domain/supply/may-withdraw.ts',
    `import type { Schema } from '#db/schema'\nexport type A = Schema`,
  ],
  ['pure domain with kysely', 'app/domain/supply/may-withdraw.ts', `import { sql } from 'kysely'\nsql()`],
  [
    'pure domain with a use-case beside it',
    'app/domain/supply/may-withdraw.ts',
    `import { go } from './withdraw-commitment.server'\ngo()`,
  ],
  [
    'pure domain with http',
    'app/domain/supply/may-withdraw.ts',
    `import { parseForm } from '#app/http/forms.server'\nparseForm()`,
  ],
  [
    'pure domain with http, by a relative path',
    'app/domain/supply/may-withdraw.ts',
    `import { parse } from '../../http/forms'\nparse()`,
  ],
  ['pure domain with mail', 'app/domain/mail/letter.ts', `import { send } from '#app/integrations/mail/mailer'\nsend()`],
  ['pure domain with a clock', 'app/domain/supply/may-withdraw.ts', `export const late = () => Date.now() > 0`],
  ['pure domain with today', 'app/domain/supply/may-withdraw.ts', `export const today = () => new Date()`],
  ['pure domain with chance', 'app/domain/matching/simulate.ts', `export const dice = () => Math.random()`],
  ['pure domain with the network', 'app/domain/quotes/rate.ts', `export const rate = () => fetch('https://example.org')`],
  [
    'pure domain that exports what it may not import',
    'app/domain/supply/index.ts',
    `export * from './withdraw-commitment.server'`,
  ],
  ['a use-case with SQL', 'app/domain/supply/withdraw-commitment.server.ts', `import { sql } from 'kysely'\nsql()`],
  [
    'a use-case with a request',
    'app/domain/supply/withdraw-commitment.server.ts',
    `import { parseForm } from '#app/http/forms.server'\nparseForm()`,
  ],
  [
    'a use-case with a page',
    'app/domain/supply/withdraw-commitment.server.ts',
    `import { Button } from '#app/ui/button/button'\nButton()`,
  ],
  [
    'a use-case that opens its own transaction',
    'app/domain/supply/withdraw-commitment.server.ts',
    `export const go = (db) => db.transaction().execute()`,
  ],
  ['a query with a route', 'db/queries/calls.server.ts', `import { loader } from '#app/routes/catalogue._index/route'\nloader()`],
  ['a query with a component', 'db/queries/calls.server.ts', `import { Button } from '#app/ui/button/button'\nButton()`],
  [
    'a query with a use-case',
    'db/queries/calls.server.ts',
    `import { withdraw } from '#app/domain/supply/withdraw-commitment.server'\nwithdraw()`,
  ],
  [
    'a query that asks which database it is',
    'db/queries/calls.server.ts',
    `import { isEmbedded } from '#db/dialect.server'\nisEmbedded()`,
  ],
  [
    'a query that asks, by a relative path',
    'db/queries/calls.server.ts',
    `import { isEmbedded } from '../dialect.server'\nisEmbedded()`,
  ],
  ['sample data with SQL', 'db/demo/fill.server.ts', `import { sql } from 'kysely'\nsql()`],
  [
    'a migration with today’s words',
    'db/migrations/0009_more.ts',
    `import { currencies } from '#app/domain/shared/money'\ncurrencies()`,
  ],
  [
    'a migration with today’s schema',
    'db/migrations/0009_more.ts',
    `import type { Schema } from '../schema'\nexport type A = Schema`,
  ],
  ['a component with a query', 'app/ui/house/inbox.tsx', `import { calls } from '#db/queries/calls.server'\ncalls()`],
  [
    'a component with a use-case',
    'app/ui/house/inbox.tsx',
    `import { go } from '#app/domain/supply/withdraw-commitment.server'\ngo()`,
  ],
  ['a component with a style attribute', 'app/ui/house/inbox.tsx', `export const Bar = () => <b style={{ width: 3 }} />`],
  ['a route with SQL', 'app/routes/catalogue._index/route.tsx', `import { sql } from 'kysely'\nsql()`],
  [
    'a route that opens a database',
    'app/routes/catalogue._index/route.tsx',
    `import { openDatabase } from '#db/client.server'\nopenDatabase()`,
  ],
  [
    'a route that opens a transaction',
    'app/routes/catalogue._index/route.tsx',
    `import { inTransaction } from '#db/transaction.server'\ninTransaction()`,
  ],
  ['lucia outside of its folder', 'app/http/viewer.server.ts', `import { Lucia } from 'lucia'\nLucia()`],
  ['lucia in a route', 'app/routes/sign-in/route.tsx', `import { Lucia } from 'lucia'\nLucia()`],
  ['lucia in the server', 'app/server.ts', `import { Lucia } from 'lucia'\nLucia()`],
  ['the environment outside of its file', 'app/http/server/listen.ts', `export const port = process.env.PORT`],
  ['the environment in the database', 'db/queries/calls.server.ts', `import { env } from 'node:process'\nenv()`],
  ['http with a route', 'app/http/viewer.server.ts', `import { loader } from '#app/routes/catalogue._index/route'\nloader()`],
]

const allowed: [what: string, file: string, code: string][] = [
  [
    'pure domain with pure domain',
    'app/domain/supply/may-withdraw.ts',
    `import { refuse } from '#app/domain/shared/refusal'\nimport { a } from './commitment-states'\nrefuse(a)`,
  ],
  ['pure domain with a given instant', 'app/domain/supply/may-withdraw.ts', `export const at = (now) => new Date(now)`],
  ['the one file that makes ids', 'app/domain/shared/ids.ts', `export const at = () => Date.now()`],
  [
    'a use-case with a query and the transaction',
    'app/domain/supply/go.server.ts',
    `import { calls } from '#db/queries/calls.server'\nimport { inTransaction } from '#db/transaction.server'\ninTransaction(calls)`,
  ],
  [
    'a use-case with types of kysely',
    'app/domain/supply/go.server.ts',
    `import type { Transaction } from 'kysely'\nexport type A = Transaction`,
  ],
  [
    'a query with SQL, types and the table of states',
    'db/queries/calls.server.ts',
    `import { sql } from 'kysely'\nimport { stateAfter } from '#app/domain/shared/transitions'\nimport type { Row } from '#app/domain/supply/go.server'\nimport { heldRow } from '#db/dialect.server'\nexport type A = Row\nsql(stateAfter, heldRow)`,
  ],
  [
    'a migration with its tools',
    'db/migrations/0009_more.ts',
    `import { sql } from 'kysely'\nimport { tools } from './tools'\nsql(tools)`,
  ],
  ['sample data with a use-case', 'db/demo/fill.server.ts', `import { go } from '#app/domain/supply/go.server'\ngo()`],
  [
    'a route with a query, a use-case and a component',
    'app/routes/calls/route.tsx',
    `import { calls } from '#db/queries/calls.server'\nimport { go } from '#app/domain/supply/go.server'\nimport { Button } from '#app/ui/button/button'\nimport type { Reader } from '#db/client.server'\nexport type A = Reader\ngo(calls, Button)`,
  ],
  [
    'a component with pure domain',
    'app/ui/house/inbox.tsx',
    `import { money } from '#app/domain/shared/money'\nimport { Button } from '../button/button'\nmoney(Button)`,
  ],
  ['lucia at home', 'app/auth/session.server.ts', `import { Lucia } from 'lucia'\nLucia()`],
  ['the environment at home', 'app/env.server.ts', `export const port = process.env.PORT`],
  [
    'the opener of transactions',
    'db/transaction.server.ts',
    `import { isEmbedded } from './dialect.server'\nexport const go = (db) => db.transaction(isEmbedded)`,
  ],
]

describe('the layer rules', () => {
  test.each(forbidden)('refuse %s', async (_, file, code) => {
    const said = await complaints(file, code)
    expect(said).not.toEqual([])
    expect(said.filter((sentence) => sentence.includes('does not parse'))).toEqual([])
  })

  test.each(allowed)('let through %s', async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('the rules that are in force', () => {
  const asConfigured = new ESLint()
  type Rules = Record<string, [severity: number, ...unknown[]]>
  let rules: Rules

  beforeAll(async () => {
    const config = (await asConfigured.calculateConfigForFile('app/routes/catalogue._index/route.tsx')) as {
      rules: Rules
      linterOptions: object
    }
    rules = config.rules
    expect(config.linterOptions).toMatchObject({ noInlineConfig: true })
  })

  test.each([
    '@typescript-eslint/no-restricted-imports',
    'no-restricted-syntax',
    'no-console',
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-misused-promises',
    'react-hooks/rules-of-hooks',
  ])('hold %s', (rule) => {
    expect(rules[rule]?.[0]).toBe(2)
  })

  test('hold those of the layers', () => {
    const patterns = JSON.stringify(rules['@typescript-eslint/no-restricted-imports'])
    expect(patterns).toContain('a route reads through db/queries')
  })
})
