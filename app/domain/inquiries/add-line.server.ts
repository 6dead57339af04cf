import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, PictureId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { CountedUnit } from '#app/domain/shared/quantity'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { changeLine, changeList, insertLine, sameGoods } from '#db/queries/inquiry-lists.server'
import { productForList, standardForList } from '#db/queries/list-goods.server'
import { inTransaction } from '#db/transaction.server'
import { lineAmount } from './line-units'
import { listLimits } from './list-limits'
import { type ListHolder, mayOpenList, openList } from './open-list.server'

export type Goods = { productId: ProductId } | { standardId: StandardId }
export type NewLine = ListHolder & { goods: Goods; quantity: number; unit: CountedUnit }

export type AddRefusal =
  'shared.too_many' | 'inquiry.goods_unknown' | 'inquiry.unit_unfit' | 'inquiry.pieces_out_of_range' | 'inquiry.list_full'

/**
 * Puts goods of the catalogue on a visitor's list, and gives the secret of that list. The same goods again set
 * quantity and unit anew: pages of the catalogue are shared between visitors and can carry no key of their own.
 */
export async function addLine(db: Database, input: NewLine, now: Instant): Promise<Outcome<AddRefusal, { token: string }>> {
  const allowed = await mayOpenList(db, input, now)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (trx) => {
    const found = await ('productId' in input.goods
      ? productForList(trx, input.goods.productId)
      : standardForList(trx, input.goods.standardId))
    if (!found) return refuse('inquiry.goods_unknown')
    const amount = lineAmount(input, found.unit)
    if (!amount.ok) return amount

    const list = await openList(trx, input.token, now)
    const chosen =
      'productId' in input.goods
        ? { product_id: input.goods.productId, standard_id: null, description: null }
        : { product_id: null, standard_id: input.goods.standardId, description: null }
    const { quantity, unit } = input
    const asked = { quantity, unit, pieces: amount.pieces, picture_id: null, tied_standard_id: found.standardId }
    const put = await putOnList(trx, list, chosen, asked, now)
    return put.ok ? { ok: true as const, token: list.token } : put
  })
}

type Chosen = { product_id: ProductId | null; standard_id: StandardId | null; description: string | null }
type Asked = {
  quantity: number
  unit: CountedUnit
  pieces: number
  picture_id: PictureId | null
  tied_standard_id: StandardId | null
}

/** Goods that are on the list already are asked for anew; others come to its end. */
export async function putOnList(
  trx: Trx,
  list: { id: InquiryId; lines: number },
  chosen: Chosen,
  { picture_id, ...asked }: Asked,
  now: Instant,
): Promise<Outcome<'inquiry.list_full'>> {
  await changeList(trx, list.id, {}, now)
  const same = await sameGoods(trx, list.id, chosen)
  if (same) {
    await changeLine(trx, same.id, { ...asked, ...(picture_id && { picture_id }) })
    return { ok: true }
  }
  if (list.lines >= listLimits.lines) return refuse('inquiry.list_full', { most: listLimits.lines })
  await insertLine(trx, list.id, { ...chosen, ...asked, picture_id }, now)
  return { ok: true }
}
