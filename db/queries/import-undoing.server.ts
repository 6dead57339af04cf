import { sql } from 'kysely'
import type { EventKind } from '#app/domain/shared/event-kinds'
import type { ImportBatchId, ProducerId, ProductId } from '#app/domain/shared/ids'
import { changeableFields, type MakerChange } from '#app/domain/imports/maker-changes'
import type { Reader, Trx } from '#db/client.server'
import { changeMaker } from './import-changes.server'
import { type ProducerReference, producerReferences } from './producer-references'

/** What a list itself brings, or what is only noted of its makers, is no use of them; whatever else names one is. */
const noUse = [
  'products',
  'producers',
  'producer_marks',
  'import_matches',
  'import_changes',
  'producers_apart',
  'producer_merges',
]
const uses = producerReferences.filter(({ table, how }) => how !== 'follow' && !noUse.includes(table))

const namedBy = ({ table, column }: ProducerReference) =>
  sql<boolean>`exists (select 1 from ${sql.table(table)} where ${sql.ref(`${table}.${column}`)} = producers.id)`

/** What the trail of something brought by a list may tell without anybody having worked with it. */
const noWork: EventKind[] = [
  ...(['product.added', 'product.updated_from_list'] as const),
  ...(['producer.added_from_list', 'producer.updated_from_list', 'producer.told_apart'] as const),
  ...(['producer.merged', 'producer.merged_into', 'producer.unmerged'] as const),
]

const workedOn = (id: 'producers.id' | 'products.id') => sql<boolean>`exists (
  select 1 from events where events.subject = ${sql.ref(id)} and events.kind not in (${sql.join(noWork)}))`

/** How many makers and products of a batch somebody already works with: named in its trail, invited, promised, signed in, published, asked for, photographed. */
export async function usesOfBatch(db: Reader, id: ImportBatchId): Promise<number> {
  const makers = await db
    .selectFrom('producers')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_batch_id', '=', id)
    .where(({ or, exists, selectFrom }) =>
      or([
        ...uses.map(namedBy),
        workedOn('producers.id'),
        exists(
          selectFrom('producer_merges')
            .select('producer_merges.id')
            .where('undone_at', 'is', null)
            .where((merge) =>
              merge.or([merge('kept_id', '=', merge.ref('producers.id')), merge('merged_id', '=', merge.ref('producers.id'))]),
            ),
        ),
        exists(
          selectFrom('import_changes')
            .select('field')
            .whereRef('import_changes.producer_id', '=', 'producers.id')
            .where('import_changes.import_batch_id', '!=', id),
        ),
        exists(
          selectFrom('products as own')
            .select('own.id')
            .whereRef('own.producer_id', '=', 'producers.id')
            .where((own) => own.or([own('own.import_batch_id', 'is', null), own('own.import_batch_id', '!=', id)])),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  const products = await db
    .selectFrom('products')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_batch_id', '=', id)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('state', 'not in', ['in_review', 'draft']),
        workedOn('products.id'),
        eb('standard_id', 'is not', null),
        eb('picture_id', 'is not', null),
        exists(
          selectFrom('import_product_changes')
            .select('field')
            .whereRef('import_product_changes.product_id', '=', 'products.id')
            .where('import_product_changes.import_batch_id', '!=', id),
        ),
        exists(selectFrom('product_pictures').select('product_id').whereRef('product_id', '=', 'products.id')),
        exists(selectFrom('inquiry_lines').select('inquiry_lines.id').whereRef('inquiry_lines.product_id', '=', 'products.id')),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(makers.count) + Number(products.count)
}

export async function deleteBatchRows(trx: Trx, id: ImportBatchId): Promise<void> {
  const own = trx.selectFrom('producers').select('id').where('import_batch_id', '=', id)
  const goods = trx.selectFrom('products').select('id').where('import_batch_id', '=', id)
  await trx.deleteFrom('product_price_tiers').where('product_id', 'in', goods).execute()
  await trx.deleteFrom('picture_words').where('item_id', 'in', goods).execute()
  await trx.deleteFrom('products').where('import_batch_id', '=', id).execute()
  await trx
    .deleteFrom('producer_marks')
    .where(({ or, eb }) => or([eb('import_batch_id', '=', id), eb('producer_id', 'in', own)]))
    .execute()
  await trx.deleteFrom('import_matches').where('producer_id', 'in', own).execute()
  await trx
    .deleteFrom('producers_apart')
    .where(({ or, eb }) => or([eb('one_id', 'in', own), eb('other_id', 'in', own)]))
    .execute()
  await trx
    .deleteFrom('producer_merges')
    .where(({ or, eb }) => or([eb('kept_id', 'in', own), eb('merged_id', 'in', own)]))
    .execute()
  await trx.deleteFrom('producers').where('import_batch_id', '=', id).execute()
}

/** Gives known makers back what a list changed of them, where nobody has changed it since; their products follow. */
export async function takeChangesBack(trx: Trx, id: ImportBatchId): Promise<ProductId[]> {
  const rows = await trx.selectFrom('import_changes').selectAll().where('import_batch_id', '=', id).execute()
  const makers = new Set<ProducerId>()
  for (const { producer_id, field, before, after } of rows) {
    const known = changeableFields.find((one) => one === field)
    if (!known) continue
    const back: MakerChange = { field: known, before: after, after: before }
    if (await changeMaker(trx, producer_id, back)) makers.add(producer_id)
  }
  await trx.deleteFrom('import_changes').where('import_batch_id', '=', id).execute()
  if (makers.size === 0) return []
  const products = await trx
    .selectFrom('products')
    .select('id')
    .where('producer_id', 'in', [...makers])
    .execute()
  return products.map((product) => product.id)
}
