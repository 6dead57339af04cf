import { liveStates } from '#app/domain/supply/commitment-states'
import type { commitmentsOfCall } from '#db/queries/commitments.server'
import type { invitationsOf } from '#db/queries/supply-calls.server'

export type PromiseRow = Awaited<ReturnType<typeof commitmentsOfCall>>[number]
export type Invitation = Awaited<ReturnType<typeof invitationsOf>>[number]

export function isLive({ state }: Pick<PromiseRow, 'state'>): boolean {
  return liveStates.some((live) => live === state)
}
