import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { changeStanding } from '#app/domain/standing/change-standing.server'
import { lastMonthsFor } from '#app/domain/standing/usual-standing'
import { readAudience } from '#app/domain/supply/audience'
import { idField, whole } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { pressedOf } from '#app/http/posted/posted-form.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { standardToCall } from '#db/queries/call-lines.server'
import { standingById } from '#db/queries/standing-supplies.server'
import { countAgain, peopleToAsk } from '../house.calls.new/people-to-ask.server'
import { StandingForm } from '../house.standing.new/standing-form'
import { termsFields, termsFrom } from '../house.standing.new/standing-form.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standing' }
export const meta = title<typeof loader>(({ number }) => number)

const changeForm = z.object({ ...termsFields, standingId: idField('standingSupply'), revision: whole(1, 1_000_000) })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, 'call.manage')
  const standing = isId('standingSupply', params.standingId) ? await standingById(db, params.standingId) : undefined
  const standard = standing && (await standardToCall(db, standing.standardId))
  if (!standing || !standard) throw refusalResponse({ code: 'standing.unknown' }, await context.language())
  if (standing.state === 'ended') throw refusalResponse({ code: 'standing.already_ended' }, await context.language())
  const { id, number, version, quantity, unit, ceilingMinor, leastGrade, readyDay, firstMonth, lastMonth } = standing
  const target = { quantity, unit, ceilingMinor, leastGrade, readyDay, firstMonth, lastMonth }
  const usual = { ...target, audience: readAudience(standing.audience) }
  const months = lastMonthsFor(standing, dayOf(now))
  return json({ ...(await peopleToAsk(db, standard, usual.audience)), usual, months, id, number, version })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.manage')
  if (!isId('standingSupply', params.standingId)) throw refusalResponse({ code: 'standing.unknown' }, await context.language())
  if ((await pressedOf(request, 'do')) === 'count') return countAgain(request, db)
  const form = await parseForm(request, changeForm, params)
  if (!form.ok) return formProblems(form)
  const { standingId, revision, ...typed } = form.value
  const outcome = await changeStanding(db, viewer, { ...termsFrom(typed), standingId, seen: revision }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/standing/${standingId}`, 'standing.was_changed')
}

export default function ChangeStandingSupply() {
  const { id, number, version, ...sheet } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { t } = useWords()
  return (
    <StandingForm
      {...sheet}
      action={`/house/standing/${id}/change`}
      hidden={{ revision: String(version), standardId: sheet.standard.id }}
      title={t('standing.change_title', { number })}
      meta={t('standing.change_hint')}
      button={t('standing.change_save')}
      answer={answer}
    />
  )
}
