import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, PictureId, ProductId, StandardId } from '#app/domain/shared/ids'
import type { CountedUnit } from '#app/domain/shared/quantity'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { changeLine, changeList, insertLine, sameGoods } from '#db/queries/inquiry-lists.server'
import { productForList, standardForList } from '#db/queries/list-goods.server'
import { inTransaction } from '#db/transaction.server'
import { type AmountRefusal, lineAmount } from './line-units'
import { listLimits } from './list-limits'
import { type ListHolder, mayOpenList, openList } from './open-list.server'

export type Goods = { productId: ProductId } | { standardId: StandardId }
export type NewLine = ListHolder & { goods: Goods; quantity: number; unit: CountedUnit; sample?: boolean }

export type AddRefusal = 'shared.too_many' | 'inquiry.goods_unknown' | 'inquiry.list_full' | AmountRefusal

/**
 * Puts goods of the catalogue on a visitor's list, and gives the secret of that list. The same goods again set
 * quantity and unit anew, a sample of them apart: pages of the catalogue are shared between visitors and can carry no key of their own.
 */
export async function addLine(db: Database, input: NewLine, now: Instant): Promise<Outcome<AddRefusal, { token: string }>> {
  const allowed = await mayOpenList(db, input, now)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (trx) => {
    const found = await ('productId' in input.goods
      ? productForList(trx, input.goods.productId)
      : standardForList(trx, input.goods.standardId))
    if (!found) return refuse('inquiry.goods_unknown')
    const isSample = input.sample === true
    const amount = lineAmount(input, found.unit, isSample)
    if (!amount.ok) return amount

    const list = await openList(trx, input.token, now)
    const chosen =
      'productId' in input.goods
        ? { product_id: input.goods.productId, standard_id: null }
        : { product_id: null, standard_id: input.goods.standardId }
    const { quantity, unit } = input
    // A sample is sent singly: it is no part of what is called for, planned and quoted.
    const tied_standard_id = isSample ? null : found.standardId
    const asked = { quantity, unit, pieces: amount.pieces, picture_id: null, tied_standard_id }
    const put = await putOnList(trx, list, { ...chosen, description: null, sample: isSample ? 1 : 0 }, asked, now)
    return put.ok ? { ok: true as const, token: list.token } : put
  })
}

type Chosen = { product_id: ProductId | null; standard_id: StandardId | null; description: string | null; sample: 0 | 1 }
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
