import type { ImportBatchId, ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { type KnownProduct, productsListed } from '#db/queries/import-products.server'
import { knownMakers } from './compare-with-house.server'
import type { CellProblem, ImportedProducer, ImportedProduct, Layout } from './imported'
import { changesOfProduct, fittingPrices, type ProductChange } from './product-changes'
import { fold } from './words'

export type ListedProduct = {
  readonly makerId: ProducerId | undefined
  readonly product: ImportedProduct
  /** Which of the house's it is; undefined when it is new. */
  readonly known: KnownProduct | undefined
  /** By which it will be found again; null when another product has it. */
  readonly naturalKey: string | null
  readonly doubt: 'imports.product_id_unknown' | 'imports.product_id_foreign' | undefined
}

/**
 * The products of a list beside the house's: by the house's own id where it is one of that maker, then by the name lists
 * have for it, then by maker and name. No product of the house is found twice.
 */
export async function matchProducts(
  db: Reader,
  producers: readonly ImportedProducer[],
  makers: ReadonlyMap<string, ProducerId>,
): Promise<ListedProduct[]> {
  const listed = producers.flatMap(({ key, products }) =>
    products.map((product) => ({ makerId: makers.get(key), product, key: `${key}|${product.key}` })),
  )
  const found = await productsListed(db, {
    ids: listed.flatMap(({ product }) => product.houseId ?? []),
    keys: listed.map(({ key }) => key),
    makers: [...new Set(listed.flatMap(({ makerId }) => makerId ?? []))],
  })
  const byId = new Map(found.map((one) => [one.id, one]))
  const byKey = new Map(found.map((one) => [one.natural_key, one]))
  const byName = new Map<string, KnownProduct[]>()
  for (const one of found) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one])
  const matched = new Map<ImportedProduct, KnownProduct>()
  const taken = new Set<KnownProduct>()
  const pass = (find: (one: (typeof listed)[number]) => KnownProduct | undefined) => {
    for (const one of listed) {
      const known = matched.has(one.product) ? undefined : find(one)
      if (!known || taken.has(known)) continue
      taken.add(known)
      matched.set(one.product, known)
    }
  }
  const free = ({ makerId, product }: (typeof listed)[number]) =>
    (byName.get(`${makerId ?? ''}|${fold(product.name)}`) ?? []).filter((known) => !taken.has(known))
  pass(({ makerId, product: { houseId } }) => {
    const known = houseId === null ? undefined : byId.get(houseId)
    return known?.producer_id === makerId ? known : undefined
  })
  pass(({ key }) => byKey.get(key))
  pass((one) => free(one).find((known) => changesOfProduct(known, one.product).length === 0))
  pass((one) => free(one)[0])

  const keys = new Set(found.flatMap(({ natural_key }) => natural_key ?? []))
  return listed.map(({ makerId, product, key }): ListedProduct => {
    const known = matched.get(product)
    const naturalKey = known || keys.has(key) ? null : key
    keys.add(key)
    return { makerId, product, known, naturalKey, doubt: doubtOf(product, makerId, byId) }
  })
}

const nameOf = ({ producer_id, name_id }: KnownProduct) => `${producer_id}|${fold(name_id)}`

function doubtOf({ houseId }: ImportedProduct, makerId: ProducerId | undefined, byId: ReadonlyMap<string, KnownProduct>) {
  if (houseId === null) return undefined
  const known = byId.get(houseId)
  if (!known) return 'imports.product_id_unknown' as const
  return known.producer_id === makerId ? undefined : ('imports.product_id_foreign' as const)
}

/** What is doubtful about the ids of products in a list; a list without them costs nothing. */
export async function doubtfulIds(
  db: Reader,
  batchId: ImportBatchId,
  producers: readonly ImportedProducer[],
  layout: Layout,
): Promise<CellProblem[]> {
  const column = layout.columns.findIndex(({ field }) => field === 'productId')
  if (column < 0) return []
  const matches = await matchProducts(db, producers, await knownMakers(db, batchId, producers))
  return matches.flatMap(({ doubt, product }): CellProblem[] =>
    doubt ? [{ row: product.row, column, code: doubt, severity: 'warning', params: { written: product.houseId ?? '' } }] : [],
  )
}

export type ListedProductChange = { readonly known: KnownProduct; readonly changes: readonly ProductChange[] }

/** Known products of which the list says something else; `held` counts those whose prices stay, since the new ones do not fit together. */
export function listedProductChanges(matches: readonly ListedProduct[], batchId: ImportBatchId) {
  const wanted = matches.flatMap(({ known, product }) => {
    const changes = known && known.import_batch_id !== batchId ? changesOfProduct(known, product) : []
    return known && changes.length > 0 ? [{ known, changes }] : []
  })
  const kept = wanted.map(({ known, changes }) => ({ known, changes: fittingPrices(known, changes) }))
  const held = kept.filter(({ changes }, at) => changes.length < (wanted[at]?.changes.length ?? 0)).length
  return { changes: kept.filter(({ changes }): boolean => changes.length > 0) satisfies ListedProductChange[], held }
}
