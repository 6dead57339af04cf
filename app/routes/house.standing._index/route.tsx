import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { dayOf } from '#app/domain/shared/calendar'
import { forecasts } from '#app/domain/standing/forecasts.server'
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
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { Pager } from '#app/ui/pager/pager'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { standingsForStaff } from '#db/queries/standing-supplies.server'
import { listedStanding } from './listed'
import { StandingFilters } from './standing-filters'
import { StandingTable } from './standing-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standing' }
export const meta = title('standing.title')

const pageSize = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'call.read')
  const { db, viewer, now } = guarded
  const { state, after } = parseQuery(request, lists.standing.query)
  const found = await standingsForStaff(db, viewer, { state, after }, pageSize + 1)
  const ahead = await forecasts(db, dayOf(now))
  const page = found.slice(0, pageSize)
  return json({
    standings: page.map((standing) => listedStanding(standing, ahead.get(standing.id)?.months)),
    next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    chosen: { state: state ?? null },
    saved: await savedHere(guarded, request, 'standing'),
    mayStart: may(viewer, 'call.manage'),
  })
}

export default function HouseStandingSupplies() {
  const { standings, next, chosen, saved, mayStart } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <DeskHead title={t('standing.title')} meta={t('standing.explained')}>
        <ExportLinks list="standing" />
        {mayStart && (
          <ButtonLink href="/house/standing/new" look="primary" size="small" icon="plus">
            {t('standing.new')}
          </ButtonLink>
        )}
      </DeskHead>
      <SavedFilters saved={saved} />
      <StandingFilters state={chosen.state} />
      {standings.length > 0 && <StandingTable standings={standings} />}
      {standings.length === 0 && chosen.state && (
        <Empty icon="search" title={t('standing.none_found')} action={<a href="/house/standing">{t('ui.clear_filters')}</a>} />
      )}
      {standings.length === 0 && !chosen.state && (
        <Empty icon="refresh-cw" title={t('standing.none')}>
          {t('standing.none_hint')}
        </Empty>
      )}
      {next && (
        <Pager
          label={t('standing.title')}
          next={{ href: listHref('/house/standing', { ...chosen, after: next }), label: t('standing.more') }}
        />
      )}
    </>
  )
}
