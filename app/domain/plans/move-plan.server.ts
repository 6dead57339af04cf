import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { PlanId } from '#app/domain/shared/ids'
import type { PlanEvent, PlanState } from '#app/domain/supply/plan-states'
import type { Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { movePlan } from '#db/queries/plan-moves.server'

const kinds = { choose: 'plan.chosen', setAside: 'plan.set_aside' } as const satisfies Record<PlanEvent, string>

/** Moves a plan and says so; nothing happens when it was moved meanwhile. */
export async function movePlanAndTell(
  trx: Trx,
  actor: Actor,
  plan: { id: PlanId; state: PlanState },
  event: PlanEvent,
  now: Instant,
): Promise<void> {
  const to = await movePlan(trx, plan, event)
  if (to) await appendEvent(trx, actor, { kind: kinds[event], subject: plan.id, from: plan.state, to }, now)
}
