import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
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
import { useWords } from '#app/i18n/use-words'
import { callsOfLine, lineToCall, standardsToCall, standardToCall } from '#db/queries/call-lines.server'
import { CallForm } from './call-form'
import { callForm, newCallFrom } from './call-form.server'
import { ChooseStandard } from './choose-standard'
import { countAgain, peopleToAsk } from './people-to-ask.server'

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
    ...(await peopleToAsk(db, standard, { ...nobody, crafts: [standard.craft] })),
    line: line ?? null,
    calls: line ? await callsOfLine(db, line.id) : [],
    usual: usualCall(standard, line, dayOf(now)),
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

export default function NewCall() {
  const { sheet, standards } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { t } = useWords()
  if (sheet) return <CallForm sheet={sheet} answer={answer} />
  const words = { title: t('supply.new_call_title'), meta: t('supply.calls_explained') }
  return <ChooseStandard standards={standards} action="/house/calls/new" {...words} />
}
