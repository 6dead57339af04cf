import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createListReader } from '#app/domain/imports/list-reader.server'
import { createSolver } from '#app/domain/matching/solve.server'
import { instant } from '#app/domain/shared/calendar'
import { type Env, publicUrl, readDemoEnv } from '#app/env.server'
import { openStorage } from '#app/integrations/storage/open-storage.server'
import { openDatabase } from '#db/client.server'
import { fillDemo } from '#db/demo/fill.server'
import { demoPassword, signIns } from '#db/demo/people'
import { migrate } from '#db/migrate.server'

type Built = typeof import('../http/server/built')

const say = (text: string) => void process.stdout.write(`${text}\n`)
const beside = (path: string) => new URL(path, import.meta.url)

/** A fresh database and fresh files, under the demo's own names; nothing else in `data/` is touched. */
async function fill(env: Env): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(env.DATABASE_URL + suffix, { force: true })
  await rm(env.STORAGE_DIR, { recursive: true, force: true })
  const db = openDatabase({ url: env.DATABASE_URL })
  const solver = createSolver({ workerUrl: beside('../solver-worker.js') })
  const lists = createListReader({ workerUrl: beside('../list-worker.js') })
  try {
    await migrate(db)
    await fillDemo(db, { storage: openStorage(env), lists, solver }, instant(Date.now()), publicUrl(env))
  } finally {
    await Promise.all([solver.close(), lists.close()])
    await db.destroy()
  }
}

async function serve(env: Env): Promise<void> {
  const { createHouseServer } = (await import(beside('../server/index.js').href)) as Built
  const house = await createHouseServer({
    env,
    clientFolder: fileURLToPath(beside('../client')),
    solverWorker: beside('../solver-worker.js'),
    listWorker: beside('../list-worker.js'),
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void house.close().then(() => process.exit(0)))
  }
  say(`\nBalai Niaga is open at ${house.url}\n\n${signInTable()}\n\nCtrl+C closes it.`)
}

function signInTable(): string {
  const widest = (of: 'identifier' | 'who') => Math.max(...signIns.map((signIn) => signIn[of].length))
  const [first, second] = [widest('identifier'), widest('who')]
  const rows = signIns.map(({ identifier, who, as }) => `  ${identifier.padEnd(first)}  ${who.padEnd(second)}  ${as}`)
  return [`Sign in with any of these; the password is always ${demoPassword}`, ...rows].join('\n')
}

const { values } = parseArgs({ options: { 'no-serve': { type: 'boolean', default: false } } })
const env = readDemoEnv()
say('Filling the sample data …')
const began = performance.now()
await fill(env)
say(`Filled in ${((performance.now() - began) / 1000).toFixed(1)} s: ${env.DATABASE_URL}`)
if (!values['no-serve']) await serve(env)
