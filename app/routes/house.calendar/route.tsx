import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { seesEveryWorkshop } from '#app/domain/people/sees-workshops'
import { dayOf } from '#app/domain/shared/calendar'
import { recordOffDays } from '#app/domain/supply/record-off-days.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { savedHere } from '#app/http/lists/saved-here.server'
import { justRemoved, takeOut } from '#app/http/off-days-form.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { Flash } from '#app/ui/flash/flash'
import { RemovedNote } from '#app/ui/off-days/removed-note'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { makerForHouse } from '#db/queries/house-makers.server'
import { offDaysForHouse } from '#db/queries/off-days-lists.server'
import { placesInCare } from '#db/queries/off-days.server'
import { tightPromises } from '#db/queries/tight-promises.server'
import { CalendarFilters } from './calendar-filters'
import { calendarForm, offDaysFrom } from './calendar-form.server'
import { OffDaysTable } from './off-days-table'
import { RecordPanel } from './record-panel'
import { TightPanel } from './tight-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'calendar' }
export const meta = title('calendar.title')

const pageSize = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'calendar.read')
  const { db, viewer, now } = guarded
  const today = dayOf(now)
  const { maker: makerId, ...filter } = parseQuery(request, lists.calendar.query)
  const maker = makerId ? await makerForHouse(db, viewer, makerId) : undefined
  const days = await offDaysForHouse(db, viewer, { ...filter, maker }, today, pageSize + 1)
  const { when, kind, reason, regency } = filter
  return json({
    days: days.slice(0, pageSize),
    next: days.length > pageSize ? (days[pageSize - 1]?.id ?? null) : null,
    chosen: { when, kind: kind ?? null, reason: reason ?? null, regency: regency ?? null, maker: maker?.id ?? null },
    maker: maker ? { id: maker.id, name: maker.name } : null,
    places: await placesInCare(db, viewer),
    tight: await tightPromises(db, viewer, today, maker?.id),
    removed: await justRemoved(db, request),
    saved: await savedHere(guarded, request, 'calendar'),
    mayEdit: may(viewer, 'calendar.edit'),
    mayEveryone: seesEveryWorkshop(viewer),
    today,
    key: formKey(),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'calendar.edit')
  const form = await parseForm(request, calendarForm)
  if (!form.ok) return formProblems(form)
  const { pathname, search } = new URL(request.url)
  if (form.value.do !== 'record') {
    const taken = await takeOut(guarded, form.value, pathname + search)
    return taken.ok ? taken.answer : formRefused(taken, form.typed)
  }
  const outcome = await recordOffDays(guarded.db, guarded.viewer, offDaysFrom(form.value), guarded.now)
  return outcome.ok ? flashRedirect(pathname + search, 'calendar.was_recorded') : formRefused(outcome, form.typed)
}

export default function HouseCalendar() {
  const { days, next, chosen, maker, places, tight, removed, saved, mayEdit, mayEveryone, today, key } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const here = listHref('/house/calendar', { ...chosen, when: chosen.when === 'coming' ? null : chosen.when })
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead title={t('calendar.title')} meta={t('calendar.explained')}>
        <ExportLinks list="calendar" />
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      {removed && !answer && <RemovedNote removed={removed} action={here} />}
      <SavedFilters saved={saved} />
      <CalendarFilters chosen={chosen} regencies={places.regencies} maker={maker} />
      <div className="panes panes-demand">
        <div className="stack">
          {mayEdit && (
            <RecordPanel
              maker={maker}
              places={places}
              mayEveryone={mayEveryone}
              today={today}
              formKey={key}
              answer={answer}
              action={here}
            />
          )}
        </div>
        <div className="stack">
          <OffDaysTable days={days} chosen={chosen} today={today} mayEdit={mayEdit} action={here} />
          {next && (
            <Pager
              label={t('calendar.days_off')}
              next={{ href: listHref('/house/calendar', { ...chosen, after: next }), label: t('calendar.more') }}
            />
          )}
          <TightPanel tight={tight} />
        </div>
      </div>
    </>
  )
}
