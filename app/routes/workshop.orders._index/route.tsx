import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { dayOf, daysBetween } from '#app/domain/shared/calendar'
import { rupiah } from '#app/domain/shared/money'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Task, Tasks } from '#app/ui/task/task'
import { workOrdersOfProducer } from '#db/queries/orders.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('orders.workshop_title')

const soonDays = 14

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, suffix, now } = await requireWorkshop(request, context, 'workOrder.read')
  const shares = await workOrdersOfProducer(db, producer.id)
  return json({ shares: shares.map((share) => ({ ...share, soon: daysBetween(dayOf(now), share.due_on) <= soonDays })), suffix })
}

export default function WorkshopShares() {
  const { shares, suffix } = useLoaderData<typeof loader>()
  const { t, language, number, money, weekday } = useWords()
  return (
    <>
      <h1>{t('orders.workshop_title')}</h1>
      {shares.length === 0 && (
        <Empty
          band="anyaman"
          title={t('orders.workshop_empty')}
          action={<ButtonLink href={`/workshop${suffix}`}>{t('orders.workshop_to_calls')}</ButtonLink>}
        />
      )}
      {shares.length > 0 && <h2>{t('orders.workshop_soonest')}</h2>}
      <Tasks>
        {shares.map((share, at) => (
          <Task
            key={share.id}
            first={at === 0}
            urgent={share.soon}
            when={t('orders.workshop_due', { day: weekday(share.due_on) })}
            title={`${language === 'id' ? share.name_id : share.name_en}: ${number(share.quantity)} ${t(`unit.${share.unit}`)}`}
            picture={share.pictureHash ? { src: pictureUrl(share.pictureHash, 320), alt: '' } : { icon: 'package' }}
            action={{
              href: `/workshop/orders/${share.id}${suffix}`,
              label: t(share.state === 'started' ? 'orders.workshop_see' : 'orders.workshop_open'),
            }}
          >
            {money(rupiah(share.amount_minor))}
          </Task>
        ))}
      </Tasks>
    </>
  )
}
