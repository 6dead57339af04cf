import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import type { OffDaysId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { countOffDays, offDaysById } from '#db/queries/off-days.server'
import { inTransaction } from '#db/transaction.server'
import { mayStopWork } from './may-stop-work.server'

/** There will be work after all; the row stays, so that it can be put back. */
export function removeOffDays(db: Database, actor: Actor, offDaysId: OffDaysId, now: Instant): Promise<Outcome<string>> {
  return count(db, actor, { offDaysId, counts: false }, now)
}

/** Takes a removal back. */
export function restoreOffDays(db: Database, actor: Actor, offDaysId: OffDaysId, now: Instant): Promise<Outcome<string>> {
  return count(db, actor, { offDaysId, counts: true }, now)
}

/** What is over is history and stays as it is; what is so already is not done again. */
async function count(
  db: Database,
  actor: Actor,
  { offDaysId, counts }: { offDaysId: OffDaysId; counts: boolean },
  now: Instant,
): Promise<Outcome<string>> {
  return inTransaction(db, async (trx) => {
    const off = await offDaysById(trx, offDaysId)
    if (!off) return refuse('supply.off_days_unknown')
    const allowed = await mayStopWork(trx, actor, off)
    if (!allowed.ok) return refuse('supply.off_days_unknown')
    if (off.to < dayOf(now)) return refuse('supply.off_days_over')
    if ((off.removedAt === null) === counts) return { ok: true as const }
    if (!(await countOffDays(trx, actor, offDaysId, counts, now))) return refuse('shared.stale')
    const { from, to, reason, producerId, regency, village } = off
    const kind = counts ? 'off_days.restored' : 'off_days.removed'
    const data = { producerId, regency, village, from, to, why: reason }
    await appendEvent(trx, actor, { kind, subject: offDaysId, onBehalfOf: allowed.onBehalfOf, data }, now)
    return { ok: true as const }
  })
}
