import { json } from '@remix-run/node'
import type { Audience } from '#app/domain/supply/audience'
import { formProblems, parseForm } from '#app/http/forms.server'
import type { Database } from '#db/client.server'
import { audienceFacets, makersOfCraft, reachOfAudience } from '#db/queries/call-audiences.server'
import { standardToCall } from '#db/queries/call-lines.server'
import { countForm } from './call-form.server'

type Standard = NonNullable<Awaited<ReturnType<typeof standardToCall>>>

/** Who can be asked for a standard, and how many an audience reaches. */
export async function peopleToAsk(db: Database, standard: Standard, audience: Audience) {
  return {
    standard,
    facets: await audienceFacets(db, standard.craft),
    makers: await makersOfCraft(db, standard.craft),
    reach: await reachOfAudience(db, audience, standard),
  }
}

/** Everything stays as typed; only who would be asked is counted. */
export async function countAgain(request: Request, db: Database) {
  const form = await parseForm(request, countForm)
  if (!form.ok) return formProblems(form)
  const { standardId, ...audience } = form.value
  const standard = await standardToCall(db, standardId)
  const reach = standard ? await reachOfAudience(db, audience, standard) : null
  return json({ ok: false, problems: {}, typed: form.typed, reach })
}
