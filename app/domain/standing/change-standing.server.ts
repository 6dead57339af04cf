import type { Actor } from '#app/domain/people/actor'
import { dayOf, type Instant, monthOf } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { readAudience } from '#app/domain/supply/audience'
import type { Database } from '#db/client.server'
import { producersOfAudience } from '#db/queries/call-audiences.server'
import { openDueMonths } from './open-due-months.server'
import { type SeenStanding, step } from './move-standing.server'
import { isOver } from './standing-months'
import { mayStand, type StandingTerms, termColumns } from './standing-terms'

/** Other terms for the months not opened yet; those that are open stay as their makers know them. */
export async function changeStanding(
  db: Database,
  actor: Actor,
  input: SeenStanding & StandingTerms,
  now: Instant,
): Promise<Outcome<string>> {
  const changed = await step(db, actor, input, now, 'change', 'standing.changed', async (trx, standing) => {
    const right = mayStand(input, standing.firstMonth, standing.baseUnit)
    if (!right.ok) return right
    const today = dayOf(now)
    const thisMonth = monthOf(today)
    if (isOver(input, today)) return refuse('standing.last_month_over', { month: thisMonth }, 'lastMonth')
    if ((await producersOfAudience(trx, input.audience)).length === 0) return refuse('supply.nobody_asked', {}, 'audience')

    const before = termColumns({ ...standing, audience: readAudience(standing.audience) })
    const changes = termColumns(input)
    const fields = (Object.keys(changes) as (keyof typeof changes)[]).filter((name) => changes[name] !== before[name])
    return fields.length === 0 ? { ok: true, nothing: true } : { ok: true, changes, data: { changed: fields } }
  })
  if (changed.ok) await openDueMonths(db, now, input.standingId)
  return changed
}
