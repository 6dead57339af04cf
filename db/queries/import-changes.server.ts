import type { KnownFacts, MakerChange } from '#app/domain/imports/maker-changes'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'
import { inPortions, portions } from './portions'
import type { Schema } from '#db/schema'

/** What the house knows of makers that a list names too. */
export async function factsOfMakers(
  db: Reader,
  ids: readonly ProducerId[],
): Promise<Map<ProducerId, KnownFacts & { name: string }>> {
  const rows = await inPortions([...new Set(ids)], (part) =>
    db
      .selectFrom('producers')
      .select(['id', 'name', 'contact_name', 'members', 'village', 'district', 'phone', 'group_name'])
      .where('id', 'in', part)
      .execute(),
  )
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** Compare-and-set; false when it is no longer what was seen. */
export async function changeMaker(trx: Trx, id: ProducerId, { field, before, after }: MakerChange): Promise<boolean> {
  const valueOf = (text: string | null) => (field === 'members' ? Number(text) : text)
  const seen = valueOf(before)
  const { numUpdatedRows } = await trx
    .updateTable('producers')
    .set({ [field]: valueOf(after) })
    .where('id', '=', id)
    .where((where) => (seen === null ? where(field, 'is', null) : where(field, '=', seen)))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function recordChange(trx: Trx, batchId: ImportBatchId, id: ProducerId, change: MakerChange): Promise<void> {
  await trx
    .insertInto('import_changes')
    .values({ import_batch_id: batchId, producer_id: id, ...change })
    .execute()
}

export function changesOfBatch(db: Reader, batchId: ImportBatchId, most: number) {
  return db
    .selectFrom('import_changes')
    .innerJoin('producers', 'producers.id', 'import_changes.producer_id')
    .select(['producers.id', 'producers.name', 'field', 'before', 'after'])
    .where('import_changes.import_batch_id', '=', batchId)
    .orderBy('producers.name')
    .orderBy('producers.id')
    .orderBy('field')
    .limit(most)
    .execute()
}

export async function productIdsOfMakers(db: Reader, ids: readonly ProducerId[]): Promise<ProductId[]> {
  const rows = await inPortions(ids, (part) => db.selectFrom('products').select('id').where('producer_id', 'in', part).execute())
  return rows.map(({ id }) => id)
}

type Mark = Schema['producer_marks']

/** What else makers are known by; what is known already stays as it is. */
export async function addMarks(trx: Trx, marks: readonly Mark[]): Promise<void> {
  for (const part of portions(marks))
    await trx
      .insertInto('producer_marks')
      .values(part)
      .onConflict((conflict) => conflict.columns(['producer_id', 'kind', 'mark']).doNothing())
      .execute()
}
