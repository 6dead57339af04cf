import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { goodsInWords, lateInWords } from '#app/ui/delivery/late-words'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { deliveriesOf } from '#db/queries/deliveries.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('deliveries.own_title')

const mostShown = 60

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, producer, onBehalf } = await requireWorkshop(request, context, 'workshop.read')
  const deliveries = await deliveriesOf(db, viewer, producer.id, mostShown)
  return json({
    deliveries: deliveries.map(({ id, promised, delivered, accepted, dueOn, deliveredOn, nameId, nameEn, note }) => ({
      ...{ id, promised, delivered, accepted, dueOn, deliveredOn, nameId, nameEn, note },
    })),
    onBehalf: onBehalf ? producer.name : null,
  })
}

type Own = ReturnType<typeof useLoaderData<typeof loader>>['deliveries'][number]

/** What the house remembers of a maker's deliveries, told to the maker itself. */
export default function WorkshopDeliveries() {
  const { deliveries, onBehalf } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <h1>{t('deliveries.own_title')}</h1>
      <p className="t-l soft">{t('deliveries.own_lead')}</p>
      {onBehalf && <Flash tone="note" title={t('workshop.on_behalf', { name: onBehalf })} />}
      {deliveries.length === 0 ? (
        <Empty icon="package" title={t('deliveries.own_none')}>
          {t('deliveries.own_none_hint')}
        </Empty>
      ) : (
        <ul className="off-list">
          {deliveries.map((one) => (
            <OwnDelivery key={one.id} one={one} />
          ))}
        </ul>
      )}
      {deliveries.length === mostShown && <p className="soft">{t('deliveries.older', { count: mostShown })}</p>}
      <h2>{t('deliveries.own_why')}</h2>
      <p>{t('deliveries.own_why_text')}</p>
      <p>{t('deliveries.own_wrong')}</p>
    </>
  )
}

function OwnDelivery({ one }: { one: Own }) {
  const words = useWords()
  const { t, number, day } = words
  const { promised, delivered, accepted, dueOn, deliveredOn, note } = one
  const came = deliveredOn && { delivered: number(delivered), day: day(deliveredOn), when: lateInWords(one, words) }
  return (
    <li>
      <strong>{t('deliveries.own_what', { promised: number(promised), item: goodsInWords(one, words) })}</strong>
      <span>{t('deliveries.own_promise', { day: day(dueOn) })}</span>
      <span>{came ? t('deliveries.own_came', came) : t('deliveries.own_never')}</span>
      {came && <span>{t('deliveries.own_accepted', { accepted: number(accepted) })}</span>}
      {note && <span className="muted">{note}</span>}
    </li>
  )
}
