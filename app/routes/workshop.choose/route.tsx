import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { workshopsOf } from '#db/queries/workshop.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('shell.whose')

/** A field officer says whose workshop the next pages are. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'workshop.read')
  const makers = await workshopsOf(db, viewer)
  return json({ makers: makers.map(({ id, name, village, regency }) => ({ id, name, place: village ?? regency })) })
}

export default function ChooseWorkshop() {
  const { makers } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <h1>{t('shell.whose')}</h1>
      {makers.length === 0 && <p>{t('shell.whose_none')}</p>}
      <ul className="stack">
        {makers.map(({ id, name, place }) => (
          <li key={id}>
            <a className="btn btn-wide" href={`/workshop?for=${id}`}>
              {name}, {place}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
