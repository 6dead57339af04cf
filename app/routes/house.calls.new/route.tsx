import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
import type { StandardId } from '#app/domain/shared/ids'
import { nobody } from '#app/domain/supply/audience'
import { openCall } from '#app/domain/supply/open-call.server'
import { usualCall } from '#app/domain/supply/usual-call'
import { idField } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { pressedOf } from '#app/http/posted/posted-form.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import type { Database } from '#db/client.server'
import { audienceFacets, makersOfCraft, reachOfAudience } from '#db/queries/call-audiences.server'
import { callsOfLine, lineToCall, standardsToCall, standardToCall } from '#db/queries/call-lines.server'
import { CallForm } from './call-form'
import { callForm, countForm, newCallFrom } from './call-form.server'
import { ChooseStandard } from './choose-standard'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'calls' }
export const meta = title('supply.new_call_title')

const wanted = z.object({ line: idField('inquiryLine').optional(), standard: idField('standard').optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, 'call.manage')
  const chosen = parseQuery(request, wanted)
  const line = chosen.line ? await lineToCall(db, chosen.line) : undefined
  if (chosen.line && !line) throw refusalResponse({ code: 'supply.line_unknown' }, await context.language())
  if (line && !line.standardId) throw refusalResponse({ code: 'supply.line_not_tied' }, await context.language())
  const standardId = line?.standardId ?? chosen.standard
  if (!standardId) return json({ sheet: null, standards: await standardsToCall(db) })

  const standard = await standardToCall(db, standardId)
  if (!standard) throw refusalResponse({ code: 'supply.standard_unknown' }, await context.language())
  const sheet = {
    standard,
    line: line ?? null,
    calls: line ? await callsOfLine(db, line.id) : [],
    usual: usualCall(standard, line, dayOf(now)),
    facets: await audienceFacets(db, standard.craft),
    makers: await makersOfCraft(db, standard.craft),
    reach: await reachOfAudience(db, { ...nobody, crafts: [standard.craft] }, standard),
    key: formKey(),
  }
  return json({ sheet, standards: [] })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.manage')
  if ((await pressedOf(request, 'do')) === 'count') return countAgain(request, db)
  const form = await parseForm(request, callForm)
  if (!form.ok) return formProblems(form)
  const outcome = await openCall(db, viewer, newCallFrom(form.value), now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/calls/${outcome.callId}`, 'supply.was_opened', { count: outcome.asked })
}

/** Everything stays as typed; only who would be asked is counted. */
async function countAgain(request: Request, db: Database) {
  const form = await parseForm(request, countForm)
  if (!form.ok) return formProblems(form)
  const { standardId, ...audience } = form.value
  const standard = await standardToCall(db, standardId satisfies StandardId)
  const reach = standard ? await reachOfAudience(db, audience, standard) : null
  return json({ ok: false, problems: {}, typed: form.typed, reach })
}

export default function NewCall() {
  const { sheet, standards } = useLoaderData<typeof loader>()
  const answer = useActionData()
  return sheet ? <CallForm sheet={sheet} answer={answer} /> : <ChooseStandard standards={standards} />
}
