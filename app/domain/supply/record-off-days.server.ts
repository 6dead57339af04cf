import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant } from '#app/domain/shared/calendar'
import { newId, type OffDaysId } from '#app/domain/shared/ids'
import { type Outcome } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { insertOffDays, offDaysToCome } from '#db/queries/off-days.server'
import { inTransaction } from '#db/transaction.server'
import { mayStopWork } from './may-stop-work.server'
import type { OffDays, OffReason } from './off-days'
import { fitsCalendar, type OffScope } from './off-days-rules'

export type NewOffDays = OffDays & { key: string; scope: OffScope; reason: OffReason; note: string | null }

/**
 * "Kapan tidak bisa kerja?": days on which a maker, or everybody of a place, does not work. What was promised before stands
 * as it is; only less can be promised from now on.
 */
export async function recordOffDays(
  db: Database,
  actor: Actor,
  { key, from, to, reason, note, ...input }: NewOffDays,
  now: Instant,
): Promise<Outcome<string, { offDaysId: OffDaysId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `off_days.record:${actor.accountId}`, key }, now, async () => {
      const allowed = await mayStopWork(trx, actor, input.scope)
      if (!allowed.ok) return allowed
      const { scope, onBehalfOf } = allowed
      const fits = fitsCalendar({ from, to }, await offDaysToCome(trx, scope, dayOf(now)), dayOf(now))
      if (!fits.ok) return fits

      const offDaysId = newId('offDays', Date.parse(now))
      await insertOffDays(trx, actor, { id: offDaysId, from, to, reason, note, ...scope }, now)
      const data = { ...scope, from, to, why: reason, ...(note && { note }) }
      await appendEvent(trx, actor, { kind: 'off_days.recorded', subject: offDaysId, onBehalfOf, data }, now)
      return { ok: true as const, offDaysId }
    }),
  )
}
