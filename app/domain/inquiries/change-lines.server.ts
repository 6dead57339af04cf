import { hashOfSecret } from '#app/auth/secrets.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryLineId } from '#app/domain/shared/ids'
import type { CountedUnit } from '#app/domain/shared/quantity'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { changeLine, changeList, listByHash, removeLine } from '#db/queries/inquiry-lists.server'
import { inTransaction } from '#db/transaction.server'
import { type AmountRefusal, lineAmount } from './line-units'

export type LineChange = {
  lineId: InquiryLineId
  quantity: number
  unit: CountedUnit
  /** What is to be different (colour, size, label), or for other goods what they are; undefined leaves it. */
  wish?: string | null | undefined
}

type ChangeRefusal = 'shared.stale' | AmountRefusal

/** Changes what a list asks for, and takes a line off it. Lines that are gone meanwhile are passed over. */
export async function changeLines(
  db: Database,
  { token, changes, remove }: { token: string; changes: readonly LineChange[]; remove?: InquiryLineId | undefined },
  now: Instant,
): Promise<Outcome<ChangeRefusal>> {
  return inTransaction(db, async (trx) => {
    const list = await listByHash(trx, hashOfSecret(token))
    if (!list) return refuse('shared.stale')
    const lines = new Map((await linesOf(trx, [list.id])).map((line) => [line.id, line]))
    for (const { lineId, quantity, unit, wish } of changes) {
      const line = lines.get(lineId)
      if (!line || lineId === remove) continue
      const amount = lineAmount({ quantity, unit }, line.base ?? undefined, line.sample === 1)
      if (!amount.ok) return refuse(amount.code, amount.params, `lines.${lineId}.${amount.field ?? 'quantity'}`)
      // Other goods are known by nothing but their words: they keep them.
      const words = wish === undefined || (line.base === null && wish === null) ? {} : { description: wish }
      await changeLine(trx, lineId, { quantity, unit, pieces: amount.pieces, ...words })
    }
    if (remove) await removeLine(trx, list.id, remove)
    await changeList(trx, list.id, {}, now)
    return { ok: true as const }
  })
}
