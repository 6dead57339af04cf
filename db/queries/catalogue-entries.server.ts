import { type CatalogueEntry, entryOfProduct, entryOfStandard, type StandardMaker } from '#app/domain/catalogue/catalogue-entry'
import type { EntryId } from '#app/domain/catalogue/catalogue-index'
import { isId, type ProductId, type StandardId } from '#app/domain/shared/ids'
import type { Database, Reader, Trx } from '#db/client.server'
import { inTransaction } from '#db/transaction.server'

const most = 500

/**
 * Brings the catalogue up to date with these products and standards, and with the standards the products are made to.
 * Always in the transaction that changed them. What is not public is taken out.
 */
export async function updateCatalogue(trx: Trx, ids: readonly (EntryId | null)[]): Promise<void> {
  const products = [...new Set(ids.filter((id) => isId('product', id)))]
  const named = ids.filter((id) => isId('standard', id))
  const standards = [...new Set([...named, ...(await standardsOfProducts(trx, products))])]
  if (products.length + standards.length === 0) return
  const version = await nextVersion(trx)
  for (const some of chunks(products)) await replace(trx, some, await listedProducts(trx, some), version)
  for (const some of chunks(standards)) await replace(trx, some, await listedStandards(trx, some), version)
}

/** After its form has changed the catalogue is empty: everything public is written into it anew. */
export async function fillEmptyCatalogue(db: Database): Promise<void> {
  const any = await db.selectFrom('catalogue_entries').select('id').limit(1).executeTakeFirst()
  if (any) return
  const products = await db.selectFrom('products').select('id').where('state', '=', 'published').execute()
  const standards = await db.selectFrom('standards').select('id').where('state', '=', 'published').execute()
  await inTransaction(db, (trx) =>
    updateCatalogue(
      trx,
      [...products, ...standards].map(({ id }) => id),
    ),
  )
}

async function replace(trx: Trx, ids: readonly EntryId[], entries: readonly CatalogueEntry[], version: number): Promise<void> {
  const shown = new Set<EntryId>(entries.map(({ id }) => id))
  const gone = ids.filter((id) => !shown.has(id))
  if (gone.length > 0)
    await trx.updateTable('catalogue_entries').set({ shown: 0, version }).where('id', 'in', gone).where('shown', '=', 1).execute()
  if (entries.length === 0) return
  await trx
    .insertInto('catalogue_entries')
    .values(entries.map((entry) => rowOf(entry, version)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        slug: row.ref('excluded.slug'),
        shown: row.ref('excluded.shown'),
        version: row.ref('excluded.version'),
        name_id: row.ref('excluded.name_id'),
        name_en: row.ref('excluded.name_en'),
        craft: row.ref('excluded.craft'),
        place: row.ref('excluded.place'),
        provinces: row.ref('excluded.provinces'),
        regencies: row.ref('excluded.regencies'),
        motif: row.ref('excluded.motif'),
        unit: row.ref('excluded.unit'),
        price_minor: row.ref('excluded.price_minor'),
        min_quantity: row.ref('excluded.min_quantity'),
        lead_days: row.ref('excluded.lead_days'),
        per_year: row.ref('excluded.per_year'),
        makers: row.ref('excluded.makers'),
        stock: row.ref('excluded.stock'),
        capacities: row.ref('excluded.capacities'),
        picture_hash: row.ref('excluded.picture_hash'),
        name_words: row.ref('excluded.name_words'),
        material_words: row.ref('excluded.material_words'),
        other_words: row.ref('excluded.other_words'),
      })),
    )
    .execute()
}

function rowOf(entry: CatalogueEntry, version: number) {
  return {
    id: entry.id,
    slug: entry.slug,
    shown: 1 as const,
    version,
    name_id: entry.nameId,
    name_en: entry.nameEn,
    craft: entry.craft,
    place: entry.place,
    provinces: JSON.stringify(entry.provinces),
    regencies: JSON.stringify(entry.regencies),
    motif: entry.motif,
    unit: entry.unit,
    price_minor: entry.priceMinor,
    min_quantity: entry.minQuantity,
    lead_days: entry.leadDays,
    per_year: entry.perYear,
    makers: entry.makers,
    stock: entry.stock,
    capacities: JSON.stringify(entry.capacities),
    picture_hash: entry.pictureHash,
    name_words: entry.nameWords,
    material_words: entry.materialWords,
    other_words: entry.otherWords,
  }
}

