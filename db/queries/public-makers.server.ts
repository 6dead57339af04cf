import { type ExpressionBuilder, sql } from 'kysely'
import { publicPlace } from '#app/domain/catalogue/catalogue-entry'
import type { Craft, ProducerKind } from '#app/domain/people/producer'
import type { ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'

export type MakersFilter = {
  craft?: Craft | undefined
  kind?: ProducerKind | undefined
  province?: string | undefined
  regency?: string | undefined
  district?: string | undefined
  /** Finds only those who agreed that their village is told. */
  village?: string | undefined
  /** The last maker of the page before. */
  after?: ProducerId | undefined
}

/** Who agreed to be named, as far as each agreed. Phones, streets and numbers of persons are not among the columns. */
function named(db: Reader) {
  return db
    .selectFrom('producers')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .leftJoin('pictures', (join) =>
      join.onRef('pictures.id', '=', 'producer_pages.picture_id').on('producer_pages.shows_picture', '=', 1),
    )
    .select([
      'producers.id',
      'producers.slug',
      'producers.kind',
      'producers.name',
      'producers.members',
      'producers.member_count as memberCount',
      'producers.craft',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
      'producers.story_id',
      'producers.story_en',
      'producer_pages.hides_village',
      'producer_pages.hides_story',
      'producer_pages.picture_text_id',
      'producer_pages.picture_text_en',
      'pictures.hash',
      'pictures.colour',
    ])
    .where('producers.active', '=', 1)
    .where('producers.shows_name', '=', 1)
}

function fits(where: ExpressionBuilder<Schema, 'producers'>, { craft, kind, village, ...place }: MakersFilter) {
  const at = (['province', 'regency', 'district'] as const).flatMap((name) => {
    const value = place[name]
    return value ? [where(`producers.${name}`, '=', value)] : []
  })
  const hidden = where
    .selectFrom('producer_pages as hiding')
    .select('hiding.producer_id')
    .whereRef('hiding.producer_id', '=', 'producers.id')
    .where('hiding.hides_village', '=', 1)
  return where.and([
    ...(craft ? [where('producers.craft', '=', craft)] : []),
    ...(kind ? [where('producers.kind', '=', kind)] : []),
    ...at,
    ...(village
      ? [where('producers.village', '=', village), where('producers.shows_name', '=', 1), where.not(where.exists(hidden))]
      : []),
  ])
}

type Named = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number]

function asAgreed({ village, district, hides_village, hides_story, story_id, story_en, ...rest }: Named) {
  const { hash, colour, picture_text_id, picture_text_en, ...maker } = rest
  const { regency, province } = maker
  return {
    ...maker,
    place: publicPlace({ village, district, regency, province }, hides_village !== 1),
    storyId: hides_story === 1 ? null : story_id,
    storyEn: hides_story === 1 ? null : story_en,
    photo: hash ? { hash, colour, textId: picture_text_id ?? '', textEn: picture_text_en } : null,
  }
}

export type NamedMaker = ReturnType<typeof asAgreed>

const byName = sql<string>`lower(producers.name)`

/** Named makers by name, a page at a time. */
export async function namedMakers(db: Reader, filter: MakersFilter, most: number): Promise<NamedMaker[]> {
  const { after } = filter
  const rows = await named(db)
    .where((where) =>
      where.and([
        fits(where, filter),
        ...(after ? [sql<boolean>`(${byName}, producers.id) > (select lower(name), id from producers where id = ${after})`] : []),
      ]),
    )
    .orderBy(byName)
    .orderBy('producers.id')
    .limit(most)
    .execute()
  return rows.map(asAgreed)
}

/** All makers of the same filter by place, named or not: only how many. */
export async function makersByPlace(db: Reader, filter: MakersFilter) {
  const rows = await db
    .selectFrom('producers')
    .select((select) => [
      'province',
      'regency',
      select.fn.countAll<number>().as('makers'),
      select.fn.sum<number>('members').as('hands'),
    ])
    .where('active', '=', 1)
    .where((where) => fits(where, filter))
    .groupBy(['province', 'regency'])
    .orderBy('makers', 'desc')
    .orderBy('province')
    .orderBy('regency')
    .execute()
  return rows.map((row) => ({ ...row, makers: Number(row.makers), hands: Number(row.hands) }))
}

export async function namedMaker(db: Reader, slug: string): Promise<NamedMaker | undefined> {
  const row = await named(db).where('producers.slug', '=', slug).executeTakeFirst()
  return row && asAgreed(row)
}

