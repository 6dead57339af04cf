import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { seesEveryWorkshop } from '#app/domain/people/sees-workshops'
import { answerBulk } from '#app/http/bulk/answer-bulk.server'
import { bulkHere } from '#app/http/bulk/bulk-here.server'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { allTypedAt } from '#app/http/problems'
import { savedHere } from '#app/http/lists/saved-here.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { BulkForm } from '#app/ui/bulk/bulk-form'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { clusters, countMakers, makersForHouse, regenciesInCare } from '#db/queries/house-makers.server'
import { fieldOfficers } from '#db/queries/maker-people.server'
import { BulkBar } from './bulk-bar'
import { MakerFilters } from './maker-filters'
import { makerSteps } from './maker-steps.server'
import { MakerTable } from './maker-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'makers' }
export const meta = title('people.makers_title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.read')
  const { db, viewer } = guarded
  const { q, after, ...seen } = parseQuery(request, lists.makers.query)
  const filter = { ...seen, text: q, after }
  const mayAssign = may(viewer, 'producer.assign')
  const count = await countMakers(db, viewer, filter)
  const found = await makersForHouse(db, viewer, filter, aPage + 1)
  const makers = found.slice(0, aPage).map(({ phone: _phone, ...maker }) => maker)
  return json({
    makers,
    count,
    next: found.length > aPage ? (makers.at(-1)?.id ?? null) : null,
    isFirst: !after,
    saved: await savedHere(guarded, request, 'makers'),
    bulk: mayAssign ? await bulkHere(guarded, makerSteps, count) : null,
    clusters: mayAssign ? await clusters(db) : [],
    mayMerge: may(viewer, 'producer.merge'),
    seesDeliveries: may(viewer, 'delivery.read'),
    seen: { q, ...seen },
    regencies: await regenciesInCare(db, viewer),
    officers: seesEveryWorkshop(viewer) ? await fieldOfficers(db) : [],
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerBulk(await requireActor(request, context, 'producer.assign'), request, makerSteps)
}

export default function HouseMakers() {
  const { makers, count, next, isFirst, seen, regencies, officers, saved, mayMerge, seesDeliveries, bulk, ...given } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const isFiltered = Object.values(seen).some(Boolean)
  return (
    <>
      <DeskHead title={t('people.makers_title')} meta={t('people.makers_count', { count })}>
        <ExportLinks list="makers" />
        {seesDeliveries && <ExportLinks list="deliveries" what={t('deliveries.title')} />}
        {mayMerge && (
          <ButtonLink size="small" href="/house/makers/duplicates">
            {t('merging.title')}
          </ButtonLink>
        )}
      </DeskHead>
      <SavedFilters saved={saved} />
      <div className="panel">
        <MakerFilters seen={seen} regencies={regencies} officers={officers} />
      </div>
      <BulkForm
        bulk={bulk}
        answer={answer}
        shown={makers.length}
        hrefOf={(id) => `/house/makers/${id}`}
        controls={<BulkBar answer={answer} officers={officers} clusters={given.clusters} />}
      >
        {makers.length > 0 ? (
          <MakerTable makers={makers} {...(bulk && { chosen: allTypedAt(answer, 'chosen') })} />
        ) : (
          <Empty
            icon="users"
            title={t(isFiltered ? 'people.none_found' : 'people.none_yet')}
            action={isFiltered && <ButtonLink href="/house/makers">{t('ui.clear_filters')}</ButtonLink>}
          >
            {!isFiltered && t('people.none_yet_text')}
          </Empty>
        )}
      </BulkForm>
      {(next || !isFirst) && (
        <Pager
          label={t('people.makers_title')}
          {...(!isFirst && { previous: { href: listHref('/house/makers', seen), label: t('people.first_page') } })}
          {...(next && { next: { href: listHref('/house/makers', { ...seen, after: next }), label: t('ui.next_page') } })}
        />
      )}
    </>
  )
}
