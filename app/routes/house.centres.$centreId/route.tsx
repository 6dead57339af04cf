import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { answerTo, problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { FieldNotes } from '#app/ui/field/field'
import { Flash } from '#app/ui/flash/flash'
import { History } from '#app/ui/history/history'
import { IslandMap } from '#app/ui/map/island-map'
import { Panel } from '#app/ui/panel/panel'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { CentreFields } from '../house.centres.new/centre-fields'
import { answerCentre } from './answer-centre.server'
import { centreTasks } from './centre-tasks'
import { loadCentre } from './load-centre.server'
import { MakersPanel } from './makers-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'centres' }
export const meta = title<typeof loader>(({ centre }) => centre.name)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.gather')
  const found = await loadCentre(guarded, request, params.centreId)
  if (!found) throw refusalResponse({ code: 'people.centre_unknown' }, await context.language())
  return json(found)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'producer.gather')
  const { centreId } = params
  if (!isId('centre', centreId)) throw refusalResponse({ code: 'people.centre_unknown' }, await context.language())
  const form = await parseForm(request, centreTasks)
  if (!form.ok) return formProblems(form)
  const answered = await answerCentre(guarded, centreId, form.value)
  return answered.ok ? flashRedirect(`/house/centres/${centreId}`, answered.said) : formRefused(answered, form.typed)
}

export default function HouseCentre() {
  const { centre, written, makers, find, found, regencies, events } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const edit = answerTo(answer, 'edit')
  const place = [centre.village, centre.district, centre.regency].filter(Boolean).join(', ')
  const archived = centre.archived_at !== null
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/centres', label: t('centres.title') }]} here={centre.name} />
      <DeskHead title={centre.name} meta={place}>
        <Tag tone={archived ? 'line' : 'good'}>{t(archived ? 'centres.state.archived' : 'centres.state.shown')}</Tag>
        {!archived && (
          <ButtonLink size="small" href={`/makers/${centre.slug}`}>
            {t('motifs.see_public')}
          </ButtonLink>
        )}
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="panes panes-2 mt">
        <div className="stack">
          <Panel id="centre" title={t('centres.what')}>
            <form key={centre.version} method="post" className="stack">
              <input type="hidden" name="seen" value={typedAt(edit, 'seen', String(centre.version))} />
              <FieldNotes id="seen" error={problemAt(edit, 'seen', words)} />
              <CentreFields written={written} regencies={regencies} answer={edit} />
              <Button look="primary" name="do" value="edit">
                {t('ui.save')}
              </Button>
            </form>
          </Panel>
          <form method="post">
            <Button name="do" value={archived ? 'restore' : 'archive'}>
              {t(archived ? 'centres.restore' : 'centres.archive')}
            </Button>
          </form>
        </div>
        <div className="stack">
          <IslandMap near label={t('makers.where', { place })} places={[{ ...centre, makers: 1 }]} />
          <MakersPanel makers={makers} find={find} found={found} answer={answerTo(answer, 'gather')} />
          <History events={events} />
        </div>
      </div>
    </>
  )
}
