import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
import { startStanding } from '#app/domain/standing/start-standing.server'
import { usualStanding } from '#app/domain/standing/usual-standing'
import { nobody } from '#app/domain/supply/audience'
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
import { buyersForHouse } from '#db/queries/buyers.server'
import { standardsToCall, standardToCall } from '#db/queries/call-lines.server'
import { ChooseStandard } from '../house.calls.new/choose-standard'
import { countAgain, peopleToAsk } from '../house.calls.new/people-to-ask.server'
import { StandingForm } from './standing-form'
import { newStandingForm, newStandingFrom } from './standing-form.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standing' }
export const meta = title('standing.new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, 'call.manage')
  const chosen = parseQuery(request, z.object({ standard: idField('standard').optional() }))
  if (!chosen.standard) return json({ sheet: null, standards: await standardsToCall(db) })
  const standard = await standardToCall(db, chosen.standard)
  if (!standard) throw refusalResponse({ code: 'supply.standard_unknown' }, await context.language())
  const people = await peopleToAsk(db, standard, { ...nobody, crafts: [standard.craft] })
  const sheet = { ...people, buyers: await buyersForHouse(db), ...usualStanding(standard, dayOf(now)), key: formKey() }
  return json({ sheet, standards: [] })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.manage')
  if ((await pressedOf(request, 'do')) === 'count') return countAgain(request, db)
  const form = await parseForm(request, newStandingForm)
  if (!form.ok) return formProblems(form)
  const outcome = await startStanding(db, viewer, newStandingFrom(form.value), now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/standing/${outcome.standingId}`, 'standing.was_started')
}

export default function NewStandingSupply() {
  const { sheet, standards } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { t, language } = useWords()
  if (!sheet) {
    const words = { title: t('standing.new'), meta: t('standing.explained') }
    return <ChooseStandard standards={standards} action="/house/standing/new" {...words} />
  }
  const { standard, key, ...rest } = sheet
  return (
    <StandingForm
      {...rest}
      standard={standard}
      action={`/house/standing/new?standard=${standard.id}`}
      hidden={{ _key: key, standardId: standard.id }}
      title={t('standing.new')}
      meta={language === 'id' ? standard.nameId : standard.nameEn}
      button={t('standing.start')}
      answer={answer}
    />
  )
}
