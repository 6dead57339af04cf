import { type ExpressionBuilder, type Insertable, sql } from 'kysely'
import type { MotifState } from '#app/domain/motifs/motif-states'
import type { UseRule } from '#app/domain/motifs/use-rule'
import type { Craft } from '#app/domain/people/producer'
import { type AccountId, isId, type MotifId, type ProducerId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { inPortions } from './portions'

export type RegisterFilter = {
  text?: string | undefined
  craft?: Craft | undefined
  origin?: string | undefined
  rule?: UseRule | undefined
  state?: MotifState | undefined
  /** Whose review it is; `nobody` where a proposal was not taken up. */
  curator?: 'nobody' | AccountId | undefined
  /** The last motif of the page before. */
  after?: MotifId | undefined
}

const searched = ['motifs.name', 'motifs.origin_id', 'motifs.origin_en', 'motifs.meaning_id', 'motifs.meaning_en'] as const

function register(db: Reader, filter: RegisterFilter) {
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .select([
      'motifs.id',
      'motifs.slug',
      'motifs.name',
      'motifs.craft',
      'motifs.origin_id',
      'motifs.origin_en',
      'motifs.meaning_id',
      'motifs.meaning_en',
      'motifs.use_rule',
      'motifs.state',
      'motifs.newly_made',
      'pictures.hash as pictureHash',
    ])
    .where(matching(db, filter))
}

function matching(db: Reader, { text, craft, origin, rule, state, curator, after }: RegisterFilter) {
  return (where: ExpressionBuilder<Schema, 'motifs'>) =>
    where.and([
      ...(state ? [where('motifs.state', '=', state)] : []),
      ...(craft ? [where('motifs.craft', '=', craft)] : []),
      ...(origin ? [where('motifs.origin_id', '=', origin)] : []),
      ...(rule ? [where('motifs.use_rule', '=', rule)] : []),
      ...(curator === 'nobody' ? [where('motifs.state', '=', 'proposed')] : []),
      ...(curator && curator !== 'nobody' ? [where('motifs.curator_id', '=', curator)] : []),
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
      ...(after
        ? [sql<boolean>`(${turn}, motifs.name, motifs.id) > (select ${turn}, name, id from motifs where id = ${after})`]
        : []),
    ])
}

/** What waits for a curator comes first. */
const turn = sql`case motifs.state when 'proposed' then 0 when 'in_review' then 1 when 'returned' then 2 else 3 end`

/** The register as the public reads it: what a curator accepted. */
export function publicMotifs(db: Reader, filter: Omit<RegisterFilter, 'state' | 'curator' | 'after'>) {
  return register(db, { ...filter, state: 'accepted' })
    .orderBy('motifs.name')
    .orderBy('motifs.id')
    .limit(300)
    .execute()
}

/** The communities that motifs come from, to choose from. */
export function publicOrigins(db: Reader) {
  return db
    .selectFrom('motifs')
    .select(['origin_id', 'origin_en'])
    .where('state', '=', 'accepted')
    .groupBy(['origin_id', 'origin_en'])
    .orderBy('origin_id')
    .limit(200)
    .execute()
}

/** For the house: what waits for a curator first, then by name; a page at a time. */
export function motifsForHouse(db: Reader, filter: RegisterFilter, most: number) {
  return register(db, filter)
    .leftJoin('accounts', 'accounts.id', 'motifs.curator_id')
    .select(['accounts.name as curatorName', 'motifs.created_at'])
    .select((eb) => goodsOf(eb).as('goods'))
    .orderBy(turn)
    .orderBy('motifs.name')
    .orderBy('motifs.id')
    .limit(most)
    .execute()
}

/** How many products on show carry it. */
function goodsOf(eb: ExpressionBuilder<Schema, 'motifs'>) {
  return eb
    .selectFrom('products')
    .select((count) => count.fn.countAll<number>().as('goods'))
    .whereRef('products.motif_id', '=', 'motifs.id')
    .where('products.state', '=', 'published')
    .$asScalar()
    .$notNull()
}

/** Whole entries by their ids, for a file. */
export async function motifsInFull(db: Reader, ids: readonly string[]) {
  const known = ids.flatMap((id) => (isId('motif', id) ? [id] : []))
  const rows = await inPortions(known, (some) =>
    db
      .selectFrom('motifs')
      .leftJoin('accounts', 'accounts.id', 'motifs.curator_id')
      .leftJoin('motifs as parents', 'parents.id', 'motifs.parent_id')
      .selectAll('motifs')
      .select(['accounts.name as curatorName', 'parents.name as parentName'])
      .select((eb) => goodsOf(eb).as('goods'))
      .where('motifs.id', 'in', some)
      .execute(),
  )
  return new Map<string, (typeof rows)[number]>(rows.map((row) => [row.id, row]))
}

export type FullMotif = NonNullable<ReturnType<Awaited<ReturnType<typeof motifsInFull>>['get']>>

/** What tells motifs apart for people. */
export function motifsByName(db: Reader) {
  return db.selectFrom('motifs').select(['id', 'name', 'craft', 'origin_id']).execute()
}

/** How many the same filters find in all. */
export async function countMotifs(db: Reader, filter: RegisterFilter): Promise<number> {
  const { count } = await db
    .selectFrom('motifs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(matching(db, { ...filter, after: undefined }))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Some motifs with whose review each is. */
export function motifsAmong(db: Reader, ids: readonly MotifId[]) {
  return db
    .selectFrom('motifs')
    .select(['id', 'name', 'state', 'curator_id as curatorId'])
    .where('id', 'in', [...ids])
    .execute()
}

/** A motif's public page. Why a restricted one is not for sale is between the house and its people. */
export function publicMotif(db: Reader, slug: string) {
  return db
    .selectFrom('motifs')
    .leftJoin('pictures', 'pictures.id', 'motifs.picture_id')
    .leftJoin('motifs as parents', (join) =>
      join.onRef('parents.id', '=', 'motifs.parent_id').on('parents.state', '=', 'accepted'),
    )
    .select([
      'motifs.id',
      'motifs.name',
      'motifs.craft',
      'motifs.origin_id',
      'motifs.origin_en',
      'motifs.meaning_id',
      'motifs.meaning_en',
      'motifs.story_id',
      'motifs.story_en',
      'motifs.pakem_id',
      'motifs.pakem_en',
      'motifs.use_rule',
      'motifs.permission_of',
      'motifs.permission_of_en',
      'motifs.terms_id',
      'motifs.terms_en',
      'motifs.share_bp',
      'motifs.newly_made',
      'motifs.parent_id',
      'parents.slug as parentSlug',
      'parents.name as parentName',
      'pictures.hash as pictureHash',
      'pictures.drawing',
    ])
    .where('motifs.slug', '=', slug)
    .where('motifs.state', '=', 'accepted')
    .executeTakeFirst()
}

/** What grew from it, and what grows beside it from the same tradition. */
export function relatedMotifs(db: Reader, motif: { id: MotifId; parent_id: MotifId | null }) {
  return register(db, { state: 'accepted' })
    .select('motifs.parent_id')
    .where('motifs.id', '!=', motif.id)
    .where((where) =>
      where.or([
        where('motifs.parent_id', '=', motif.id),
        ...(motif.parent_id ? [where('motifs.parent_id', '=', motif.parent_id)] : []),
      ]),
    )
    .orderBy('motifs.name')
    .orderBy('motifs.id')
    .limit(12)
    .execute()
}

/** Ids of the public goods and standards that carry a motif, the standards first. */
export async function goodsWithMotif(db: Reader, motifId: MotifId, most = 5000): Promise<(ProductId | StandardId)[]> {
  const of = <Table extends 'products' | 'standards'>(table: Table) =>
    db
      .selectFrom(table as 'products')
      .select('id')
      .where('motif_id', '=', motifId)
      .where('state', '=', 'published')
      .orderBy('id')
      .limit(most)
      .execute()
  const standards = await of('standards')
  const products = await of('products')
  return [...standards, ...products].map(({ id }) => id).slice(0, most)
}

/** Makers who may use a motif and agreed to be named. */
export function publicPermitted(db: Reader, motifId: MotifId) {
  return db
    .selectFrom('motif_permissions')
    .innerJoin('producers', 'producers.id', 'motif_permissions.producer_id')
    .select(['producers.slug', 'producers.name', 'producers.shows_name'])
    .where('motif_permissions.motif_id', '=', motifId)
    .where('motif_permissions.ended_at', 'is', null)
    .where('producers.active', '=', 1)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .limit(500)
    .execute()
}

export async function insertReview(trx: Trx, row: Insertable<Schema['motif_reviews']>): Promise<void> {
  await trx.insertInto('motif_reviews').values(row).execute()
}

/** A motif's decisions, the latest first. */
export function reviewsOf(db: Reader, motifId: MotifId) {
  return db
    .selectFrom('motif_reviews')
    .innerJoin('accounts', 'accounts.id', 'motif_reviews.curator_id')
    .select(['motif_reviews.id', 'decision', 'reason_id', 'reason_en', 'at', 'accounts.name as curatorName'])
    .where('motif_id', '=', motifId)
    .orderBy('motif_reviews.id', 'desc')
    .execute()
}

export function namesOfMakers(db: Reader, ids: readonly ProducerId[]) {
  return db
    .selectFrom('producers')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where('active', '=', 1)
    .orderBy('id')
    .execute()
}