/** A cooperative's makers: those who agreed by name, the others by number; and how many people that is. */
export async function membersOfCooperative(db: Reader, id: ProducerId) {
  const total = await db
    .selectFrom('cooperative_members')
    .innerJoin('producers', 'producers.id', 'cooperative_members.producer_id')
    .select((select) => [select.fn.countAll<number>().as('makers'), select.fn.sum<number>('producers.members').as('hands')])
    .where('cooperative_id', '=', id)
    .where('producers.active', '=', 1)
    .executeTakeFirstOrThrow()
  const rows = await named(db)
    .innerJoin('cooperative_members', 'cooperative_members.producer_id', 'producers.id')
    .where('cooperative_members.cooperative_id', '=', id)
    .orderBy(byName)
    .orderBy('producers.id')
    .limit(200)
    .execute()
  return { makers: Number(total.makers), hands: Number(total.hands ?? 0), named: rows.map(asAgreed) }
}

/** What a maker belongs to: named cooperatives, and centres unless it hides its village, which a centre's page tells. */
export async function gatheredIn(db: Reader, id: ProducerId) {
  const cooperatives = await db
    .selectFrom('cooperative_members')
    .innerJoin('producers', 'producers.id', 'cooperative_members.cooperative_id')
    .select(['producers.slug', 'producers.name'])
    .where('cooperative_members.producer_id', '=', id)
    .where('producers.active', '=', 1)
    .where('producers.shows_name', '=', 1)
    .orderBy('producers.name')
    .execute()
  const centres = await db
    .selectFrom('centre_makers')
    .innerJoin('centres', 'centres.id', 'centre_makers.centre_id')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'centre_makers.producer_id')
    .select(['centres.slug', 'centres.name'])
    .where((is) => is.or([is('producer_pages.hides_village', 'is', null), is('producer_pages.hides_village', '=', 0)]))
    .where('centre_makers.producer_id', '=', id)
    .where('centres.archived_at', 'is', null)
    .orderBy('centres.name')
    .execute()
  return [...cooperatives, ...centres]
}

/** Where a maker that was merged into another went on, if that one is named. */
export async function mergedInto(db: Reader, slug: string): Promise<string | undefined> {
  let at: string | undefined = slug
  // A merged maker may have been merged again; no chain is longer than a hand.
  for (let steps = 0; at && steps < 5; steps++) {
    const next: { slug: string; active: 0 | 1; shows_name: 0 | 1 } | undefined = await db
      .selectFrom('producers as merged')
      .innerJoin('producers as kept', 'kept.id', 'merged.merged_into')
      .select(['kept.slug', 'kept.active', 'kept.shows_name'])
      .where('merged.slug', '=', at)
      .executeTakeFirst()
    if (next?.active === 1) return next.shows_name === 1 ? next.slug : undefined
    at = next?.slug
  }
  return undefined
}

/** What makers list and everybody may see; its ids and how many a year. */
export async function publicGoodsOf(db: Reader, ids: readonly ProducerId[], most: number): Promise<ProductId[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('products')
    .select('id')
    .where('producer_id', 'in', [...ids])
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Motifs that a maker's public goods carry. */
export function motifsOfMaker(db: Reader, id: ProducerId) {
  return db
    .selectFrom('products')
    .innerJoin('motifs', 'motifs.id', 'products.motif_id')
    .select(['motifs.slug', 'motifs.name'])
    .distinct()
    .where('products.producer_id', '=', id)
    .where('products.state', '=', 'published')
    .where('motifs.state', '=', 'accepted')
    .orderBy('motifs.name')
    .execute()
}

/** How many of the makers a filter finds agreed to be named. */
export async function countNamed(db: Reader, filter: MakersFilter): Promise<number> {
  const { count } = await db
    .selectFrom('producers')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('active', '=', 1)
    .where('shows_name', '=', 1)
    .where((where) => fits(where, filter))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Of these makers those who agreed to be named, and with their village: what a centre's page may tell. */
export async function namedWithVillage(db: Reader, ids: readonly ProducerId[]): Promise<NamedMaker[]> {
  if (ids.length === 0) return []
  const rows = await named(db)
    .where('producers.id', 'in', [...ids])
    .where((is) => is.or([is('producer_pages.hides_village', 'is', null), is('producer_pages.hides_village', '=', 0)]))
    .orderBy(byName)
    .orderBy('producers.id')
    .limit(200)
    .execute()
  return rows.map(asAgreed)
}
