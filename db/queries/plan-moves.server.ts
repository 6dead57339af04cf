import { type PlanEvent, type PlanState, planTransitions } from '#app/domain/supply/plan-states'
import type { PlanId } from '#app/domain/shared/ids'
import { stateAfter } from '#app/domain/shared/transitions'
import type { Trx } from '#db/client.server'

/** Compare-and-set; undefined when there is no such step from here, or somebody moved it first. */
export async function movePlan(trx: Trx, seen: { id: PlanId; state: PlanState }, event: PlanEvent) {
  const to = stateAfter<PlanState, PlanEvent>(planTransitions, seen.state, event)
  if (!to) return undefined
  const { numUpdatedRows } = await trx
    .updateTable('plans')
    .set({ state: to })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n ? to : undefined
}
