import { sql } from 'kysely'
import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import type { Reader } from '#db/client.server'

const standing = ['/', '/catalogue', '/motifs', '/makers', '/how-pooling-works', '/how-we-share-orders']

/** Every page that anybody may find, those of the catalogue with the day they last changed. */
export async function publicPages(db: Reader): Promise<{ path: string; changed?: string }[]> {
  const items = await db
    .selectFrom('catalogue_entries')
    .leftJoin('products', (join) => join.onRef('products.id', '=', 'catalogue_entries.id'))
    .leftJoin('standards', (join) => join.onRef('standards.id', '=', 'catalogue_entries.id'))
    .select(['catalogue_entries.slug', 'products.updated_at as product', 'standards.updated_at as standard'])
    .where('catalogue_entries.shown', '=', 1)
    .orderBy('catalogue_entries.id')
    .execute()
  const motifs = await db.selectFrom('motifs').select('slug').where('state', '=', 'accepted').orderBy('slug').execute()
  const makers = await db
    .selectFrom('producers')
    .select('slug')
    .where('active', '=', 1)
    .where('shows_name', '=', 1)
    .orderBy('slug')
    .execute()
  const centres = await db.selectFrom('centres').select('slug').where('archived_at', 'is', null).orderBy('slug').execute()
  return [
    ...standing.map((path) => ({ path })),
    ...motifs.map(({ slug }) => ({ path: `/motifs/${slug}` })),
    ...[...makers, ...centres].map(({ slug }) => ({ path: `/makers/${slug}` })),
    ...items.map(({ slug, product, standard }) => {
      const changed = product ?? standard
      return { path: `/catalogue/${slug}`, ...(changed && { changed }) }
    }),
  ]
}

type Words = 'material_id' | 'material_en' | 'hs6' | 'size' | 'tolerance' | 'botanical' | 'carton_size' | 'care_id' | 'care_en'

/** Of the product or of the standard: an entry is one of them. */
const either = <Value = string>(column: Words | 'weight_g' | 'carton_pieces') =>
  sql<Value | null>`coalesce(${sql.ref(`products.${column}`)}, ${sql.ref(`standards.${column}`)})`

/** A stretch of the catalogue as other shops' machines read it, by id. */
export async function feedItems(db: Reader, after: string, most: number) {
  return db
    .selectFrom('catalogue_entries')
    .leftJoin('products', (join) => join.onRef('products.id', '=', 'catalogue_entries.id'))
    .leftJoin('producers', (join) => join.onRef('producers.id', '=', 'products.producer_id').on('producers.shows_name', '=', 1))
    .leftJoin('standards', (join) => join.onRef('standards.id', '=', 'catalogue_entries.id'))
    .leftJoin('pictures', 'pictures.hash', 'catalogue_entries.picture_hash')
    .leftJoin('picture_words', (join) =>
      join.onRef('picture_words.item_id', '=', 'catalogue_entries.id').onRef('picture_words.picture_id', '=', 'pictures.id'),
    )
    .select([
      'catalogue_entries.id',
      'catalogue_entries.slug',
      'catalogue_entries.name_id as nameId',
      'catalogue_entries.name_en as nameEn',
      'catalogue_entries.craft',
      'catalogue_entries.place',
      'catalogue_entries.motif',
      'catalogue_entries.unit',
      'catalogue_entries.price_minor as priceMinor',
      'catalogue_entries.min_quantity as minQuantity',
      'catalogue_entries.lead_days as leadDays',
      'catalogue_entries.per_year as perYear',
      'catalogue_entries.stock',
      'catalogue_entries.makers',
      'catalogue_entries.picture_hash as pictureHash',
      'producers.name as maker',
      either('material_id').as('materialId'),
      either('material_en').as('materialEn'),
      either('hs6').as('hs6'),
      either('size').as('size'),
      either('tolerance').as('tolerance'),
      either('botanical').as('botanical'),
      either<number>('weight_g').as('weightG'),
      either<number>('carton_pieces').as('cartonPieces'),
      either('carton_size').as('cartonSize'),
      either('care_id').as('careId'),
      either('care_en').as('careEn'),
    ])
    .select(['picture_words.shot', 'picture_words.words_id', 'picture_words.words_en'])
    .where('catalogue_entries.shown', '=', 1)
    .where('catalogue_entries.id', '>', after as EntryId)
    .orderBy('catalogue_entries.id')
    .limit(most)
    .execute()
}

export type FeedItem = Awaited<ReturnType<typeof feedItems>>[number]
