import type { Reader } from '#db/client.server'
import { makersToCompare, producersByKey } from '#db/queries/imports.server'
import type { CellProblem, ImportedProducer } from './imported'
import { resemblances } from './known-makers'

export type HouseKnows = {
  /** How many of the list are known for sure, by their natural keys: they are left as they are. */
  readonly known: number
  /** Whom of the others staff should look at before they are taken in as somebody new. */
  readonly doubts: CellProblem[]
}

/** What the house knows already of the makers of a list that is not taken in yet. */
export async function whatHouseKnows(db: Reader, producers: readonly ImportedProducer[]): Promise<HouseKnows> {
  const known = await producersByKey(
    db,
    producers.map((producer) => producer.key),
  )
  const others = producers.filter((producer) => !known.has(producer.key))
  const makers = await makersToCompare(db, {
    phones: others.flatMap((producer) => producer.phones.map(({ e164 }) => e164)),
    regencies: others.flatMap((producer) => producer.regency ?? []),
  })
  return { known: known.size, doubts: resemblances(others, makers) }
}
