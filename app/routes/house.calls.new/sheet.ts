import type { UsualCall } from '#app/domain/supply/usual-call'
import type { audienceFacets, AudienceReach, makersOfCraft } from '#db/queries/call-audiences.server'
import type { callsOfLine, lineToCall, standardToCall } from '#db/queries/call-lines.server'

type Loaded<Query extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Query>>>

/** Who can be asked. */
export type People = {
  standard: Loaded<typeof standardToCall>
  facets: Loaded<typeof audienceFacets>
  makers: Loaded<typeof makersOfCraft>
}

export type NewCallSheet = People & {
  line: Loaded<typeof lineToCall> | null
  calls: Loaded<typeof callsOfLine>
  usual: UsualCall
  reach: AudienceReach
  key: string
}

/** Who would be asked, counted anew by the button; `null` when nothing was counted. */
export function recountedReach(answer: unknown): AudienceReach | null {
  return typeof answer === 'object' && answer !== null && 'reach' in answer ? (answer.reach as AudienceReach | null) : null
}
