import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
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
import { Button, ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { ExportLinks } from '#app/ui/export/export-links'
import { TakeAgain } from '#app/ui/export/take-again'
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { Pager } from '#app/ui/pager/pager'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { centresForHouse, countCentres, regenciesOfCentres } from '#db/queries/house-centres.server'
import { CentreFilters } from './centre-filters'
import { centreFilter, centreSteps } from './centre-steps.server'
import { CentreTable } from './centre-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'centres' }
export const meta = title('centres.title')

const aPage = 50
const moves = ['archive', 'restore'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.gather')
  const { db } = guarded
  const asked = parseQuery(request, lists.centres.query)
  const filter = centreFilter(asked)
  const count = await countCentres(db, filter)
  const centres = await centresForHouse(db, filter, aPage + 1)
  const { q = '', craft = '', regency = '', state } = asked
  return json({
    centres: centres.slice(0, aPage),
    next: centres.length > aPage ? (centres[aPage - 1]?.id ?? null) : null,
    count,
    regencies: await regenciesOfCentres(db),
    saved: await savedHere(guarded, request, 'centres'),
    bulk: await bulkHere(guarded, centreSteps, count),
    chosen: { q, craft, regency, state },
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerBulk(await requireActor(request, context, 'producer.gather'), request, centreSteps)
}

export default function HouseCentres() {
  const { centres, next, count, regencies, saved, bulk, chosen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const filtered = Boolean(chosen.q || chosen.craft || chosen.regency) || chosen.state !== 'shown'
  const controls = moves.map((move) => (
    <Button key={move} name="do" value={move}>
      {t(`centres.${move}`)}
    </Button>
  ))
  return (
    <>
      <DeskHead title={t('centres.title')} meta={t('centres.count', { count })}>
        <ExportLinks list="centres" />
        <TakeAgain list="centres" />
        <ButtonLink href="/house/centres/new" look="primary" size="small" icon="plus">
          {t('centres.new')}
        </ButtonLink>
      </DeskHead>
      <SavedFilters saved={saved} />
      <CentreFilters chosen={chosen} regencies={regencies} />
      <BulkForm
        bulk={bulk}
        answer={answer}
        shown={centres.length}
        hrefOf={(id) => `/house/centres/${id}`}
        controls={<div className="row">{controls}</div>}
      >
        {centres.length > 0 ? (
          <CentreTable centres={centres} ticked={allTypedAt(answer, 'chosen')} />
        ) : (
          <Empty
            icon="map-pin"
            title={t('centres.none')}
            action={filtered && <ButtonLink href="/house/centres">{t('ui.clear_filters')}</ButtonLink>}
          >
            {t('centres.none_text')}
          </Empty>
        )}
      </BulkForm>
      {next && (
        <Pager
          label={t('centres.title')}
          next={{ href: listHref('/house/centres', { ...chosen, after: next }), label: t('ui.next_page') }}
        />
      )}
    </>
  )
}
