import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import { identifierKey } from '#app/domain/people/fingerprint-nik.server'
import { startOutbox } from '#app/domain/mail/outbox-loop.server'
import { createListReader, developmentListWorker } from '#app/domain/imports/list-reader.server'
import { createSolver, developmentWorker } from '#app/domain/matching/solve.server'
import type { Env } from '#app/env.server'
import { openStorage } from '#app/integrations/storage/open-storage.server'
import { SealBroken } from '#app/integrations/storage/sealed-folders.server'
import type { Storage } from '#app/integrations/storage/storage'
import { createLookout } from '#app/http/live/lookout.server'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { fillEmptyCatalogue } from '#db/queries/catalogue-entries.server'
import { startClockwork } from './clockwork'
import { houseApp } from './house-app'
import { houseLog } from './request-log'
import { type InFront, streetDoor } from './street-door'

export type HouseServerOptions = {
  env: Env
  pages: ServerBuild | (() => Promise<ServerBuild>)
  /** Where the built scripts, styles and pictures lie; none while developing, when Vite serves them. */
  clientFolder?: string
  /** The bundled worker of the solver; without it, the one that runs from the source. */
  solverWorker?: URL
  /** The same for the reader of lists. */
  listWorker?: URL
  /** Vite, while developing. */
  inFront?: InFront
}

export type HouseServer = {
  port: number
  url: string
  db: Database
  log: Logger
  /** Takes in nothing new, waits for what is under way, then lets go of everything. */
  close: () => Promise<void>
}

/** Opens the database, brings it up to date, and serves. */
export async function openHouse(options: HouseServerOptions): Promise<HouseServer> {
  const { env, pages, clientFolder, inFront } = options
  const { log, stop: stopLog } = houseLog(env.LOG_LEVEL)
  const storage = openStorage(env)
  await tryTheSecret(storage, log)
  const db = openDatabase({ url: env.DATABASE_URL, onPoolError: (err) => log.error({ err }, 'a database connection broke') })
  await migrate(db)
  await fillEmptyCatalogue(db)
  const solver = createSolver({
    workerUrl: options.solverWorker ?? developmentWorker(),
    onFailure: (reason) => log.error({ err: reason }, 'the solver failed'),
  })
  const lists = createListReader({
    workerUrl: options.listWorker ?? developmentListWorker(),
    onFailure: (reason) => log.warn({ err: reason }, 'a list could not be read'),
  })
  const lookout = createLookout(db, { onFailure: (err) => log.error({ err }, 'what is watched could not be looked at') })
  const parts = { db, env, log, storage, solver, lists, lookout }
  const app = houseApp({ parts, pages, clientFolder, isClosing: () => door.isClosing() })
  // Node itself reads what is left of a body nobody asked for; the adapter would cut the connection before the answer is read.
  const listener = getRequestListener(app.fetch, { autoCleanupIncoming: false })
  const door = streetDoor((request, response) => void listener(request, response), inFront)
  const port = await door.open(env)
  const clockworks = [startOutbox(db, env, log), startClockwork(db, parts, env, log)]
  log.info({ port, afterMs: Math.round(performance.now()) }, 'the house is open')

  const close = once(async () => {
    // Those who watch would keep the door open.
    await lookout.close()
    await door.close()
    await Promise.all([...clockworks.map((clockwork) => clockwork.stop()), solver.close(), lists.close()])
    await db.destroy()
    log.info('the house is closed')
    stopLog()
  })
  return { port, url: env.PUBLIC_URL ?? `http://${env.HOST}:${port}`, db, log, close }
}

/** A wrong HOUSE_SECRET is told before the door opens. Files that are out of reach for now keep nobody out. */
async function tryTheSecret(storage: Storage, log: Logger): Promise<void> {
  try {
    await storage.get(identifierKey)
  } catch (err) {
    if (err instanceof SealBroken) throw err
    log.warn({ err }, 'the storage could not be reached')
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
