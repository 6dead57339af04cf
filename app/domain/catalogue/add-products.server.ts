import type { Actor, SystemActor } from '#app/domain/people/actor'
import type { Craft } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import {
  type ImportBatchId,
  type MotifId,
  newId,
  type PictureId,
  type ProducerId,
  type ProductId,
  type StandardId,
} from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { slugWithId } from '#app/domain/shared/slug'
import type { Trx } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { writeProductPictures } from '#db/queries/item-pictures.server'
import { replaceTiers } from '#db/queries/price-tiers.server'
import { insertProducts } from '#db/queries/products.server'
import type { PriceTier } from './price-tiers'
import type { ProductState } from './product-states'

/** Only the name has to be known; what is missing keeps it from being published, not from being listed as a draft. */
export type NewProduct = {
  producerId: ProducerId
  nameId: string
  craft: Craft
  nameEn?: string | null
  descriptionId?: string | null
  descriptionEn?: string | null
  materialId?: string | null
  materialEn?: string | null
  botanical?: string | null
  motifId?: MotifId | null
  standardId?: StandardId | null
  size?: string | null
  tolerance?: string | null
  weightG?: number | null
  cartonPieces?: number | null
  cartonSize?: string | null
  hs6?: string | null
  careId?: string | null
  careEn?: string | null
  unit?: BaseUnit
  /** Rupiah each. */
  priceMinor?: number | null
  /** What one costs when more are ordered. */
  tiers?: readonly PriceTier[]
  minQuantity?: number
  leadDays?: number
  /** Pieces a year when the maker makes only this. */
  perYear?: number | null
  /** Pieces that lie ready. */
  stock?: number
  /** The cover. */
  pictureId?: PictureId | null | undefined
  /** The pictures after it. */
  furtherPictureIds?: readonly PictureId[]
  state?: Extract<ProductState, 'draft' | 'in_review' | 'published'>
  importBatchId?: ImportBatchId | null
  naturalKey?: string | null
  /** Named when a field officer writes it down for its maker. */
  onBehalfOf?: ProducerId | undefined
}

const usualLeadDays = 30
const most = 200

/** Part of every use-case that brings products in; those that are published stand in the catalogue at once. */
export async function addProducts(
  trx: Trx,
  actor: Actor | SystemActor,
  products: readonly NewProduct[],
  now: Instant,
): Promise<ProductId[]> {
  const rows = products.map((product) => rowOf(product, now))
  for (let from = 0; from < rows.length; from += most) await insertProducts(trx, rows.slice(from, from + most))
  for (const [at, { id, state, producer_id }] of rows.entries()) {
    const { furtherPictureIds = [], tiers = [] } = products[at] ?? {}
    if (tiers.length > 0) await replaceTiers(trx, id, tiers)
    if (furtherPictureIds.length > 0) await writeProductPictures(trx, id, furtherPictureIds)
    const event: NewEvent = { kind: 'product.added', subject: id, to: state, onBehalfOf: products[at]?.onBehalfOf }
    await appendEvent(trx, actor, { ...event, data: { producerId: producer_id } }, now)
  }
  await updateCatalogue(
    trx,
    rows.filter(({ state }) => state === 'published').map(({ id }) => id),
  )
  return rows.map(({ id }) => id)
}

function rowOf(product: NewProduct, now: Instant) {
  const id = newId('product', Date.parse(now))
  return {
    id,
    slug: slugWithId(product.nameEn ?? product.nameId, id),
    producer_id: product.producerId,
    standard_id: product.standardId ?? null,
    name_id: product.nameId,
    name_en: product.nameEn ?? null,
    description_id: product.descriptionId ?? null,
    description_en: product.descriptionEn ?? null,
    craft: product.craft,
    material_id: product.materialId ?? null,
    material_en: product.materialEn ?? null,
    botanical: product.botanical ?? null,
    motif_id: product.motifId ?? null,
    size: product.size ?? null,
    tolerance: product.tolerance ?? null,
    weight_g: product.weightG ?? null,
    carton_pieces: product.cartonPieces ?? null,
    carton_size: product.cartonSize ?? null,
    hs6: product.hs6 ?? null,
    care_id: product.careId ?? null,
    care_en: product.careEn ?? null,
    unit: product.unit ?? 'piece',
    price_minor: product.priceMinor ?? null,
    min_quantity: product.minQuantity ?? 1,
    stock: product.stock ?? 0,
    lead_days: product.leadDays ?? usualLeadDays,
    capacity_per_year: product.perYear ?? null,
    picture_id: product.pictureId ?? null,
    state: product.state ?? 'draft',
    returned_reason: null,
    reviewer_id: null,
    waiting_since: product.state === 'in_review' ? now : null,
    import_batch_id: product.importBatchId ?? null,
    natural_key: product.naturalKey ?? null,
    created_at: now,
    updated_at: now,
  } as const
}
