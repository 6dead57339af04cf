import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/auth/permissions'
import { crafts } from '#app/domain/people/producer'
import { callStates } from '#app/domain/supply/call-states'
import { choice, idField, text } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { callsForStaff } from '#db/queries/supply-calls.server'
import { CallFilters, filterHref } from './call-filters'
import { CallTable } from './call-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'calls' }
export const meta = title('supply.calls_title')

const pageSize = 50
const filters = z.object({
  state: choice(callStates).optional(),
  craft: choice(crafts).optional(),
  q: text(80).optional(),
  after: idField('supplyCall').optional(),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'call.read')
  const { state, craft, q, after } = parseQuery(request, filters)
  const calls = await callsForStaff(db, { state, craft, text: q, after }, pageSize + 1)
  const page = calls.slice(0, pageSize)
  return json({
    calls: page,
    next: calls.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    chosen: { state: state ?? null, craft: craft ?? null, q: q ?? '' },
    mayOpen: may(viewer, 'call.manage'),
  })
}

export default function HouseCalls() {
  const { calls, next, chosen, mayOpen } = useLoaderData<typeof loader>()
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
        <Pager label={t('supply.calls_title')} next={{ href: filterHref(chosen, { after: next }), label: t('supply.more') }} />
      )}
    </>
  )
}
