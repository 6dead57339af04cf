import { Likenesses, type Likeable, type LikenessReason } from '#app/domain/people/likeness'
import type { ImportBatchId, ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { factsOfMakers } from '#db/queries/import-changes.server'
import { verdictsOf } from '#db/queries/import-decisions.server'
import { producersByKey, producersByOwnId } from '#db/queries/imports.server'
import { allMarks, makersToCompare } from '#db/queries/maker-likeness.server'
import type { ImportedProducer } from './imported'
import { changesOf, type MakerChange } from './maker-changes'

type Fingerprint = (nik: string) => string

/** The makers of a list that the house knows: by the house's own id, by what staff said, else by name and place. */
export async function knownMakers(
  db: Reader,
  batchId: ImportBatchId,
  producers: readonly ImportedProducer[],
): Promise<Map<string, ProducerId>> {
  const known = await producersByKey(
    db,
    producers.map(({ key }) => key),
  )
  const own = await producersByOwnId(
    db,
    producers.flatMap(({ houseId }) => houseId ?? []),
  )
  for (const { key, houseId } of producers) {
    const id = houseId && own.get(houseId)
    if (id) known.set(key, id)
  }
  const listed = new Set(producers.map(({ key }) => key))
  for (const { producerKey, producerId, verdict } of await verdictsOf(db, batchId))
    if (verdict === 'same' && listed.has(producerKey)) known.set(producerKey, producerId)
  return known
}

export type HouseLike = {
  readonly producerKey: string
  readonly row: number
  readonly id: ProducerId
  readonly name: string
  readonly place: string
  readonly reasons: readonly LikenessReason[]
}

/** Makers of a list that are new by their names, and yet may be one the house has. What staff judged is left out. */
export async function likeHouseMakers(
  db: Reader,
  batchId: ImportBatchId,
  producers: readonly ImportedProducer[],
  known: ReadonlyMap<string, ProducerId>,
  fingerprint: Fingerprint,
): Promise<HouseLike[]> {
  const makers = await makersToCompare(db)
  const byId = new Map(makers.map((maker) => [maker.id, maker]))
  const seen = new Likenesses<ProducerId>()
  for (const maker of await likeables(db, makers)) seen.add(maker)
  const judged = new Set((await verdictsOf(db, batchId)).map(({ producerKey, producerId }) => `${producerKey} ${producerId}`))
  return producers
    .filter(({ key }) => !known.has(key))
    .flatMap((producer) =>
      seen.find(likeableOf(producer, fingerprint)).flatMap(({ id, reasons }): HouseLike[] => {
        const maker = byId.get(id)
        if (!maker || judged.has(`${producer.key} ${id}`)) return []
        const place = [maker.village, maker.regency].filter(Boolean).join(', ')
        return [{ producerKey: producer.key, row: producer.rows[0] ?? 0, id, name: maker.name, place, reasons }]
      }),
    )
}

function likeableOf(producer: ImportedProducer, fingerprint: Fingerprint): Likeable {
  const { name, contactName, village, district, phones, nik } = producer
  const facts = { name, contactName, village, district, phones: phones.map(({ e164 }) => e164) }
  return { id: `row ${producer.key}`, ...facts, niks: nik ? [fingerprint(nik)] : [] }
}

type Compared = Awaited<ReturnType<typeof makersToCompare>>

/** Makers of the house with all telephones and fingerprints they are known by. */
export async function likeables(db: Reader, makers: Compared): Promise<Likeable<ProducerId>[]> {
  const [phones, niks] = [new Map<ProducerId, string[]>(), new Map<ProducerId, string[]>()]
  for (const { id, kind, mark } of await allMarks(db)) {
    const marks = kind === 'nik' ? niks : phones
    marks.set(id, [...(marks.get(id) ?? []), mark])
  }
  return makers.map(({ id, name, contactName, village, district, phone }) => {
    const all = new Set([...(phone ? [phone] : []), ...(phones.get(id) ?? [])])
    return { id, name, contactName, village, district, phones: [...all], niks: niks.get(id) ?? [] }
  })
}

export type ListedChange = {
  readonly producerKey: string
  readonly id: ProducerId
  readonly name: string
  readonly changes: readonly MakerChange[]
}

/** Known makers of whom the list says something else than the house knows. */
export async function listedChanges(
  db: Reader,
  producers: readonly ImportedProducer[],
  known: ReadonlyMap<string, ProducerId>,
): Promise<ListedChange[]> {
  const facts = await factsOfMakers(db, [...known.values()])
  const told = new Set<ProducerId>()
  return producers.flatMap((producer): ListedChange[] => {
    const id = known.get(producer.key)
    const maker = id && facts.get(id)
    // Of two rows that are the same maker the first speaks.
    if (!id || !maker || told.has(id)) return []
    told.add(id)
    const changes = changesOf(maker, producer)
    return changes.length > 0 ? [{ producerKey: producer.key, id, name: maker.name, changes }] : []
  })
}
