import type { UsualCall } from '#app/domain/supply/usual-call'
import type { audienceFacets, AudienceReach, makersOfCraft } from '#db/queries/call-audiences.server'
import type { callsOfLine, lineToCall, standardToCall } from '#db/queries/call-lines.server'

type Loaded<Query extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Query>>>

export type NewCallSheet = {
  standard: Loaded<typeof standardToCall>
  line: Loaded<typeof lineToCall> | null
  calls: Loaded<typeof callsOfLine>
  usual: UsualCall
  facets: Loaded<typeof audienceFacets>
  makers: Loaded<typeof makersOfCraft>
  reach: AudienceReach
  key: string
}

/** Who would be asked, counted anew by the button; `null` when nothing was counted. */
export function recountedReach(answer: unknown): AudienceReach | null {
  return typeof answer === 'object' && answer !== null && 'reach' in answer ? (answer.reach as AudienceReach | null) : null
}
