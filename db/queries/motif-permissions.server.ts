import { type ExpressionBuilder, type Insertable, sql } from 'kysely'
import { withoutEnd } from '#app/domain/motifs/may-carry'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type { MotifId, MotifPermissionId, ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import type { Schema } from '#db/schema'

/** For a select of products: the last day on which the maker may use the motif; null without a permission. */
export function permittedUntil(eb: ExpressionBuilder<Schema, 'products'>) {
  return eb
    .selectFrom('motif_permissions')
    .select((select) => select.fn.coalesce('until_day', select.val(withoutEnd)).as('until'))
    .whereRef('motif_permissions.motif_id', '=', 'products.motif_id')
    .whereRef('motif_permissions.producer_id', '=', 'products.producer_id')
    .where('ended_at', 'is', null)
    .$asScalar()
}

export function livePermission(db: Reader, motifId: MotifId, producerId: ProducerId) {
  return db
    .selectFrom('motif_permissions')
    .selectAll()
    .where('motif_id', '=', motifId)
    .where('producer_id', '=', producerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export function permissionById(db: Reader, id: MotifPermissionId) {
  return db
    .selectFrom('motif_permissions')
    .innerJoin('producers', 'producers.id', 'motif_permissions.producer_id')
    .selectAll('motif_permissions')
    .select('producers.name as makerName')
    .where('motif_permissions.id', '=', id)
    .executeTakeFirst()
}

export async function insertPermission(trx: Trx, row: Insertable<Schema['motif_permissions']>): Promise<void> {
  await trx.insertInto('motif_permissions').values(row).execute()
}

/** Compare-and-set; false when it had ended already. */
export async function endPermission(trx: Trx, id: MotifPermissionId, reason: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('motif_permissions')
    .set({ ended_at: now, ended_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export function permissionsPast(db: Reader, today: Day) {
  return db
    .selectFrom('motif_permissions')
    .innerJoin('producers', 'producers.id', 'motif_permissions.producer_id')
    .selectAll('motif_permissions')
    .select('producers.name as makerName')
    .where('ended_at', 'is', null)
    .where('until_day', '<', today)
    .orderBy('motif_permissions.id')
    .limit(100)
    .execute()
}

/** Everybody who may use a motif, or might once, the living first. */
export function permissionsOfMotif(db: Reader, motifId: MotifId) {
  return db
    .selectFrom('motif_permissions')
    .innerJoin('producers', 'producers.id', 'motif_permissions.producer_id')
    .leftJoin('accounts', 'accounts.id', 'motif_permissions.granted_by')
    .selectAll('motif_permissions')
    .select(['producers.name as makerName', 'producers.regency', 'accounts.name as granterName'])
    .where('motif_id', '=', motifId)
    .orderBy(sql`case when ended_at is null then 0 else 1 end`)
    .orderBy('producers.name')
    .orderBy('motif_permissions.id')
    .limit(500)
    .execute()
}

/** Makers whose goods carry a motif, or who make its craft, and who have no permission for it: to choose from. */
export function makersToPermit(db: Reader, motif: Pick<Schema['motifs'], 'id' | 'craft'>) {
  return db
    .selectFrom('producers')
    .select(['producers.id', 'producers.name', 'producers.village', 'producers.regency'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('products')
            .select('products.id')
            .whereRef('products.producer_id', '=', 'producers.id')
            .where('products.motif_id', '=', motif.id)
            .where('products.state', '!=', 'archived'),
        )
        .as('carries'),
    )
    .where('producers.active', '=', 1)
    .where('producers.craft', '=', motif.craft)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('motif_permissions')
            .select('motif_permissions.id')
            .whereRef('motif_permissions.producer_id', '=', 'producers.id')
            .where('motif_permissions.motif_id', '=', motif.id)
            .where('motif_permissions.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('carries', 'desc')
    .orderBy('producers.name')
    .orderBy('producers.id')
    .limit(500)
    .execute()
}

/** Public goods with a motif: of everybody, or of one maker. */
export function publishedWithMotif(db: Reader, motifId: MotifId, producerId?: ProducerId) {
  let query = db
    .selectFrom('products')
    .innerJoin('motifs', 'motifs.id', 'products.motif_id')
    .select(['products.id', 'products.state', 'motifs.use_rule as motifRule', 'motifs.state as motifState'])
    .select((eb) => permittedUntil(eb as unknown as ExpressionBuilder<Schema, 'products'>).as('permittedUntil'))
    .where('products.motif_id', '=', motifId)
    .where('products.state', '=', 'published')
    .orderBy('products.id')
  if (producerId) query = query.where('products.producer_id', '=', producerId)
  return query.execute()
}

/** Published standards with a motif: what the house itself must take back first. */
export function standardsWithMotif(db: Reader, motifId: MotifId) {
  return db
    .selectFrom('standards')
    .select(['id', 'code'])
    .where('motif_id', '=', motifId)
    .where('state', '=', 'published')
    .orderBy('code')
    .execute()
}
