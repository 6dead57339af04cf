import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId } from '#app/domain/shared/ids'
import { type Diary, emptyDiary } from '#app/domain/supply/capacity'
import type { Reader } from '#db/client.server'
import { holdsOfProducers, holdsUntil } from './capacity.server'
import { everyonesOwnOffDays, offDaysAt, offDaysOfPlaces, ownOffDays } from './off-days.server'
import { inPortions } from './portions'

/** What takes a maker's time from a day on; without one promise, when that one is being thought over. */
export async function diaryOf(db: Reader, producerId: ProducerId, from: Day, except?: CommitmentId): Promise<Diary> {
  const diaries = await diariesOf(db, [producerId], from, except ? [except] : [])
  return diaries.get(producerId) ?? emptyDiary
}

export async function diariesOf(
  db: Reader,
  producerIds: readonly ProducerId[],
  from: Day,
  exceptCommitments: readonly CommitmentId[] = [],
): Promise<Map<ProducerId, Diary>> {
  const holds = await holdsOfProducers(db, producerIds, exceptCommitments)
  const own = await ownOffDays(db, producerIds, from)
  const places = await offDaysOfPlaces(db, from)
  const homes = places.length > 0 ? await homesOf(db, producerIds) : []
  const here = new Map(homes.map((home) => [home.id, offDaysAt(home, places)]))
  return new Map(
    producerIds.map((id) => [id, { holds: holds.get(id) ?? [], off: [...(own.get(id) ?? []), ...(here.get(id) ?? [])] }]),
  )
}

/** Everybody's time between two days: of those who differ each their own, and what is true of all others. */
export async function diariesUntil(db: Reader, from: Day, until: Day): Promise<{ of: Map<ProducerId, Diary>; others: Diary }> {
  const holds = await holdsUntil(db, from, until)
  const own = await everyonesOwnOffDays(db, from)
  const places = await offDaysOfPlaces(db, from)
  const everywhere = places.filter(({ regency }) => regency === null).map(({ from: start, to }) => ({ from: start, to }))
  const homes = await homesIn(db, [...new Set(places.flatMap(({ regency }) => regency ?? []))])
  const here = new Map(homes.map((home) => [home.id, offDaysAt(home, places)]))
  const ids = new Set([...holds.keys(), ...own.keys(), ...here.keys()])
  const of = new Map<ProducerId, Diary>()
  for (const id of ids) of.set(id, { holds: holds.get(id) ?? [], off: [...(own.get(id) ?? []), ...(here.get(id) ?? everywhere)] })
  return { of, others: { holds: [], off: everywhere } }
}

function homes(db: Reader) {
  return db.selectFrom('producers').select(['id', 'regency', 'village'])
}

function homesOf(db: Reader, ids: readonly ProducerId[]) {
  return inPortions(ids, (part) => homes(db).where('id', 'in', part).execute())
}

function homesIn(db: Reader, regencies: readonly string[]) {
  return inPortions(regencies, (part) => homes(db).where('regency', 'in', part).execute())
}
