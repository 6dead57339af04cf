import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { hashPassword } from '#app/auth/passwords.server'
import { startSession } from '#app/auth/session.server'
import { createListReader, type ListReader } from '#app/domain/imports/list-reader.server'
import type { Actor } from '#app/domain/people/actor'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import type { Storage } from '#app/integrations/storage/storage'
import { type Database, openDatabase } from '#db/client.server'
import { now } from '#tests/support/clock'
import { atTheEnd } from '#tests/support/endings'
import { factory, type Factory } from '#tests/support/factory'

type Built = typeof import('#app/http/server/built')

/** The built house on a database of its own, and what is needed to put somebody before one of its forms. */
export type Place = {
  origin: string
  db: Database
  make: Factory
  storage: Storage
  lists: ListReader
  /** What `password` hashes to, for accounts that sign in. */
  passwordHash: string
  cookieOf: (actor: Pick<Actor, 'accountId'>) => Promise<string>
}

export const password = 'a loom, a river and a boat'

const build = (path: string) => new URL(`../../../build/${path}`, import.meta.url)

/** The bundle serves, as in production; beside it the tests look into the same database with a handle of their own. */
export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-forms-'))
  const url = join(folder, 'house.sqlite')
  const files = join(folder, 'files')
  const { createHouseServer, readEnv } = (await import(/* @vite-ignore */ fileURLToPath(build('server/index.js')))) as Built
  const settings = { NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: url, STORAGE_DIR: files }
  const house = await createHouseServer({
    env: readEnv(settings),
    clientFolder: fileURLToPath(build('client')),
    solverWorker: build('solver-worker.js'),
    listWorker: build('list-worker.js'),
  })
  const db = openDatabase({ url })
  const lists = createListReader({ workerUrl: build('list-worker.js') })
  atTheEnd(async () => {
    await lists.close()
    await db.destroy()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  const hashed = await hashPassword(password)
  if (!hashed.ok) throw new Error(hashed.code)
  const origin = `http://127.0.0.1:${house.port}`
  return {
    origin,
    db,
    make: factory(db),
    storage: diskStorage(files),
    lists,
    passwordHash: hashed.hash,
    cookieOf: async ({ accountId }) => {
      const kept = await startSession({ db, now, env: {} }, new Request(origin), accountId)
      return kept.split(';', 1)[0] ?? ''
    },
  }
}

export type Fields = Record<string, string | string[]>

/** A form as a browser would send it. */
export type Posted = {
  path: string
  cookie: string
  fields: Fields
  file?: { field: string; name: string; bytes: Uint8Array }
  /** What counts of what it leaves behind, where that is not every row. */
  left?: () => Promise<unknown>
}

export type Answer = { status: number; leadsTo: string; html: string }

export async function send({ origin }: Place, { path, cookie, fields, file }: Posted, asMultipart = false): Promise<Answer> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const body = file || asMultipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of pairs) body.append(name, value)
  if (file && body instanceof FormData) body.append(file.field, new File([new Uint8Array(file.bytes)], file.name))
  const answer = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' },
    body,
  })
  return { status: answer.status, leadsTo: answer.headers.get('location') ?? '', html: await answer.text() }
}

/** Sessions and rate limits come and go with visits, counters only count; all other rows are what a form leaves behind. */
const passing = new Set(['rate_limits', 'sessions', 'counters'])

export async function rowsLeft(db: Database): Promise<Record<string, number>> {
  await searchesDone(db)
  const tables = await (lasting.get(db) ?? lastingTables(db))
  const counts = tables.map((table) => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(table)}`)
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(db)
  return { ...rows[0] }
}

/** Looked up once for each house: looking takes longer than counting. */
const lasting = new WeakMap<Database, Promise<string[]>>()

function lastingTables(db: Database): Promise<string[]> {
  const names = db.introspection.getTables().then((all) => all.map(({ name }) => name).filter((name) => !passing.has(name)))
  lasting.set(db, names)
  return names
}

/** A search for plans goes on after its form was answered, and writes when it ends. */
async function searchesDone(db: Database): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const running = await db.selectFrom('plan_runs').select('id').where('state', '=', 'running').executeTakeFirst()
    if (!running) return
    await new Promise((soon) => setTimeout(soon, 50))
  }
}

export function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changed = Object.keys(after).map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)] as const)
  return Object.fromEntries(changed.filter(([, rows]) => rows !== 0))
}

/** Tries are counted per visitor; these tests try more than any visitor would. */
export async function forgetTries({ db }: Place): Promise<void> {
  await db.deleteFrom('rate_limits').execute()
}

export type FormCase = {
  /** The route's id in the manifest, and which of its forms. */
  route: string
  what: string
  /** Puts a visitor before the form, with everything right in it. */
  ready: (place: Place) => Promise<Posted>
}
