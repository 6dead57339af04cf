import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { startWork } from '#app/domain/orders/start-work.server'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { rupiah } from '#app/domain/shared/money'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { PromiseCard } from '#app/ui/promise/promise'
import { CallHead } from '#app/ui/task/call-card'
import { Tag } from '#app/ui/tag/tag'
import { workOrderOfProducer } from '#db/queries/orders.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('orders.workshop_title')

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
  const outcome = await startWork(db, viewer, { workOrderId, producerId: producer.id }, now)
  if (!outcome.ok) throw refusalResponse(outcome, await context.language())
  return flashRedirect(`/workshop/orders/${workOrderId}${suffix}`, 'orders.done_started')
}

export default function WorkshopShare() {
  const { share, suffix } = useLoaderData<typeof loader>()
  const { t, language, number, money, weekday } = useWords()
  const unit = t(`unit.${share.unit}`)
  return (
    <>
      <CallHead
        {...(share.pictureHash && { image: { src: pictureUrl(share.pictureHash, 320), alt: '' } })}
        title={language === 'id' ? share.name_id : share.name_en}
      >
        <p>{t('orders.workshop_share', { quantity: number(share.quantity), unit })}</p>
        {share.size && <p>{[share.size, share.tolerance].filter(Boolean).join(', ')}</p>}
      </CallHead>
      <PromiseCard
        id="share"
        title={share.number}
        lines={[
          { icon: 'calendar-days', text: t('orders.workshop_due', { day: weekday(share.due_on) }) },
          {
            icon: 'package',
            text: t('orders.workshop_each', {
              price: money(rupiah(share.price_minor)),
              unit: t(`unit.${share.unit}`, { count: 1 }),
            }),
          },
          { icon: 'wallet', text: `${t('orders.workshop_money')}: ${money(rupiah(share.amount_minor))}` },
        ]}
      />
      {share.state === 'started' && <Tag tone="good">{t('orders.workshop_started')}</Tag>}
      {(share.state === 'cancelled' || share.state === 'fallen') && (
        <Tag tone="bad">{t(`orders.share_state.${share.state}`)}</Tag>
      )}
      {share.trouble_at && <TroubleKnown can={share.trouble_can ?? 0} by={share.trouble_by ?? share.due_on} unit={unit} />}
      {share.state === 'issued' && (
        <form method="post" action={`/workshop/orders/${share.id}${suffix}`} className="stack">
          <p className="soft">{t('orders.workshop_start_hint')}</p>
          <Button look="good" size="big" wide>
            {t('orders.workshop_start')}
          </Button>
        </form>
      )}
      {(share.state === 'issued' || share.state === 'started') && (
        <ButtonLink href={`/workshop/orders/${share.id}/trouble${suffix}`} size="big" wide>
          {t('mending.trouble_title')}
        </ButtonLink>
      )}
    </>
  )
}

function TroubleKnown({ can, by, unit }: { can: number; by: string; unit: string }) {
  const { t, number, weekday } = useWords()
  const known = t('mending.trouble_known', { can: `${number(can)} ${unit}`, day: weekday(by) })
  return <Flash tone="note" title={can > 0 ? known : t('mending.trouble_known_none')} />
}
