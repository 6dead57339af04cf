import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { findDuplicates } from '#app/domain/people/find-duplicates.server'
import { dayOf, daysBetween } from '#app/domain/shared/calendar'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { decidesOf } from '#app/http/lists/decides-of'
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
import { Flash } from '#app/ui/flash/flash'
import { Pager } from '#app/ui/pager/pager'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { countWaiting, waitingFor } from '#db/queries/review-queue.server'
import { QueueFilters } from './queue-filters'
import { QueueTable } from './queue-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'review' }
export const meta = title('review.title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'review.read')
  const { db, viewer, now } = guarded
  const { kind, who, after } = parseQuery(request, lists.review.query)
  const kinds = decidesOf(viewer)
  const filter = { who, viewerId: viewer.accountId }
  const wanted = kind ? kinds.filter((one) => one === kind) : kinds
  const found = await waitingFor(db, { ...filter, kinds: wanted, after }, aPage + 1)
  const rows = found.slice(0, aPage)
  const last = found.length > aPage ? rows.at(-1) : undefined
  return json({
    rows: rows.map((row) => ({ ...row, days: daysBetween(dayOf(row.since), dayOf(now)) })),
    next: last ? `${last.since}~${last.id}` : null,
    kinds,
    counts: Object.fromEntries(await countWaiting(db, { ...filter, kinds })),
    chosen: { kind: kind ?? null, who },
    duplicates: may(viewer, 'producer.merge') ? (await findDuplicates(db)).length : 0,
    saved: await savedHere(guarded, request, 'review'),
  })
}

export default function HouseReview() {
  const { rows, next, kinds, counts, chosen, duplicates, saved } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const filtered = chosen.kind !== null || chosen.who !== 'everybody'
  return (
    <>
      <DeskHead title={t('review.title')} meta={t('review.intro')}>
        <ExportLinks list="review" />
      </DeskHead>
      <SavedFilters saved={saved} />
      <QueueFilters chosen={chosen} kinds={kinds} counts={counts} />
      {duplicates > 0 && (
        <div className="mb">
          <Flash tone="note" title={t('review.duplicates', { count: duplicates })}>
            <a href="/house/makers/duplicates">{t('review.compare')}</a>
          </Flash>
        </div>
      )}
      {rows.length > 0 ? (
        <QueueTable rows={rows} />
      ) : (
        <Empty
          icon="clipboard-check"
          title={t('review.none')}
          action={filtered && <ButtonLink href="/house/review">{t('ui.clear_filters')}</ButtonLink>}
        >
          {t('review.none_text')}
        </Empty>
      )}
      {next && (
        <Pager
          label={t('review.title')}
          next={{ href: listHref('/house/review', { ...chosen, after: next }), label: t('ui.next_page') }}
        />
      )}
    </>
  )
}
