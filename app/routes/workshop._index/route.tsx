import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, hourOf } from '#app/domain/shared/calendar'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { openCallsOfMaker, promisesOfMaker } from '#db/queries/maker-calls.server'
import { nextOffDays } from '#db/queries/off-days-lists.server'
import { workOrdersOfProducer } from '#db/queries/orders.server'
import { OtherCalls, OwnPromises } from './calls-and-promises'
import { DeliveriesLink } from './deliveries-link'
import { MoneyComing, Making } from './shares'
import { OffDaysLink } from './off-days-link'
import { greetingAt } from './greeting'
import { ToDo } from './to-do'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('workshop.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, producer, onBehalf, suffix, now } = await requireWorkshop(request, context, 'workshop.read')
  const calls = await openCallsOfMaker(db, producer.id, now)
  return json({
    name: onBehalf ? producer.name : viewer.name,
    onBehalf,
    suffix,
    restingReason: producer.active === 0 ? (producer.restingReason ?? '–') : null,
    today: dayOf(now),
    hour: hourOf(now),
    calls: calls.filter((call) => call.answer === null),
    promises: await promisesOfMaker(db, producer.id, ['offered', 'reserved']),
    shares: await workOrdersOfProducer(db, producer.id),
    nextOff: await nextOffDays(db, viewer, producer, dayOf(now)),
  })
}

/** Tasks first: what is to be answered, what is to be begun; then one's own word, and the money it brings. */
export default function WorkshopHome() {
  const { name, onBehalf, restingReason, suffix, today, hour, calls, promises, shares, nextOff } = useLoaderData<typeof loader>()
  const { t, weekday } = useWords()
  const first = calls.slice(0, 2)
  return (
    <>
      <div className="m-hello">
        <p>{weekday(today)}</p>
        <h1>{t(greetingAt(hour), { name })}</h1>
      </div>
      {onBehalf && <Flash tone="note" title={t('workshop.on_behalf', { name })} />}
      {restingReason && (
        <Flash tone="warn" title={t('workshop.rests', { reason: restingReason })} text={t('workshop.rests_text')} />
      )}
      <h2>{t('workshop.to_do')}</h2>
      <ToDo calls={first} shares={shares.filter((share) => share.state === 'issued')} today={today} suffix={suffix} />
      <MoneyComing shares={shares.filter((share) => share.state !== 'cancelled')} />
      <Making shares={shares.filter((share) => share.state === 'started')} suffix={suffix} />
      <OwnPromises promises={promises} suffix={suffix} />
      <OtherCalls calls={calls.slice(2)} suffix={suffix} />
      <OffDaysLink next={nextOff} suffix={suffix} />
      <DeliveriesLink suffix={suffix} />
      <h2>{t('page.title')}</h2>
      <p>{t('page.own_task')}.</p>
      <ButtonLink href={`/workshop/page${suffix}`} size="big" wide icon="user">
        {t('page.open')}
      </ButtonLink>
    </>
  )
}
