import type { AppLoadContext } from '@remix-run/node'
import { isId } from '#app/domain/shared/ids'
import { productOfMaker } from '#db/queries/products.server'
import { refusalResponse } from './refusals.server'
import { requireWorkshop, type Workshop } from './workshop.server'

export type OwnProduct = Workshop & { product: NonNullable<Awaited<ReturnType<typeof productOfMaker>>> }

/** A product of the workshop in view; another's is unknown. */
export async function requireOwnProduct(request: Request, context: AppLoadContext, id: string | undefined): Promise<OwnProduct> {
  const workshop = await requireWorkshop(request, context, 'product.edit')
  const product = isId('product', id) ? await productOfMaker(workshop.db, workshop.viewer, id) : undefined
  if (product?.producer_id !== workshop.producer.id)
    throw refusalResponse({ code: 'products.product_unknown' }, await context.language())
  return { ...workshop, product }
}
