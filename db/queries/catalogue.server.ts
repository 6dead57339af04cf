import type { CatalogueCard } from '#app/domain/catalogue/catalogue-entry'
import { CatalogueIndex, type EntryId } from '#app/domain/catalogue/catalogue-index'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { bringNews } from './catalogue-news.server'
import { vocabularyNow } from './vocabulary.server'

type Laid = { version: number; index: CatalogueIndex }

const readings = new WeakMap<Reader, { laid?: Laid; running?: Promise<Laid> | undefined; next?: Promise<Laid> | undefined }>()

/**
 * The catalogue as it is now: each asking reads what has been written since the last, mostly nothing. Everybody who asks while
 * it is being read waits for one reading after it: what was written before they asked is in that one for certain. To be used
 * at once, before anything else is waited for: the next reading writes into the same index, piece by piece.
 */
export async function catalogueIndex(db: Reader): Promise<CatalogueIndex> {
  const reading = readings.get(db) ?? {}
  readings.set(db, reading)
  const read = async () => {
    reading.next = undefined
    reading.laid = await renewed(db, reading.laid)
    return reading.laid
  }
  if (reading.running) reading.next ??= reading.running.catch(() => undefined).then(() => (reading.running = read()))
  else reading.running = read()
  const asked = reading.next ?? reading.running
  try {
    return (await asked).index
  } finally {
    if (reading.running === asked) reading.running = undefined
  }
}

async function renewed(db: Reader, before: Laid | undefined): Promise<Laid> {
  const lexicon = await vocabularyNow(db)
  const anew = !before || before.index.lexicon !== lexicon || before.index.isWorn
  const laid: Laid = anew ? { version: 0, index: new CatalogueIndex(lexicon) } : before
  const version = await bringNews(db, laid.index, laid.version)
  return { index: laid.index, version }
}

export type ShownCard = CatalogueCard & { pictureColour: string | null }

/** What the cards of these entries show. */
export async function catalogueCards(db: Reader, ids: readonly EntryId[]): Promise<ShownCard[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('catalogue_entries')
    .leftJoin('pictures', 'pictures.hash', 'catalogue_entries.picture_hash')
    .select([
      'catalogue_entries.id',
      'slug',
      'name_id as nameId',
      'name_en as nameEn',
      'craft',
      'place',
      'unit',
      'price_minor as priceMinor',
      'min_quantity as minQuantity',
      'lead_days as leadDays',
      'per_year as perYear',
      'makers',
      'picture_hash as pictureHash',
      'pictures.colour as pictureColour',
    ])
    .where('catalogue_entries.id', 'in', [...ids])
    .execute()
}

/** Who makes an entry and how many a year, and what lies ready of it. */
export async function makersOfEntry(db: Reader, id: EntryId) {
  const row = await db.selectFrom('catalogue_entries').select(['capacities', 'stock']).where('id', '=', id).executeTakeFirst()
  return { stock: row?.stock ?? 0, capacities: JSON.parse(row?.capacities ?? '[]') as [ProducerId, number][] }
}
