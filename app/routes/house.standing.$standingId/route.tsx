import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { History } from '#app/ui/history/history'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { OutlookTag } from '#app/ui/standing/outlook'
import { StandingStateTag } from '#app/ui/standing/state-tag'
import { ForecastPanel } from './forecast-panel'
import { loadStanding } from './load-standing.server'
import { MonthsPanel } from './months-panel'
import { moveForm, moveStanding, saidOf } from './move-form.server'
import { StandingActions } from './standing-actions'
import { StandingFacts } from './standing-facts'
import { Troubles } from './troubles'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standing' }
export const meta = title<typeof loader>(({ standing }) => standing.number)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'call.read')
  const loaded = isId('standingSupply', params.standingId) ? await loadStanding(guarded, params.standingId) : undefined
  if (!loaded) throw refusalResponse({ code: 'standing.unknown' }, await context.language())
  return json(loaded)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'call.manage')
  if (!isId('standingSupply', params.standingId)) throw refusalResponse({ code: 'standing.unknown' }, await context.language())
  const form = await parseForm(request, moveForm, params)
  if (!form.ok) return formProblems(form)
  const outcome = await moveStanding(db, viewer, form.value, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/standing/${form.value.standingId}`, saidOf[form.value.event])
}

export default function HouseStandingSupply() {
  const { standing, ahead, warning, months, next, troubles, steps, events } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const { language } = useWords()
  return (
    <>
      <DeskHead
        title={language === 'id' ? standing.nameId : standing.nameEn}
        meta={
          <>
            {standing.number} <StandingStateTag state={standing.state} />{' '}
            {ahead && ahead.months.length > 0 && <OutlookTag warning={warning} unit={standing.baseUnit} />}
          </>
        }
      />
      <Troubles troubles={troubles} />
      <div className="panes panes-demand">
        <div className="stack">
          <StandingFacts standing={standing} />
          <StandingActions standing={standing} steps={steps} answer={answer} />
          <History events={events} />
        </div>
        <div className="stack">
          <ForecastPanel ahead={ahead} unit={standing.baseUnit} />
          <MonthsPanel months={months} next={next} unit={standing.baseUnit} />
        </div>
      </div>
    </>
  )
}
