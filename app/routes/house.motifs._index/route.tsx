import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
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
import { SavedFilters } from '#app/ui/filters/saved-filters'
import { Pager } from '#app/ui/pager/pager'
import { ExportLinks } from '#app/ui/export/export-links'
import { TakeAgain } from '#app/ui/export/take-again'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { countMotifs, motifsForHouse } from '#db/queries/motif-register.server'
import { staffWith } from '#db/queries/staff.server'
import { BulkBar } from './bulk-bar'
import { MotifFilters } from './motif-filters'
import { motifSteps, registerFilter } from './motif-steps.server'
import { MotifTable } from './motif-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'motifs' }
export const meta = title('motifs.title')

const aPage = 50

export async function loader({ request, context }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'motif.read')
  const { db, viewer } = guarded
  const asked = parseQuery(request, lists.motifs.query)
  const filter = registerFilter(asked, viewer)
  const count = await countMotifs(db, filter)
  const motifs = await motifsForHouse(db, filter, aPage + 1)
  const mayAssign = may(viewer, 'motif.assign')
  const { q = '', state = '', craft = '', rule = '', curator = '' } = asked
  return json({
    motifs: motifs.slice(0, aPage),
    next: motifs.length > aPage ? (motifs[aPage - 1]?.id ?? null) : null,
    count,
    chosen: { q, state, craft, rule, curator },
    saved: await savedHere(guarded, request, 'motifs'),
    bulk: mayAssign ? await bulkHere(guarded, motifSteps, count) : null,
    curators: await staffWith(db, ['curator']),
    mayPropose: may(viewer, 'motif.propose'),
    mayCurate: may(viewer, 'motif.curate'),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerBulk(await requireActor(request, context, 'motif.assign'), request, motifSteps)
}

export default function HouseMotifs() {
  const { motifs, next, count, chosen, saved, bulk, curators, mayPropose, mayCurate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const filtered = Object.values(chosen).some(Boolean)
  return (
    <>
      <DeskHead title={t('motifs.title')} meta={t('motifs.count', { count })}>
        <ExportLinks list="motifs" />
        {mayPropose && <TakeAgain list="motifs" />}
        {mayPropose && (
          <ButtonLink href="/house/motifs/new" look="primary" size="small" icon="plus">
            {t('motifs.new')}
          </ButtonLink>
        )}
      </DeskHead>
      <SavedFilters saved={saved} />
      <MotifFilters chosen={chosen} curators={curators} />
      <BulkForm
        bulk={bulk}
        answer={answer}
        shown={motifs.length}
        hrefOf={(id) => `/house/motifs/${id}`}
        controls={<BulkBar answer={answer} curators={curators} mayCurate={mayCurate} />}
      >
        {motifs.length > 0 ? (
          <MotifTable motifs={motifs} {...(bulk && { ticked: allTypedAt(answer, 'chosen') })} />
        ) : (
          <Empty
            icon="layers"
            title={t('motifs.none')}
            action={filtered && <ButtonLink href="/house/motifs">{t('ui.clear_filters')}</ButtonLink>}
          >
            {t('motifs.none_text')}
          </Empty>
        )}
      </BulkForm>
      {next && (
        <Pager
          label={t('motifs.title')}
          next={{ href: listHref('/house/motifs', { ...chosen, after: next }), label: t('ui.next_page') }}
        />
      )}
    </>
  )
}
