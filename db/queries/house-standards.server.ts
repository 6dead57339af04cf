import { type ExpressionBuilder, sql } from 'kysely'
import type { StandardState } from '#app/domain/catalogue/standard-states'
import type { Craft } from '#app/domain/people/producer'
import type { AccountId, StandardId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { containsText } from '#db/dialect.server'
import type { Schema } from '#db/schema'
import { inPortions } from './portions'
import { tiersOfStandards } from './price-tiers.server'

export type StandardFilter = {
  state?: StandardState | undefined
  craft?: Craft | undefined
  text?: string | undefined
  /** Who keeps it. One who left keeps nothing. */
  keeper?: 'nobody' | AccountId | undefined
  /** The last standard of the page before. */
  after?: StandardId | undefined
}

const searched = ['standards.code', 'standards.name_id', 'standards.name_en'] as const

function matching(db: Reader, { state, craft, text, keeper, after }: StandardFilter) {
  return (where: ExpressionBuilder<Schema, 'standards'>) =>
    where.and([
      ...(state ? [where('standards.state', '=', state)] : []),
      ...(craft ? [where('standards.craft', '=', craft)] : []),
      ...(keeper ? [isKeptBy(where, keeper)] : []),
      ...(text ? [where.or(searched.map((column) => containsText(db, sql.ref(column), text)))] : []),
      ...(after ? [sql<boolean>`(standards.code, standards.id) < (select code, id from standards where id = ${after})`] : []),
    ])
}

function isKeptBy(where: ExpressionBuilder<Schema, 'standards'>, keeper: NonNullable<StandardFilter['keeper']>) {
  if (keeper !== 'nobody') return where('standards.keeper_id', '=', keeper)
  const open = where.selectFrom('accounts').select('accounts.id').where('accounts.disabled', '=', 0)
  return where.or([where('standards.keeper_id', 'is', null), where('standards.keeper_id', 'not in', open)])
}

/** The house's list, the newest code first, a page at a time; `makers` counts those whose products are public. */
export function standardsForHouse(db: Reader, filter: StandardFilter, most: number) {
  return db
    .selectFrom('standards')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .leftJoin('accounts as keepers', 'keepers.id', 'standards.keeper_id')
    .select([
      'standards.id',
      'standards.code',
      'standards.name_id',
      'standards.name_en',
      'standards.craft',
      'standards.unit',
      'standards.price_minor',
      'standards.min_quantity',
      'standards.state',
      'pictures.hash as pictureHash',
      'keepers.name as keeperName',
    ])
    .select((select) => makersOf(select).as('makers'))
    .where(matching(db, filter))
    .orderBy('standards.code', 'desc')
    .orderBy('standards.id', 'desc')
    .limit(most)
    .execute()
}

/** Whole specifications by their codes, for a file. */
export async function standardsInFull(db: Reader, codes: readonly string[]) {
  const rows = await inPortions(codes, (some) =>
    db
      .selectFrom('standards')
      .leftJoin('motifs', 'motifs.id', 'standards.motif_id')
      .leftJoin('accounts as keepers', 'keepers.id', 'standards.keeper_id')
      .selectAll('standards')
      .select(['motifs.name as motifName', 'keepers.name as keeperName'])
      .select((select) => makersOf(select).as('makers'))
      .where('standards.code', 'in', some)
      .execute(),
  )
  const tiers = await tiersOfStandards(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(rows.map((row) => [row.code, { ...row, makers: Number(row.makers ?? 0), tiers: tiers.get(row.id) ?? [] }]))
}

export type FullStandard = NonNullable<ReturnType<Awaited<ReturnType<typeof standardsInFull>>['get']>>

/** Those whose products are public. */
function makersOf(select: ExpressionBuilder<Schema, 'standards'>) {
  return select
    .selectFrom('products')
    .whereRef('products.standard_id', '=', 'standards.id')
    .where('products.state', '=', 'published')
    .select((count) => count.fn.count<number>('products.producer_id').distinct().as('makers'))
}

/** What tells standards apart for people. */
export function standardsByName(db: Reader) {
  return db.selectFrom('standards').select(['code', 'name_id', 'size', 'motif_id']).execute()
}

/** How many the same filters find in all. */
export async function countStandards(db: Reader, filter: StandardFilter): Promise<number> {
  const { count } = await db
    .selectFrom('standards')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(matching(db, { ...filter, after: undefined }))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function namesOfStandards(db: Reader, ids: readonly StandardId[]): Promise<Map<StandardId, string>> {
  const rows = await db
    .selectFrom('standards')
    .select(['id', 'code', 'name_id'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, code, name_id }) => [id, `${code} ${name_id}`]))
}
