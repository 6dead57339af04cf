import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { standardKeepers } from '#app/domain/catalogue/standard-states'
import { answerBulk } from '#app/http/bulk/answer-bulk.server'
import { bulkHere } from '#app/http/bulk/bulk-here.server'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHref } from '#app/http/lists/list-href'
import { lists } from '#app/http/lists/lists'
import { savedHere } from '#app/http/lists/saved-here.server'
import { allTypedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { BulkForm } from '#app/ui/bulk/bulk-form'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { ExportLinks } from '#app/ui/export/export-links'
import { TakeAgain } from '#app/ui/export/take-again'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { Pager } from '#app/ui/pager/pager'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { countStandards, standardsForHouse } from '#db/queries/house-standards.server'
import { staffWith } from '#db/queries/staff.server'
import { BulkBar } from './bulk-bar'
import { standardFilter } from './standard-filter.server'
import { StandardFilters } from './standard-filters'
import { standardSteps } from './standard-steps.server'
import { StandardTable } from './standard-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standards' }
export const meta = title('standards.title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'standard.edit')
  const { db, viewer } = guarded
  const asked = parseQuery(request, lists.standards.query)
  const filter = standardFilter(asked, viewer)
  const count = await countStandards(db, filter)
  const standards = await standardsForHouse(db, filter, aPage + 1)
  const { state = '', craft = '', keeper = '', q = '' } = asked
  return json({
    standards: standards.slice(0, aPage),
    next: standards.length > aPage ? (standards[aPage - 1]?.id ?? null) : null,
    count,
    saved: await savedHere(guarded, request, 'standards'),
    bulk: await bulkHere(guarded, standardSteps, count),
    keepers: await staffWith(db, standardKeepers),
    viewerId: viewer.accountId,
    chosen: { state, craft, keeper, q },
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerBulk(await requireActor(request, context, 'standard.edit'), request, standardSteps)
}

export default function HouseStandards() {
  const { standards, next, count, saved, bulk, chosen, ...people } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const filtered = Object.values(chosen).some(Boolean)
  return (
    <>
      <DeskHead title={t('standards.title')} meta={t('standards.count', { count })}>
        <ExportLinks list="standards" />
        <TakeAgain list="standards" />
        <ButtonLink href="/house/standards/new" look="primary" size="small" icon="plus">
          {t('standards.new')}
        </ButtonLink>
      </DeskHead>
      <SavedFilters saved={saved} />
      <StandardFilters chosen={chosen} keepers={people.keepers} />
      <BulkForm
        bulk={bulk}
        answer={answer}
        shown={standards.length}
        hrefOf={(id) => `/house/standards/${id}`}
        controls={<BulkBar answer={answer} {...people} />}
      >
        {standards.length > 0 ? (
          <StandardTable standards={standards} ticked={allTypedAt(answer, 'chosen')} />
        ) : (
          <Empty
            icon="ruler"
            title={t('standards.empty')}
            action={filtered && <ButtonLink href="/house/standards">{t('ui.clear_filters')}</ButtonLink>}
          >
            {t('standards.empty_text')}
          </Empty>
        )}
      </BulkForm>
      {next && (
        <Pager
          label={t('standards.title')}
          next={{ href: listHref('/house/standards', { ...chosen, after: next }), label: t('ui.next_page') }}
        />
      )}
    </>
  )
}
