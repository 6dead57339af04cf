/**
 * The layers of the house, as rules of ESLint: the one direction is route → use-case → query, and the suffix `.server` is the layer.
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean, importNames?: string[] }} Ban
 * @typedef {{ selector: string, message: string }} Phrase
 * @typedef {{ files: string[], except?: string[], imports?: Ban[], syntax?: Phrase[] }} Layer
 */

/** @type {(regex: string, message: string) => Ban} */
const never = (regex, message) => ({ regex, message })
/** @type {(regex: string, message: string) => Ban} */
const typesOnly = (regex, message) => ({ regex, message, allowTypeImports: true })

const databaseLibraries = '^(kysely|pg|better-sqlite3)(/|$)'
const serverModule = '\\.server$'
/** @type {(folders: string) => string} */
const partOfApp = (folders) => `^(#app|(\\.\\./)+(app)?)/?(${folders})(/|\\.server$|$)`

const lucia = never('^lucia$', 'lucia lives in app/auth and nowhere else')
const dialect = {
  regex: 'dialect\\.server$',
  importNames: ['isEmbedded'],
  message: 'what differs between the databases is a named helper of db/dialect.server.ts',
}
const environmentModule = never('^node:process$', 'only app/env.server.ts reads the environment')

/** @type {Phrase[]} */
const everywhere = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'only app/env.server.ts reads the environment',
  },
  {
    selector: 'CallExpression[callee.property.name="transaction"]',
    message: 'inTransaction of db/transaction.server.ts is the only opener of transactions',
  },
  { selector: 'JSXAttribute[name.name="style"]', message: 'the content security policy forbids style attributes: use a class' },
]

/** @type {Phrase[]} */
const clocks = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'pure domain has no clock: take `now` as an argument',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'pure domain has no clock: take `now` as an argument',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'pure domain has no chance: take a seed as an argument',
  },
  { selector: 'CallExpression[callee.name=/^(fetch|setTimeout|setInterval)$/]', message: 'pure domain does no I/O' },
]

const belowRoutes = [
  typesOnly(databaseLibraries, 'SQL belongs in db/queries'),
  never(partOfApp('routes'), 'routes stand at the top: nothing imports them'),
]

/** @type {Record<string, Layer>} */
const layers = {
  'pure domain': {
    files: ['app/domain/**/*.ts', 'app/domain/**/*.tsx'],
    except: ['**/*.server.ts', 'app/domain/shared/ids.ts'],
    imports: [
      never('^node:', 'pure domain runs in a browser too'),
      never(`${databaseLibraries}|^#db/|/db/`, 'pure domain knows no database'),
      never(partOfApp('auth|http|integrations|islands|routes|ui|env'), 'pure domain imports pure domain only'),
      never(serverModule, 'pure domain does no I/O'),
    ],
    syntax: clocks,
  },
  'use-cases': {
    files: ['app/domain/**/*.server.ts'],
    imports: [
      typesOnly('^kysely(/|$)', 'SQL belongs in db/queries'),
      never('^(pg|better-sqlite3)(/|$)', 'SQL belongs in db/queries'),
      never(partOfApp('http|islands|routes|ui'), 'a use-case knows nothing of pages and requests'),
      typesOnly(partOfApp('env'), 'what a use-case needs is passed in'),
    ],
  },
  database: {
    files: ['db/**/*.ts'],
    except: ['db/demo/**', 'db/migrations/**'],
    imports: [
      never(partOfApp('auth|http|i18n|integrations|islands|routes|ui|env'), 'the database knows nothing of pages and requests'),
      typesOnly('app/domain/.*\\.server$', 'a query does not call a use-case'),
    ],
  },
  'sample data': {
    files: ['db/demo/**/*.ts'],
    imports: [
      never('^kysely(/|$)', 'sample data goes in through use-cases'),
      never(partOfApp('http|islands|routes|ui'), 'sample data knows nothing of pages and requests'),
    ],
  },
  migrations: {
    files: ['db/migrations/**/*.ts'],
    imports: [never('^#(?!db/dialect\\.server$)|^\\.\\./', 'a migration imports nothing that changes later')],
  },
  components: {
    files: ['app/ui/**/*.ts', 'app/ui/**/*.tsx', 'app/islands/**/*.ts', 'app/islands/**/*.js'],
    imports: [
      never('^node:', 'a component runs in a browser too'),
      never(`${databaseLibraries}|^#db/|/db/`, 'a component is given what it shows'),
      never(serverModule, 'a component is given what it shows'),
      never(partOfApp('routes|integrations'), 'a component is given what it shows'),
    ],
  },
  routes: {
    files: ['app/routes/**/*.ts', 'app/routes/**/*.tsx', 'app/root.tsx'],
    imports: [
      never(databaseLibraries, 'SQL belongs in db/queries'),
      typesOnly('^#db/(?!queries/)|/db/(?!queries/)', 'a route reads through db/queries and writes through a use-case'),
    ],
  },
  'sign-in': { files: ['app/auth/**/*.ts'], imports: belowRoutes },
  'the rest of the app': {
    files: ['app/{http,integrations,i18n}/**/*.ts', 'app/{http,integrations,i18n}/**/*.tsx', 'app/*.ts'],
    imports: belowRoutes,
  },
}

/** What nobody but the named files may do. */
const onlyHere = [
  { ban: lucia, files: ['app/auth/'] },
  { ban: dialect, files: ['db/client.server.ts', 'db/transaction.server.ts', 'db/migrations/tools.ts'] },
  { ban: environmentModule, files: ['app/env.server.ts'] },
]

/** @param {string} files */
const onlyBans = (files) =>
  onlyHere.filter((only) => !only.files.some((allowed) => files.startsWith(allowed))).map((only) => only.ban)

/** @type {(name: string, layer: Layer) => import('eslint').Linter.Config} */
const layerConfig = (name, { files, except = [], imports = [], syntax = [] }) => ({
  name: `layer: ${name}`,
  files,
  ignores: except,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...imports, ...onlyBans(files[0] ?? '')] }],
    'no-restricted-syntax': ['error', ...everywhere, ...syntax],
  },
})

/** @type {import('eslint').Linter.Config[]} */
export const layerRules = [
  layerConfig('everything', { files: ['app/**/*.ts', 'app/**/*.tsx', 'db/**/*.ts'] }),
  ...Object.entries(layers).map(([name, layer]) => layerConfig(name, layer)),
  {
    name: 'layer: the openers of transactions, of databases and of the environment',
    files: ['db/client.server.ts', 'db/transaction.server.ts', 'db/migrations/tools.ts', 'app/env.server.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-restricted-imports': 'off' },
  },
]
