import { addProducts, type NewProduct } from '#app/domain/catalogue/add-products.server'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent } from '#db/queries/events.server'
import { changeListedProduct, recordProductChange } from '#db/queries/import-products.server'
import { listedProductChanges, type ListedProduct, matchProducts } from './compare-products.server'
import type { ImportedProducer, ImportedProduct } from './imported'

type Taking = { readonly batchId: ImportBatchId; readonly updatesProducts: boolean }

/** Takes the products of some makers in; those the house knows stay as they are, unless staff asked for more. */
export async function takeInProducts(
  trx: Trx,
  actor: Actor | SystemActor,
  producers: readonly ImportedProducer[],
  makers: ReadonlyMap<string, ProducerId>,
  { batchId, updatesProducts }: Taking,
  now: Instant,
) {
  const matches = await matchProducts(trx, producers, makers)
  const productsChanged = updatesProducts ? await updateKnown(trx, actor, matches, batchId, now) : 0
  const fresh = matches.flatMap(({ makerId, product, known, naturalKey }): NewProduct[] =>
    makerId && !known
      ? [
          {
            producerId: makerId,
            nameId: product.name,
            craft: product.craft,
            unit: product.unit,
            priceMinor: product.price?.minor ?? null,
            perYear: product.capacityPerYear,
            size: product.size,
            materialId: product.material,
            ...(product.minimum !== null && { minQuantity: product.minimum }),
            ...(product.leadDays !== null && { leadDays: product.leadDays }),
            ...(product.stock !== null && { stock: product.stock }),
            ...(hasPrices(product) && { tiers: product.tiers }),
            state: 'in_review',
            importBatchId: batchId,
            naturalKey,
          },
        ]
      : [],
  )
  await addProducts(trx, actor, fresh, now)
  return { productsAdded: fresh.length, productsChanged }
}

/** Prices of more without the price of one say nothing. */
function hasPrices(product: ImportedProduct): product is ImportedProduct & { tiers: readonly PriceTier[] } {
  return product.tiers !== null && product.price !== null
}

async function updateKnown(
  trx: Trx,
  actor: Actor | SystemActor,
  matches: readonly ListedProduct[],
  batchId: ImportBatchId,
  now: Instant,
): Promise<number> {
  const { changes: all } = listedProductChanges(matches, batchId)
  for (const { known, changes } of all) {
    for (const change of changes) {
      await changeListedProduct(trx, known.id, change, now)
      await recordProductChange(trx, batchId, known.id, change)
    }
    const fields = changes.map(({ field }) => field)
    await appendEvent(trx, actor, { kind: 'product.updated_from_list', subject: known.id, data: { batchId, fields } }, now)
  }
  await updateCatalogue(
    trx,
    all.map(({ known }) => known.id),
  )
  return all.length
}
