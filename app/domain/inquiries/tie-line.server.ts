import { standardOfProduct } from '#app/domain/catalogue/standard-from-product.server'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, InquiryLineId, ProductId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { lineToTie, standardToTie, tieLineTo } from '#db/queries/inquiry-ties.server'
import { inTransaction } from '#db/transaction.server'
import { mayTie, type TieRefusal } from './may-tie'

type Tie = { inquiryId: InquiryId; lineId: InquiryLineId; standardId: StandardId | null }
type OwnTie = { inquiryId: InquiryId; lineId: InquiryLineId; productId: ProductId; key: string }
type Tied = Outcome<TieRefusal | 'inquiry.line_unknown' | 'inquiry.standard_unfit'>

/** Says which standard the house would make for a line; null takes it back. */
export function tieLine(db: Database, actor: Actor, tie: Tie, now: Instant): Promise<Tied> {
  return inTransaction(db, (trx) => tieIn(trx, actor, tie, now))
}

/** The standard is made from the line's own product, and the line tied to it: both, or neither. */
export function tieToOwnStandard(
  db: Database,
  actor: Actor,
  { inquiryId, lineId, productId, key }: OwnTie,
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const line = await lineToTie(trx, inquiryId, lineId)
    if (line?.productId !== productId) return refuse('inquiry.line_unknown')
    const made = await standardOfProduct(trx, actor, { productId, key }, now)
    return made.ok ? tieIn(trx, actor, { inquiryId, lineId, standardId: made.standardId }, now) : made
  })
}

async function tieIn(trx: Trx, actor: Actor, { inquiryId, lineId, standardId }: Tie, now: Instant): Promise<Tied> {
  const line = await lineToTie(trx, inquiryId, lineId)
  if (!line) return refuse('inquiry.line_unknown')
  if (line.tiedStandardId === standardId) return { ok: true }
  const allowed = mayTie(line)
  if (!allowed.ok) return allowed
  const standard = standardId ? await standardToTie(trx, standardId) : undefined
  if (standardId && (!standard || standard.state === 'retired')) return refuse('inquiry.standard_unfit', {}, 'standardId')

  await tieLineTo(trx, lineId, standardId)
  const kind = standard ? 'inquiry.line_tied' : 'inquiry.line_untied'
  const data = { line: line.position, standard: standard?.code ?? null, before: line.tiedStandardId, after: standardId }
  await appendEvent(trx, actor, { kind, subject: inquiryId, data }, now)
  return { ok: true }
}
