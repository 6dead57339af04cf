import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Database, openDatabase } from '#db/client.server'
import { freePort } from '../../support/postgres-cluster'

export type House = {
  url: string
  /** Beside the running server: to look whether the promises were kept, and to put people and goods in place. */
  db: Database
  folder: string
  stop: () => Promise<void>
}

/** The built server in a process of its own, on a database and a storage that are new and go with it. */
export async function startHouse(settings: Record<string, string> = {}): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-house-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databasePath = join(folder, 'house.sqlite')
  const server = spawn(process.execPath, ['build/server.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      HOUSE_SECRET: 'a loom, a river, a boat and a house',
      DATABASE_URL: databasePath,
      STORAGE_DIR: join(folder, 'files'),
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server.stdout.pipe(process.stderr)
  await answering(`${url}/readyz`, server)
  const db = openDatabase({ url: databasePath })
  return {
    url,
    db,
    folder,
    stop: async () => {
      await db.destroy()
      await ended(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (const giveUp = Date.now() + 30_000; Date.now() < giveUp; await pause(50)) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode} before it answered`)
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
  }
  await ended(server)
  throw new Error('the server did not answer in time')
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill('SIGTERM')
  const patience = setTimeout(() => server.kill('SIGKILL'), 15_000)
  await exit
  clearTimeout(patience)
}