/** Whoever writes next waits for this transaction: versions become visible in their order. */
async function nextVersion(trx: Trx): Promise<number> {
  const { value } = await trx
    .insertInto('counters')
    .values({ name: 'catalogue', value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((row) => ({ value: row('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

async function standardsOfProducts(db: Reader, ids: readonly ProductId[]): Promise<StandardId[]> {
  const found: StandardId[] = []
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom('products').select('standard_id').distinct().where('id', 'in', some).execute()
    found.push(...rows.flatMap(({ standard_id }) => standard_id ?? []))
  }
  return found
}

async function listedProducts(db: Reader, ids: readonly ProductId[]): Promise<CatalogueEntry[]> {
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .leftJoin('producer_pages', 'producer_pages.producer_id', 'producers.id')
    .leftJoin('motifs', 'motifs.id', 'products.motif_id')
    .leftJoin('pictures', 'pictures.id', 'products.picture_id')
    .select([
      'products.id',
      'products.slug',
      'products.name_id as nameId',
      'products.name_en as nameEn',
      'products.description_id as descriptionId',
      'products.description_en as descriptionEn',
      'products.material_id as materialId',
      'products.material_en as materialEn',
      'products.size',
      'products.botanical',
      'products.craft',
      'products.unit',
      'products.price_minor as priceMinor',
      'products.capacity_per_year as perYear',
      'products.min_quantity as minQuantity',
      'products.lead_days as leadDays',
      'products.stock',
      'motifs.name as motif',
      'motifs.origin_id as originId',
      'motifs.origin_en as originEn',
      'pictures.hash as pictureHash',
      'producers.id as makerId',
      'producers.name as makerName',
      'producers.shows_name as showsName',
      'producer_pages.hides_village as hidesVillage',
      'producers.village',
      'producers.district',
      'producers.regency',
      'producers.province',
    ])
    .where('products.id', 'in', [...ids])
    .where('products.state', '=', 'published')
    .where('producers.active', '=', 1)
    .execute()
  return rows.map(
    ({ makerId, makerName, showsName, hidesVillage, village, district, regency, province, priceMinor, perYear, ...product }) =>
      entryOfProduct({
        ...product,
        priceMinor: priceMinor ?? 0,
        perYear: perYear ?? 0,
        maker: {
          id: makerId,
          name: makerName,
          showsName: showsName === 1,
          hidesVillage: hidesVillage === 1,
          village,
          district,
          regency,
          province,
        },
      }),
  )
}

async function listedStandards(db: Reader, ids: readonly StandardId[]): Promise<CatalogueEntry[]> {
  const rows = await db
    .selectFrom('standards')
    .leftJoin('motifs', 'motifs.id', 'standards.motif_id')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select([
      'standards.id',
      'standards.slug',
      'standards.code',
      'standards.name_id as nameId',
      'standards.name_en as nameEn',
      'standards.description_id as descriptionId',
      'standards.description_en as descriptionEn',
      'standards.material_id as materialId',
      'standards.material_en as materialEn',
      'standards.size',
      'standards.botanical',
      'standards.craft',
      'standards.unit',
      'standards.price_minor as priceMinor',
      'standards.min_quantity as minQuantity',
      'standards.lead_days as leadDays',
      'motifs.name as motif',
      'motifs.origin_id as originId',
      'motifs.origin_en as originEn',
      'pictures.hash as pictureHash',
    ])
    .where('standards.id', 'in', [...ids])
    .where('standards.state', '=', 'published')
    .execute()
  const makers = await makersOfStandards(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((standard) => entryOfStandard(standard, makers.get(standard.id) ?? []))
}

/** Each maker once: of several products of the same standard the slower one counts, to be careful. */
async function makersOfStandards(db: Reader, ids: readonly StandardId[]): Promise<Map<StandardId, StandardMaker[]>> {
  const makers = new Map<StandardId, StandardMaker[]>()
  if (ids.length === 0) return makers
  const rows = await db
    .selectFrom('products')
    .innerJoin('producers', 'producers.id', 'products.producer_id')
    .select((select) => [
      'products.standard_id',
      'producers.id',
      'producers.regency',
      'producers.province',
      select.fn.min('products.capacity_per_year').as('perYear'),
      select.fn.sum('products.stock').as('stock'),
    ])
    .where('products.standard_id', 'in', [...ids])
    .where('products.state', '=', 'published')
    .where('products.capacity_per_year', '>', 0)
    .where('producers.active', '=', 1)
    .groupBy(['products.standard_id', 'producers.id', 'producers.regency', 'producers.province'])
    .execute()
  for (const { standard_id, id, regency, province, perYear, stock } of rows) {
    if (!standard_id) continue
    const maker = { id, regency, province, perYear: Number(perYear), stock: Number(stock) }
    const others = makers.get(standard_id)
    if (others) others.push(maker)
    else makers.set(standard_id, [maker])
  }
  return makers
}

function* chunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += most) yield items.slice(from, from + most)
}
