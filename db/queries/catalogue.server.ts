import { type CatalogueIndex, indexCatalogue, type IndexedEntry } from '#app/domain/catalogue/catalogue-index'
import type { Language } from '#app/domain/people/actor'
import type { Reader } from '#db/client.server'
import type { EntryId } from './catalogue-entries.server'

type Laid = { version: number; entries: Map<EntryId, IndexedEntry>; index: CatalogueIndex }

const laid = new WeakMap<Reader, Laid>()

/** The catalogue as it is now: each asking reads what has been written since the last, mostly nothing. */
export async function catalogueIndex(db: Reader): Promise<CatalogueIndex> {
  const before = laid.get(db)
  const news = await newsSince(db, before?.version ?? 0)
  if (before && news.length === 0) return before.index
  const entries = new Map(before?.entries)
  let version = before?.version ?? 0
  for (const { shown, version: written, regencies, ...entry } of news) {
    version = Math.max(version, written)
    if (shown) entries.set(entry.id, { ...entry, regencies: sharedList(regencies) })
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
      'shown',
      'version',
      'craft',
      'regencies',
      'price_minor as priceMinor',
      'min_quantity as minQuantity',
      'lead_days as leadDays',
      'per_year as perYear',
      'makers',
      'name_words as nameWords',
      'other_words as otherWords',
    ])
    .where('version', '>', version)
    .execute()
}

const lists = new Map<string, readonly string[]>()

/** The few lists of places that thousands of entries have in common are kept once. */
function sharedList(json: string): readonly string[] {
  const known = lists.get(json)
  if (known) return known
  const list = JSON.parse(json) as string[]
  lists.set(json, list)
  return list
}

/** What the cards of a page show, in the order asked for. */
export async function catalogueCards(db: Reader, ids: readonly EntryId[], language: Language) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('catalogue_entries')
    .select([
      'id',
      'slug',
      language === 'id' ? 'name_id as name' : 'name_en as name',
      'craft',
      'place',
      'unit',
      'price_minor as priceMinor',
      'min_quantity as minQuantity',
      'lead_days as leadDays',
      'per_year as perYear',
      'makers',
      'picture_hash as pictureHash',
    ])
    .where('id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export type CatalogueCard = Awaited<ReturnType<typeof catalogueCards>>[number]
