import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import type { CatalogueIndex, EntryId } from '#app/domain/catalogue/catalogue-index'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { breather } from '../give-way.server'

/** Up to `few` each is put in its place; more, and all are put in order anew. Written so many at a time, others come between. */
const atOnce = { read: 250, few: 100, written: 10 }

/** After this entry of a version; without one, after all of it. */
type Cursor = { version: number; id?: EntryId }

/**
 * Writes into the index what was written into the catalogue since a version, and says up to which it has come. However much
 * it is, whatever else waits has its turn every few milliseconds.
 */
export async function bringNews(db: Reader, index: CatalogueIndex, since: number): Promise<number> {
  const giveWay = breather()
  let rows = await entriesAfter(db, { version: since })
  const few = rows.length <= atOnce.few
  let last: Cursor = { version: since }
  while (rows.length > 0) {
    last = rows.at(-1) ?? last
    await giveWay()
    for (let from = 0; from < rows.length; from += atOnce.written) {
      const some = rows.slice(from, from + atOnce.written)
      const news = some.filter(({ shown }) => shown === 1).map(entryOf)
      const gone = some.filter(({ shown }) => shown === 0).map(({ id }) => id)
      if (few) index.write(news, gone)
      else index.bring(news, gone)
      await giveWay()
    }
    if (rows.length < atOnce.read) break
    rows = await entriesAfter(db, last)
  }
  if (!few) await index.settle(giveWay)
  return last.version
}

/** In the order of writing. */
function entriesAfter(db: Reader, { version, id }: Cursor) {
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
      'provinces',
      'regencies',
      'motif',
      'unit',
      'price_minor as priceMinor',
      'min_quantity as minQuantity',
      'lead_days as leadDays',
      'per_year as perYear',
      'makers',
      'stock',
      'capacities',
      'picture_hash as pictureHash',
      'name_words as nameWords',
      'material_words as materialWords',
      'other_words as otherWords',
    ])
    .where((row) =>
      id === undefined ? row('version', '>', version) : row(row.refTuple('version', 'id'), '>', row.tuple(version, id)),
    )
    .orderBy('version')
    .orderBy('id')
    .limit(atOnce.read)
    .execute()
}

type Row = Awaited<ReturnType<typeof entriesAfter>>[number]

function entryOf({ provinces, regencies, capacities, ...row }: Row): CatalogueEntry & { version: number } {
  return {
    ...row,
    provinces: JSON.parse(provinces) as string[],
    regencies: JSON.parse(regencies) as string[],
    capacities: JSON.parse(capacities) as [ProducerId, number][],
  }
}
