import { system } from '#app/domain/people/actor'
import { dayOf, type Instant, type Month } from '#app/domain/shared/calendar'
import type { StandingSupplyId } from '#app/domain/shared/ids'
import { type Outcome, type Refusal, refuse } from '#app/domain/shared/refusal'
import { readAudience } from '#app/domain/supply/audience'
import { openCallIn } from '#app/domain/supply/open-call.server'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import {
  forgetTrouble,
  monthsOpened,
  moveStanding,
  noteTrouble,
  standingById,
  standingsAlive,
  type StandingSupply,
} from '#db/queries/standing-supplies.server'
import { inTransaction } from '#db/transaction.server'
import { isOver, monthsToOpen } from './standing-months'
import { callOfMonth } from './standing-terms'

/**
 * Asks the makers of the months whose day has come; each month by itself, so that one in the way holds up no other. What
 * cannot be opened is written down for the staff and tried again. A supply whose last month is over is ended.
 */
export async function openDueMonths(db: Database, now: Instant, only?: StandingSupplyId): Promise<number> {
  let opened = 0
  for (const standing of await standingsAlive(db, only)) {
    for (const month of await monthsDue(db, standing, now)) {
      const outcome = await inTransaction(db, (trx) => openMonth(trx, standing.id, month, now))
      if (!outcome.ok) await tellTrouble(db, standing.id, month, outcome, now)
      else if (outcome.opened) opened++
    }
    if (isOver(standing, dayOf(now))) await inTransaction(db, (trx) => endWhenOver(trx, standing, now))
  }
  return opened
}

async function monthsDue(db: Database | Trx, standing: StandingSupply, now: Instant): Promise<Month[]> {
  if (standing.state !== 'running') return []
  const opened = await monthsOpened(db, [standing.id])
  return monthsToOpen(standing, new Set(opened.map(({ month }) => month)), dayOf(now))
}

/** Looked up again: another process may have opened it, or somebody let the supply rest. */
async function openMonth(
  trx: Trx,
  id: StandingSupplyId,
  month: Month,
  now: Instant,
): Promise<Outcome<string, { opened: boolean }>> {
  const standing = await standingById(trx, id)
  if (!standing || !(await monthsDue(trx, standing, now)).includes(month)) return { ok: true, opened: false }
  const need = {
    ...callOfMonth(standing, standing.priceMinor, month, dayOf(now)),
    inquiryLineId: null,
    standardId: standing.standardId,
    leastGrade: standing.leastGrade,
    note: null,
    audience: readAudience(standing.audience),
  }
  const opener = { actor: system, openedBy: standing.createdBy, standing: { id, month } }
  const call = await openCallIn(trx, opener, need, now)
  if (!call.ok) return call
  await forgetTrouble(trx, id, month)
  const data = { month, number: call.number, asked: call.asked }
  await appendEvent(trx, system, { kind: 'standing.month_opened', subject: id, data }, now)
  return { ok: true, opened: true }
}

function tellTrouble(db: Database, standingId: StandingSupplyId, month: Month, why: Refusal, now: Instant) {
  const params = JSON.stringify(why.params ?? {})
  return inTransaction(db, async (trx) => {
    if (!(await noteTrouble(trx, { standingId, month, code: why.code, params }, now))) return
    await appendEvent(trx, system, { kind: 'standing.month_failed', subject: standingId, data: { month, code: why.code } }, now)
  })
}

async function endWhenOver(trx: Trx, standing: StandingSupply, now: Instant): Promise<Outcome<'shared.stale'>> {
  if (!(await moveStanding(trx, standing, 'end', now))) return refuse('shared.stale')
  await appendEvent(trx, system, { kind: 'standing.ended', subject: standing.id, from: standing.state, to: 'ended' }, now)
  return { ok: true }
}
