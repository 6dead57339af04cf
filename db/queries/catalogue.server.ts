import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import { type CatalogueIndex, indexCatalogue } from '#app/domain/catalogue/catalogue-index'
import type { Reader } from '#db/client.server'

type Laid = { version: number; entries: Map<CatalogueEntry['id'], CatalogueEntry>; index: CatalogueIndex }

const laid = new WeakMap<Reader, Laid>()

/** The catalogue as it is now: each asking reads what has been written since the last, mostly nothing. */
export async function catalogueIndex(db: Reader): Promise<CatalogueIndex> {
  const before = laid.get(db)
  const news = await newsSince(db, before?.version ?? 0)
  if (before && news.length === 0) return before.index
  const entries = new Map(before?.entries)
  const lists = new Map<string, readonly string[]>()
  let version = before?.version ?? 0
  for (const { shown, version: written, regencies, ...entry } of news) {
    version = Math.max(version, written)
    if (shown) entries.set(entry.id, { ...entry, regencies: sharedList(lists, regencies) })
    else entries.delete(entry.id)
  }
  const index = indexCatalogue([...entries.values()])
  laid.set(db, { version, entries, index })
  return index
}

function newsSince(db: Reader, version: number) {
  return db
    .selectFrom('catalogue_entries')
    .select([
      'id',
      'slug',
      'shown',
      'version',
      'name_id as nameId',
      'name_en as nameEn',
      'craft',
      'place',
      'regencies',
      'unit',
      'price_minor as priceMinor',
      'min_quantity as minQuantity',
      'lead_days as leadDays',
      'per_year as perYear',
      'makers',
      'picture_hash as pictureHash',
      'name_words as nameWords',
      'other_words as otherWords',
    ])
    .where('version', '>', version)
    .execute()
}

/** The few lists of places that thousands of entries have in common are kept once. */
function sharedList(lists: Map<string, readonly string[]>, json: string): readonly string[] {
  const known = lists.get(json)
  if (known) return known
  const list = JSON.parse(json) as string[]
  lists.set(json, list)
  return list
}
