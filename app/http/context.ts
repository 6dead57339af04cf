import type { Logger } from 'pino'
import type { Actor, Language } from '#app/domain/people/actor'
import type { ListReader } from '#app/domain/imports/list-reader.server'
import type { Solver } from '#app/domain/matching/solve.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Lookout } from '#app/http/live/lookout.server'
import type { Env } from '#app/env.server'
import type { Storage } from '#app/integrations/storage/storage'
import type { Drawing } from '#app/ui/house/drawing'
import type { Database } from '#db/client.server'

/** What the server hands to every loader and action. Nothing of it is imported from a module: tests pass their own. */
export type HouseContext = {
  db: Database
  env: Env
  storage: Storage
  solver: Solver
  lists: ListReader
  lookout: Lookout
  log: Logger
  requestId: string
  nonce: string
  /** What goes to the visitor without passing through Remix's data. */
  drawing: Drawing
  now: Instant
  /** The visitor's address, for rate limits; never logged. */
  address: string
  /** Who is signed in; looked up once a request. */
  actor: () => Promise<Actor | undefined>
  /** By `?lang=`, then account, then cookie, then Accept-Language. */
  language: () => Promise<Language>
}

declare module '@remix-run/node' {
  // The way Remix lets a server declare what its context holds: an interface that is merged.
  interface AppLoadContext extends HouseContext {}
}
