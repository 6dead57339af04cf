import type { ListReader } from '#app/domain/imports/list-reader.server'
import type { Solver } from '#app/domain/matching/solve.server'
import type { MotifId, StandardId } from '#app/domain/shared/ids'
import type { Storage } from '#app/integrations/storage/storage'
import type { Database } from '#db/client.server'
import type { Cast } from './cast'
import type { MotifName } from './motifs'
import type { StageClock } from './stage-clock'
import type { StandardName } from './standards'
import type { Studio } from './studio.server'

/** What the telling of the sample data works with. */
export type Stage = {
  db: Database
  storage: Storage
  lists: ListReader
  solver: Solver
  clock: StageClock
  cast: Cast
  studio: Studio
  /** Where letters in the outbox lead. */
  publicUrl: string
}

export type Shelves = {
  motifs: Readonly<Record<MotifName, MotifId>>
  standards: Readonly<Record<StandardName, StandardId>>
}
