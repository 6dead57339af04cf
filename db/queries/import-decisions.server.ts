import type { Decision } from '#app/domain/imports/decisions'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { portions } from './portions'

export function decisionsOf(db: Reader, batchId: ImportBatchId): Promise<Decision[]> {
  return db
    .selectFrom('import_mends')
    .select(['row_number as row', 'column_number as column', 'code', 'text'])
    .where('import_batch_id', '=', batchId)
    .orderBy('row_number')
    .orderBy('column_number')
    .orderBy('code')
    .execute()
}

export async function keepDecisions(trx: Trx, batchId: ImportBatchId, decisions: readonly Decision[]): Promise<void> {
  const rows = decisions.map(({ row, column, code, text }) => ({
    import_batch_id: batchId,
    row_number: row,
    column_number: column,
    code,
    text,
  }))
  for (const part of portions(rows))
    await trx
      .insertInto('import_mends')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['import_batch_id', 'row_number', 'column_number', 'code'])
          .doUpdateSet(({ ref }) => ({ text: ref('excluded.text') })),
      )
      .execute()
}

export async function dropDecision(trx: Trx, batchId: ImportBatchId, at: Omit<Decision, 'text'>): Promise<void> {
  await trx
    .deleteFrom('import_mends')
    .where('import_batch_id', '=', batchId)
    .where('row_number', '=', at.row)
    .where('column_number', '=', at.column)
    .where('code', '=', at.code)
    .execute()
}

/** Another sheet, or another heading: what was decided about cells says nothing of these. */
export async function dropAllDecisions(trx: Trx, batchId: ImportBatchId): Promise<void> {
  await trx.deleteFrom('import_mends').where('import_batch_id', '=', batchId).execute()
  await trx.deleteFrom('import_matches').where('import_batch_id', '=', batchId).execute()
}

export type Verdict = { producerKey: string; producerId: ProducerId; verdict: 'same' | 'other' }

export function verdictsOf(db: Reader, batchId: ImportBatchId): Promise<Verdict[]> {
  return db
    .selectFrom('import_matches')
    .innerJoin('producers', 'producers.id', 'import_matches.producer_id')
    .select((select) => [
      'producer_key as producerKey',
      'verdict',
      select.fn.coalesce('producers.merged_into', 'producers.id').$castTo<ProducerId>().as('producerId'),
    ])
    .where('import_matches.import_batch_id', '=', batchId)
    .orderBy('producer_key')
    .execute()
}

/** A maker of a list is one of the house's at most: a later "same" takes the place of an earlier one. */
export async function keepVerdict(
  trx: Trx,
  batchId: ImportBatchId,
  { producerKey, producerId, verdict }: Verdict,
): Promise<void> {
  if (verdict === 'same')
    await trx
      .deleteFrom('import_matches')
      .where('import_batch_id', '=', batchId)
      .where('producer_key', '=', producerKey)
      .where('verdict', '=', 'same')
      .execute()
  await trx
    .insertInto('import_matches')
    .values({ import_batch_id: batchId, producer_key: producerKey, producer_id: producerId, verdict })
    .onConflict((conflict) => conflict.columns(['import_batch_id', 'producer_key', 'producer_id']).doUpdateSet({ verdict }))
    .execute()
}

export type Mapping = { sender: string; columns: string; regency: string | null; province: string | null; used_at: Instant }

/** What these headings meant the last time: to this office first, else to any. */
export async function mappingFor(db: Reader, sender: string | null, format: string): Promise<Mapping | undefined> {
  const known = await db
    .selectFrom('import_mappings')
    .selectAll()
    .where('format', '=', format)
    .orderBy('used_at', 'desc')
    .execute()
  return known.find((mapping) => mapping.sender === (sender ?? '')) ?? (format.startsWith('none:') ? undefined : known[0])
}

type Used = Mapping & { format: string; import_batch_id: ImportBatchId }

export async function rememberMapping(trx: Trx, mapping: Used): Promise<void> {
  const { sender: _sender, format: _format, ...rest } = mapping
  await trx
    .insertInto('import_mappings')
    .values(mapping)
    .onConflict((conflict) => conflict.columns(['sender', 'format']).doUpdateSet(rest))
    .execute()
}
