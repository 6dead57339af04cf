import { json } from '@remix-run/node'
import type { z } from 'zod'
import { moveProducts } from '#app/domain/catalogue/move-products.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { flashRedirect } from '#app/http/flash.server'
import { formRefused } from '#app/http/forms.server'
import type { Database } from '#db/client.server'
import { namesOfProducts } from '#db/queries/product-review.server'
import type { bulkForm } from './bulk-form'

type Chosen = { value: z.infer<typeof bulkForm>; typed: Record<string, string | string[]> }

/** Back to the same filters when all went well; else the list again, with a line for each that could not. */
export async function answerBulk(db: Database, viewer: Actor, { value, typed }: Chosen, address: string, now: Instant) {
  const { do: event, product: productIds, reason, _key: key } = value
  if (productIds.length === 0) return formRefused({ ok: false, code: 'listing.bulk_none' }, typed)
  if (event === 'return' && !reason)
    return formRefused({ ok: false, code: 'listing.bulk_reason_missing', field: 'reason' }, typed)
  const move = event === 'return' ? { event, reason: reason ?? '' } : { event }
  const { done, refused } = await moveProducts(db, viewer, { productIds, key, ...move }, now)
  if (refused.length === 0) return flashRedirect(address, `listing.bulk_done_${event}`, { count: done.length })
  const names = await namesOfProducts(
    db,
    refused.map(({ productId }) => productId),
  )
  const told = {
    event,
    done: done.length,
    refused: refused.map(({ productId, refusal: { code, params } }) => ({
      id: productId,
      name: names.get(productId) ?? null,
      refusal: params ? { code, params } : { code },
    })),
  }
  return json(told, { status: 422 })
}
