import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { commitmentStates } from '#app/domain/supply/commitment-states'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { CallCards, OwnPromises } from '#app/routes/workshop._index/calls-and-promises'
import { Empty } from '#app/ui/empty/empty'
import { openCallsOfMaker, promisesOfMaker } from '#db/queries/maker-calls.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('workshop.calls_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, suffix, now } = await requireWorkshop(request, context, 'workshop.read')
  const calls = await openCallsOfMaker(db, producer.id, now)
  return json({
    suffix,
    open: calls.filter((call) => call.answer === null),
    cannot: calls.filter((call) => call.answer === 'cannot'),
    promises: await promisesOfMaker(db, producer.id, commitmentStates),
  })
}

export default function WorkshopCalls() {
  const { suffix, open, cannot, promises } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <h1>{t('workshop.calls_title')}</h1>
      {open.length + cannot.length + promises.length === 0 && (
        <Empty icon="bell" title={t('workshop.calls_none')}>
          {t('workshop.calls_none_hint')}
        </Empty>
      )}
      {open.length > 0 && <h2>{t('workshop.calls_open')}</h2>}
      {open.length > 0 && <CallCards calls={open} suffix={suffix} />}
      <OwnPromises promises={promises} suffix={suffix} />
      {cannot.length > 0 && <h2>{t('workshop.calls_cannot')}</h2>}
      {cannot.length > 0 && <CallCards calls={cannot} suffix={suffix} />}
    </>
  )
}
