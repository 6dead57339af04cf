import type { CellProblem, ImportedProducer } from './imported'
import { bareName, largestCrowd, namesOf, nearlySame, placeOf } from './near-duplicates'

/** A maker the house has already, wherever it came from. */
export type KnownMaker = {
  readonly name: string
  readonly contactName: string | null
  readonly village: string | null
  readonly district: string | null
  readonly phone: string | null
}

/** Makers of a list who may be known to the house under another spelling: one telephone, or nearly one name in one village. */
export function resemblances(producers: readonly ImportedProducer[], known: readonly KnownMaker[]): CellProblem[] {
  const byPhone = new Map(known.flatMap((maker) => (maker.phone === null ? [] : [[maker.phone, maker] as const])))
  const byPlace = neighbours(known)
  return producers.flatMap((producer) => {
    const called = producer.phones.map(({ e164 }) => byPhone.get(e164)).find((maker) => maker !== undefined)
    if (called) return [like(producer, called, 'imports.known_phone')]
    const crowd = producer.village === null ? [] : (byPlace.get(placeOf(producer)) ?? [])
    const own = bareName(namesOf(producer))
    const near = crowd.length > largestCrowd ? undefined : crowd.find(({ bare }) => nearlySame(bare, own))
    return near ? [like(producer, near.maker, 'imports.known_near_name')] : []
  })
}

type Neighbour = { readonly maker: KnownMaker; readonly bare: string }

function neighbours(known: readonly KnownMaker[]): Map<string, Neighbour[]> {
  const places = new Map<string, Neighbour[]>()
  for (const maker of known) {
    if (maker.village === null) continue
    const neighbour = { maker, bare: bareName(namesOf(maker)) }
    const others = places.get(placeOf(maker))
    if (others) others.push(neighbour)
    else places.set(placeOf(maker), [neighbour])
  }
  return places
}

function like(producer: ImportedProducer, maker: KnownMaker, code: CellProblem['code']): CellProblem {
  return { row: producer.rows[0] ?? 0, column: null, code, severity: 'warning', params: { name: maker.name } }
}
