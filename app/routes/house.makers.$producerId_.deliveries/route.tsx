import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { keptIn } from '#app/domain/deliveries/delivery-rules'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { KeptWords } from '#app/ui/delivery/kept-words'
import { Flash } from '#app/ui/flash/flash'
import { History } from '#app/ui/history/history'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { deliveriesOf, standardsOfCraft } from '#db/queries/deliveries.server'
import { eventsOf } from '#db/queries/events.server'
import { makerForHouse } from '#db/queries/house-makers.server'
import { DeliveriesTable } from './deliveries-table'
import { deliveriesForm } from './deliveries-form.server'
import { DeliveryForm } from './delivery-form'
import { doDeliveryTask } from './do-delivery-task.server'

import { RemovedPanel } from './removed-panel'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'makers' }
export const meta = title<typeof loader>(({ maker }) => maker.name)

const mostShown = 200
const mostRemoved = 20

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'delivery.read')
  const maker = isId('producer', params.producerId) ? await makerForHouse(db, viewer, params.producerId) : undefined
  if (!maker) throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
  const deliveries = await deliveriesOf(db, viewer, maker.id, mostShown)
  const edited = deliveries.find((one) => one.id === new URL(request.url).searchParams.get('edit'))
  const mayRecord = may(viewer, 'delivery.record')
  return json({
    maker: { id: maker.id, name: maker.name },
    deliveries,
    all: deliveries.length < mostShown,
    kept: keptIn(deliveries),
    removed: mayRecord ? await deliveriesOf(db, viewer, maker.id, mostRemoved, true) : [],
    edited: mayRecord && edited ? edited : null,
    events: edited ? await eventsOf(db, edited.id) : [],
    standards: mayRecord ? await standardsOfCraft(db, maker.craft) : [],
    mayRecord,
    key: formKey(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'delivery.record')
  const { producerId } = params
  if (!isId('producer', producerId)) throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
  const form = await parseForm(request, deliveriesForm)
  if (!form.ok) return formProblems(form)
  const done = await doDeliveryTask(guarded, producerId, form.value)
  return done.ok ? flashRedirect(`/house/makers/${producerId}/deliveries`, done.said) : formRefused(done, form.typed)
}

/** How a maker kept its promises, as far as the house remembers; what is missing or wrong is written down here. */
export default function MakerDeliveries() {
  const { maker, deliveries, all, kept, removed, edited, events, standards, mayRecord, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const here = `/house/makers/${maker.id}/deliveries`
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[
          { href: '/house/makers', label: t('people.makers_title') },
          { href: `/house/makers/${maker.id}`, label: maker.name },
        ]}
        here={t('deliveries.title')}
      />
      <DeskHead title={t('deliveries.title')} meta={maker.name}>
        {deliveries.length > 0 && <ExportLinks list="deliveries" query={{ maker: maker.id }} />}
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <p className="soft mb">{t('deliveries.explained')}</p>
      <div className={mayRecord ? 'panes panes-demand' : 'stack'}>
        {mayRecord && (
          <div className="stack">
            <DeliveryForm
              key={edited?.id ?? key}
              edited={edited}
              standards={standards}
              formKey={key}
              here={here}
              answer={answer}
            />
            {edited && <History events={events} />}
          </div>
        )}
        <div className="stack">
          {kept.promises > 0 && (
            <p>
              <KeptWords kept={kept} />
            </p>
          )}
          <DeliveriesTable deliveries={deliveries} edited={edited?.id} mayRecord={mayRecord} here={here} />
          {!all && <p className="soft">{t('deliveries.older', { count: deliveries.length })}</p>}
          <RemovedPanel removed={removed} here={here} />
        </div>
      </div>
    </>
  )
}
