import type { ExpressionBuilder } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { ProducerId, StandardId } from '#app/domain/shared/ids'
import { type Audience, hasFacets } from '#app/domain/supply/audience'
import type { Reader } from '#db/client.server'
import type { Schema } from '#db/schema'

function isAsked(eb: ExpressionBuilder<Schema, 'producers'>, audience: Audience) {
  const { crafts, regencies, clusters, producerIds } = audience
  const described = hasFacets(audience)
    ? [
        eb.and([
          ...(crafts.length > 0 ? [eb('producers.craft', 'in', [...crafts])] : []),
          ...(regencies.length > 0 ? [eb('producers.regency', 'in', [...regencies])] : []),
          ...(clusters.length > 0 ? [eb('producers.cluster', 'in', [...clusters])] : []),
        ]),
      ]
    : []
  if (producerIds.length === 0) return eb.or(described)
  // Who was chosen by name and has been merged since is asked through the maker it is now.
  const keptFor = eb
    .selectFrom('producers as merged')
    .select((merged) => merged.ref('merged.merged_into').$notNull().as('id'))
    .where('merged.id', 'in', [...producerIds])
    .where('merged.merged_into', 'is not', null)
  return eb.or([...described, eb('producers.id', 'in', [...producerIds]), eb('producers.id', 'in', keptFor)])
}

/** Makers at work whom an audience describes or names; nobody for an empty one. */
function asked(db: Reader, audience: Audience) {
  return db
    .selectFrom('producers')
    .where('producers.active', '=', 1)
    .where((eb) => isAsked(eb, audience))
}

export async function producersOfAudience(db: Reader, audience: Audience): Promise<ProducerId[]> {
  const rows = await asked(db, audience).select('producers.id').orderBy('producers.id').execute()
  return rows.map(({ id }) => id)
}

export type AudienceReach = { makers: number; perMonth: number; withoutRate: number }

/** How many are asked, and what those whose pace is known make together in a month when they make nothing else. */
export async function reachOfAudience(
  db: Reader,
  audience: Audience,
  standard: { id: StandardId; craft: Craft },
): Promise<AudienceReach> {
  const makers = await producersOfAudience(db, audience)
  const products = await db
    .selectFrom('products')
    .select(['producer_id', 'standard_id', 'capacity_per_year as perYear'])
    .where('craft', '=', standard.craft)
    .where('capacity_per_year', '>', 0)
    .where('state', '!=', 'archived')
    .where('producer_id', 'in', asked(db, audience).select('producers.id'))
    .orderBy('capacity_per_year', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const rates = new Map<ProducerId, number>()
  const measured = new Map<ProducerId, number>()
  for (const { producer_id, standard_id, perYear } of products) {
    if (!perYear) continue
    rates.set(producer_id, perYear)
    if (standard_id === standard.id) measured.set(producer_id, perYear)
  }
  let perYear = 0
  for (const [id, rate] of rates) perYear += measured.get(id) ?? rate
  return { makers: makers.length, perMonth: Math.floor(perYear / 12), withoutRate: makers.length - rates.size }
}

export type Facet = { value: string; makers: number }

/** What makers can be chosen by: regions and clusters with how many there are of a craft, largest first. */
export async function audienceFacets(db: Reader, craft: Craft): Promise<{ regencies: Facet[]; clusters: Facet[] }> {
  const of = (column: 'regency' | 'cluster') =>
    db
      .selectFrom('producers')
      .select((eb) => [eb.ref(column).as('value'), eb.fn.countAll<number>().as('makers')])
      .where('active', '=', 1)
      .where('craft', '=', craft)
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('makers', 'desc')
      .orderBy(column)
      .limit(60)
      .execute()
  const named = (rows: { value: string | null; makers: number }[]) =>
    rows.flatMap(({ value, makers }) => (value === null ? [] : [{ value, makers }]))
  return { regencies: named(await of('regency')), clusters: named(await of('cluster')) }
}

/** Makers to choose by name: those of a craft, by place and name. */
export function makersOfCraft(db: Reader, craft: Craft, most = 300) {
  return db
    .selectFrom('producers')
    .select(['id', 'name', 'village', 'regency', 'members'])
    .where('active', '=', 1)
    .where('craft', '=', craft)
    .orderBy('regency')
    .orderBy('name')
    .limit(most)
    .execute()
}

/** Those of an audience who make that very item, with their pieces a year; of several products the slower one, to be careful. */
export function pacesOfAudience(db: Reader, audience: Audience, standardId: StandardId) {
  return asked(db, audience)
    .innerJoin('products', 'products.producer_id', 'producers.id')
    .select(['producers.id as producerId', (eb) => eb.fn.min<number>('products.capacity_per_year').as('perYear')])
    .where('products.standard_id', '=', standardId)
    .where('products.capacity_per_year', '>', 0)
    .where('products.state', '!=', 'archived')
    .groupBy('producers.id')
    .orderBy('producers.id')
    .execute()
}
