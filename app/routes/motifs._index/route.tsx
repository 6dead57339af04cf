import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { MotifCards } from '#app/ui/motif/motif-cards'
import { PageHead } from '#app/ui/shell/page-head'
import { publicMotifs, publicOrigins } from '#db/queries/motif-register.server'
import { MotifFilters } from './motif-filters'
import { motifsQuery } from './motifs-query'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title('motifs.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const { q, ...seen } = parseQuery(request, motifsQuery)
  return json({
    motifs: await publicMotifs(context.db, { ...seen, text: q }),
    origins: await publicOrigins(context.db),
    seen: { q, ...seen },
  })
}

export default function Motifs() {
  const { motifs, origins, seen } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('motifs.title')}>{t('motifs.lead')}</PageHead>
      <MotifFilters seen={seen} origins={origins} />
      <p className="mb">
        <b>{t('motifs.count', { count: motifs.length })}</b>
      </p>
      {motifs.length > 0 ? (
        <MotifCards motifs={motifs} />
      ) : (
        <Empty band="batik" title={t('motifs.none')} action={<ButtonLink href="/motifs">{t('ui.clear_filters')}</ButtonLink>}>
          {t('motifs.none_text')}
        </Empty>
      )}
    </div>
  )
}
