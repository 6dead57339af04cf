import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tellTrouble } from '#app/domain/orders/tell-trouble.server'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { DayField, NumberUnit, TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { workOrderOfProducer } from '#db/queries/orders.server'
import { troubleForm } from './trouble-form.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('mending.trouble_title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, producer, suffix } = await requireWorkshop(request, context, 'workOrder.read')
  const share = isId('workOrder', params.workOrderId) ? await workOrderOfProducer(db, producer.id, params.workOrderId) : undefined
  if (!share) throw refusalResponse({ code: 'orders.work_order_unknown' }, await context.language())
  return json({ share, suffix })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, producer, suffix, now } = await requireWorkshop(request, context, 'workOrder.start')
  const workOrderId = params.workOrderId
  if (!isId('workOrder', workOrderId)) throw refusalResponse({ code: 'orders.work_order_unknown' }, await context.language())
  const form = await parseForm(request, troubleForm)
  if (!form.ok) return formProblems(form)
  const trouble = form.value.do === 'tell' ? form.value : null
  const outcome = await tellTrouble(db, viewer, { workOrderId, producerId: producer.id, trouble }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/workshop/orders/${workOrderId}${suffix}`, trouble ? 'mending.trouble_sent' : 'mending.trouble_gone')
}

export default function Trouble() {
  const { share, suffix } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, language, number, weekday } = words
  const problem = problemOfForm(answer, words)
  const unit = t(`unit.${share.unit}`)
  const action = `/workshop/orders/${share.id}/trouble${suffix}`
  const field = (name: string, otherwise: string) => ({
    name,
    defaultValue: typedAt(answer, name, otherwise),
    error: problemAt(answer, name, words),
  })
  return (
    <>
      <h1>{t('mending.trouble_title')}</h1>
      <p>
        <strong>{language === 'id' ? share.name_id : share.name_en}</strong>
        <br />
        {t('orders.workshop_share', { quantity: number(share.quantity), unit })},{' '}
        {t('orders.workshop_due', { day: weekday(share.due_on) })}
      </p>
      <form method="post" action={action} className="stack">
        <input type="hidden" name="do" value="tell" />
        {problem && <Flash tone="bad" title={problem} />}
        <p className="soft">{t('mending.trouble_hint')}</p>
        <NumberUnit
          label={t('mending.trouble_can')}
          hint={t('mending.trouble_can_hint')}
          unitAfter={unit}
          {...field('can', share.trouble_can === null ? '' : String(share.trouble_can))}
        />
        <DayField label={t('mending.trouble_by')} {...field('canBy', share.trouble_by ?? share.due_on)} />
        <TextArea
          label={t('mending.trouble_note')}
          optional={t('ui.optional')}
          rows={3}
          maxLength={300}
          {...field('note', share.trouble_note ?? '')}
        />
        <Button look="primary" size="big" wide>
          {t('mending.trouble_send')}
        </Button>
      </form>
      {share.trouble_at && (
        <form method="post" action={action}>
          <input type="hidden" name="do" value="over" />
          <Button look="good" size="big" wide>
            {t('mending.trouble_over')}
          </Button>
        </form>
      )}
      <ButtonLink href={`/workshop/orders/${share.id}${suffix}`} size="big" wide>
        {t('ui.back')}
      </ButtonLink>
    </>
  )
}
