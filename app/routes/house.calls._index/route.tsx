import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { dayOf } from '#app/domain/shared/calendar'
import { standingWarnings } from '#app/domain/standing/forecasts.server'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { StandingWarnings } from '#app/ui/standing/warnings'
import { callsForStaff } from '#db/queries/supply-calls.server'
import { CallFilters } from './call-filters'
import { CallTable } from './call-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'calls' }
export const meta = title('supply.calls_title')

const pageSize = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'call.read')
  const { db, viewer, now } = guarded
  const { state, craft, q, after } = parseQuery(request, lists.calls.query)
  const calls = await callsForStaff(db, { state, craft, text: q, after }, pageSize + 1)
  const page = calls.slice(0, pageSize)
  return json({
    calls: page,
    next: calls.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    warnings: await standingWarnings(db, dayOf(now)),
    chosen: { state: state ?? null, craft: craft ?? null, q: q ?? '' },
    saved: await savedHere(guarded, request, 'calls'),
    mayOpen: may(viewer, 'call.manage'),
  })
}

export default function HouseCalls() {
  const { calls, next, warnings, chosen, saved, mayOpen } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const filtered = chosen.state !== null || chosen.craft !== null || chosen.q !== ''
  const newCall = (
    <ButtonLink href="/house/calls/new" look="primary" size="small" icon="plus">
      {t('supply.new_call')}
    </ButtonLink>
  )
  return (
    <>
      <DeskHead title={t('supply.calls_title')} meta={t('supply.calls_explained')}>
        <ExportLinks list="calls" />
        {mayOpen && newCall}
      </DeskHead>
      <StandingWarnings warnings={warnings} />
      <SavedFilters saved={saved} />
      <CallFilters chosen={chosen} />
      {calls.length > 0 && <CallTable calls={calls} />}
      {calls.length === 0 && filtered && (
        <Empty icon="search" title={t('supply.no_calls_found')} action={<a href="/house/calls">{t('ui.clear_filters')}</a>} />
      )}
      {calls.length === 0 && !filtered && (
        <Empty icon="bell" title={t('supply.no_calls')}>
          {t('supply.no_calls_hint')}
        </Empty>
      )}
      {next && (
        <Pager
          label={t('supply.calls_title')}
          next={{ href: listHref('/house/calls', { ...chosen, after: next }), label: t('supply.more') }}
        />
      )}
    </>
  )
}
