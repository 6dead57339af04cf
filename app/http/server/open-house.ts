import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import type { Env } from '#app/env.server'
import type { Solver } from '#app/domain/matching/solve.server'
import { startOutbox } from '#app/domain/mail/outbox-loop.server'
import { diskStorage } from '#app/integrations/storage/disk-storage.server'
import { type Database, openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { houseApp } from './house-app'
import { limits } from './limits'
import { houseLog } from './request-log'

export type HouseServerOptions = {
  env: Env
  pages: ServerBuild | (() => Promise<ServerBuild>)
  solver?: Solver
  /** Where the built scripts, styles and pictures lie; none while developing, when Vite serves them. */
  clientFolder?: string
  log?: Logger
  /** Vite, while developing. */
  inFront?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
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
  const { env } = options
  const ownLog = houseLog(env.LOG_LEVEL)
  const log = options.log ?? ownLog.log
  const db = openDatabase({ url: env.DATABASE_URL, onPoolError: (err) => log.error({ err }, 'a database connection broke') })
  await migrate(db)
  const outbox = startOutbox(db, env, log)
  let closing = false
  const parts = { db, env, log, storage: diskStorage(env.STORAGE_DIR), solver: options.solver as Solver }
  const app = houseApp({ parts, options, isClosing: () => closing })
  // Node itself reads what is left of a body nobody asked for; the adapter would cut the connection before the answer is read.
  const underWay = new Set<ServerResponse>()
  const listener = getRequestListener(app.fetch, { autoCleanupIncoming: false })
  const server = serverFor((request, response) => {
    if (closing) response.shouldKeepAlive = false
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    void listener(request, response)
  }, options.inFront)
  await listening(server, env)

  const close = once(async () => {
    closing = true
    for (const response of underWay) response.shouldKeepAlive = false
    await drained(server)
    await outbox.stop()
    await db.destroy()
    log.info('the house is closed')
    ownLog.stop()
  })
  const { port } = server.address() as AddressInfo
  const url = env.PUBLIC_URL ?? `http://${env.HOST}:${port}`
  log.info({ port, afterMs: Math.round(performance.now()) }, 'the house is open')
  return { port, url, db, log, close }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

function serverFor(answer: Answer, inFront: HouseServerOptions['inFront']): Server {
  const timeouts = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: limits.lookAfterMs,
  }
  return createServer(timeouts, (request, response) => {
    if (inFront) inFront(request, response, () => answer(request, response))
    else answer(request, response)
  })
}

function listening(server: Server, { HOST, PORT }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, () => resolve())
  })
}

/** Requests under way get their time; then their connections are cut. */
async function drained(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), limits.drainMs)
  await ended
  clearTimeout(cut)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
