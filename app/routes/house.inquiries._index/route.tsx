import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pledgedOf } from '#app/domain/inquiries/pledged'
import { dayOf, daysBetween } from '#app/domain/shared/calendar'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Stages } from '#app/ui/stages/stages'
import { inbox, inboxStages } from '#db/queries/inbox.server'
import { withLines } from '#db/queries/inquiry-lines.server'
import { promisedToLines } from '#db/queries/inquiry-supply.server'
import { InboxFilters } from './inbox-filters'
import { inboxHref, inboxQuery, openStates, stages } from '#app/http/lists/inbox-query'
import { InboxTable } from './inbox-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'inbox' }
export const meta = title('inquiry.inbox_title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'inquiry.house')
  const { db, viewer, now } = guarded
  const { state, owner, q, age, after } = parseQuery(request, inboxQuery)
  const filter = { states: state ? [state] : openStates, owner, text: q, days: age, after }
  const found = await inbox(db, viewer, filter, now, aPage + 1)
  const today = dayOf(now)
  const listed = await withLines(db, found.slice(0, aPage))
  const promised = await promisedToLines(
    db,
    listed.map(({ id }) => id),
  )
  const rows = listed.map((row) => ({
    ...row,
    pledged: pledgedOf(row.lines, promised),
    ageDays: daysBetween(dayOf(row.sentAt), today),
    daysLeft: row.neededBy && daysBetween(today, row.neededBy),
  }))
  const counted = new Map((await inboxStages(db)).map((stage) => [stage.state, stage]))
  const last = found.length > aPage ? rows.at(-1) : undefined
  return json({
    seen: { state, owner, q, age },
    rows,
    stages: stages.map((name) => {
      const { count = 0, oldest } = counted.get(name) ?? {}
      return { name, count, oldestDays: oldest ? daysBetween(dayOf(oldest), today) : null }
    }),
    saved: await savedHere(guarded, request, 'inquiries'),
    nextPage: last ? `${last.sentAt}~${last.id}` : null,
    isFirst: !after,
  })
}

export default function InboxPage() {
  const { seen, rows, stages: counted, saved, nextPage, isFirst } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const open = counted.filter(({ name }) => openStates.some((state) => state === name))
  const isFiltered = seen.owner !== 'anyone' || seen.q !== undefined || seen.age !== undefined
  return (
    <>
      <DeskHead
        title={t('inquiry.inbox_title')}
        meta={t('inquiry.inbox_meta', { count: open.reduce((all, { count }) => all + count, 0) })}
      >
        <ExportLinks list="inquiries" />
      </DeskHead>
      <Stages
        label={t('inquiry.stages')}
        stages={[
          {
            href: inboxHref(seen, { state: undefined }),
            name: t('inquiry.all_open'),
            count: open.reduce((all, { count }) => all + count, 0),
            current: seen.state === undefined,
          },
          ...counted.map(({ name, count, oldestDays }) => ({
            href: inboxHref(seen, { state: name }),
            name: t(`inquiry.state.${name}`),
            count,
            note: oldestDays === null ? t('inquiry.nobody_waits') : t('inquiry.oldest', { count: oldestDays }),
            current: seen.state === name,
          })),
        ]}
      />
      <SavedFilters saved={saved} />
      <div className="panel mt">
        <InboxFilters seen={seen} />
        {rows.length > 0 ? (
          <InboxTable rows={rows} />
        ) : (
          <Empty
            icon="inbox"
            title={t(isFiltered ? 'inquiry.inbox_none_found' : 'inquiry.inbox_empty')}
            action={isFiltered && <ButtonLink href={inboxHref({ owner: 'anyone' }, {})}>{t('ui.clear_filters')}</ButtonLink>}
          >
            {!isFiltered && t('inquiry.inbox_empty_text')}
          </Empty>
        )}
        {(nextPage || !isFirst) && (
          <div className="panel-foot">
            <Pager
              inline
              label={t('inquiry.inbox_title')}
              {...(!isFirst && { previous: { href: inboxHref(seen, {}), label: t('inquiry.newer') } })}
              {...(nextPage && { next: { href: inboxHref(seen, { after: nextPage }), label: t('inquiry.older') } })}
            />
          </div>
        )}
      </div>
    </>
  )
}
