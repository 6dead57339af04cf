import { createStandard, type NewStandard } from '#app/domain/catalogue/create-standard.server'
import { linkProducts } from '#app/domain/catalogue/link-products.server'
import { publishStandard } from '#app/domain/catalogue/move-standard.server'
import type { Actor } from '#app/domain/people/actor'
import { instant } from '#app/domain/shared/calendar'
import type { ProductId, StandardId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'

export const now = () => instant(Date.now())

let keys = 0
export const key = () => `${process.pid}-${++keys}`

/** What a use-case gave; a refusal ends the test. */
export async function granted<Value extends object>(asked: Promise<Outcome<string, Value>>) {
  const outcome = await asked
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`)
  return outcome
}

/** A standard of the house in the catalogue, and the products that are made to it. */
export async function putStandard(
  db: Database,
  staff: Actor,
  wanted: Pick<NewStandard, 'nameId' | 'nameEn' | 'craft'> & Partial<NewStandard>,
  productIds: readonly ProductId[],
): Promise<StandardId> {
  const made = await granted(createStandard(db, staff, { ...plain, key: key(), ...wanted }, now()))
  const { standardId } = made
  await granted(publishStandard(db, staff, { standardId, key: key() }, now()))
  await granted(linkProducts(db, staff, { standardId, productIds }, now()))
  return standardId
}

const plain = {
  descriptionId: null,
  descriptionEn: null,
  materialId: null,
  materialEn: null,
  botanical: null,
  motifId: null,
  size: null,
  tolerance: null,
  careId: null,
  careEn: null,
  unit: 'piece',
  weightG: null,
  cartonPieces: null,
  cartonSize: null,
  hs6: null,
  priceMinor: 45_000,
  minQuantity: 20,
  leadDays: 30,
} as const

/** The products of a name, those whose makers can make most of them first. */
export function productsNamed(db: Database, name: string) {
  return db
    .selectFrom('products')
    .select(['id', 'producer_id as producerId', 'capacity_per_year as perYear', 'unit'])
    .where('name_id', '=', name)
    .where('capacity_per_year', '>', 0)
    .orderBy('capacity_per_year', 'desc')
    .orderBy('id')
    .execute()
}
