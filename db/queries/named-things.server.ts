import { type NamedThing, Names, type Place } from '#app/domain/catalogue/names'
import type { SearchedWords } from '#app/domain/vocabulary/read-question'
import type { Lexicon } from '#app/domain/vocabulary/lexicon'
import type { Reader } from '#db/client.server'

const few = 4
/** Events of one moment may come to be seen out of their order; not so many of them. */
const latest = 20

const readings = new WeakMap<Reader, { lexicon: Lexicon; state: string; names: Names }>()

/** Motifs, makers, centres and places that are called as was asked: where to look besides the goods. */
export async function thingsNamed(db: Reader, lexicon: Lexicon, question: string, goods: SearchedWords): Promise<NamedThing[]> {
  return (await namesNow(db, lexicon)).find(question, goods, few)
}

/** All names as they are now, read anew when anything has happened in the house: an agreement to be named among it. */
async function namesNow(db: Reader, lexicon: Lexicon): Promise<Names> {
  const events = await db.selectFrom('events').select('id').orderBy('id', 'desc').limit(latest).execute()
  const state = events.map(({ id }) => id).join()
  const known = readings.get(db)
  if (known?.lexicon === lexicon && known.state === state) return known.names
  const names = new Names(lexicon, await everyName(db))
  readings.set(db, { lexicon, state, names })
  return names
}

async function everyName(db: Reader): Promise<NamedThing[]> {
  const motifs = await db.selectFrom('motifs').select(['slug', 'name']).where('state', '=', 'accepted').orderBy('id').execute()
  const makers = await db
    .selectFrom('producers')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .select(['slug', 'name', 'village', 'district', 'regency', 'province', 'shows_name', 'hides_village'])
    .where('active', '=', 1)
    .orderBy('producers.id')
    .execute()
  const centres = await db
    .selectFrom('centres')
    .select(['slug', 'name', 'village', 'district', 'regency', 'province'])
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute()
  const told = makers.map((maker) => (maker.shows_name === 1 && maker.hides_village !== 1 ? maker : { ...maker, village: null }))
  return [
    ...motifs.map(({ slug, name }) => ({ kind: 'motif' as const, slug, name })),
    ...makers.filter(({ shows_name }) => shows_name === 1).map(({ slug, name }) => ({ kind: 'maker' as const, slug, name })),
    ...centres.map(({ slug, name }) => ({ kind: 'centre' as const, slug, name })),
    ...placesOf([...told, ...centres]),
  ]
}

type Written = { village: string | null; district: string | null; regency: string; province: string }

/** Every province, kabupaten, kecamatan and village of these, each once. */
function placesOf(written: readonly Written[]): NamedThing[] {
  const places = new Map<string, NamedThing>()
  const put = (name: string | null, place: Place) => {
    if (name) places.set(JSON.stringify(place), { kind: 'place', name, ...place })
  }
  for (const { village, district, regency, province } of written) {
    put(province, { province })
    put(regency, { province, regency })
    const within = { province, regency, ...(district && { district }) }
    if (district !== regency) put(district, within)
    put(village, { ...within, ...(village && { village }) })
  }
  return [...places.values()]
}
