import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { InquiryId, InquiryLineId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { lineToTie, standardToTie, tieLineTo } from '#db/queries/inquiry-ties.server'
import { inTransaction } from '#db/transaction.server'
import { mayTie, type TieRefusal } from './may-tie'

type Tie = { inquiryId: InquiryId; lineId: InquiryLineId; standardId: StandardId | null }

/** Says which standard the house would make for a line; null takes it back. */
export async function tieLine(
  db: Database,
  actor: Actor,
  { inquiryId, lineId, standardId }: Tie,
  now: Instant,
): Promise<Outcome<TieRefusal | 'inquiry.line_unknown' | 'inquiry.standard_unfit'>> {
  return inTransaction(db, async (trx) => {
    const line = await lineToTie(trx, inquiryId, lineId)
    if (!line) return refuse('inquiry.line_unknown')
    if (line.tiedStandardId === standardId) return { ok: true as const }
    const allowed = mayTie(line)
    if (!allowed.ok) return allowed
    const standard = standardId ? await standardToTie(trx, standardId) : undefined
    if (standardId && (!standard || standard.state === 'retired')) return refuse('inquiry.standard_unfit', {}, 'standardId')

    await tieLineTo(trx, lineId, standardId)
    const kind = standard ? 'inquiry.line_tied' : 'inquiry.line_untied'
    const data = { line: line.position, standard: standard?.code ?? null, before: line.tiedStandardId, after: standardId }
    await appendEvent(trx, actor, { kind, subject: inquiryId, data }, now)
    return { ok: true as const }
  })
}
