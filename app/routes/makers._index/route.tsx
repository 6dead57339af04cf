import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Applied } from '#app/ui/catalogue/applied'
import { Empty } from '#app/ui/empty/empty'
import { MakerList } from '#app/ui/maker/maker-list'
import { IslandMap } from '#app/ui/map/island-map'
import { Pager } from '#app/ui/pager/pager'
import { PageHead } from '#app/ui/shell/page-head'
import { centres } from '#db/queries/centres.server'
import { countNamed, makersByPlace, namedMakers } from '#db/queries/public-makers.server'
import { MakerFilters } from './maker-filters'
import { makersHref, makersQuery, type MakersSeen } from './makers-query'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title('makers.title')

const aPage = 24

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const { db } = context
  const { kind, after, ...seen } = parseQuery(request, makersQuery)
  const filter = kind === 'centre' ? seen : { ...seen, kind }
  const found = kind === 'centre' ? [] : await namedMakers(db, { ...filter, after }, aPage + 1)
  const everywhere = await makersByPlace(db, {})
  const makers = found.slice(0, aPage)
  return json({
    makers: makers.map(({ storyId: _id, storyEn: _en, ...maker }) => maker),
    next: found.length > aPage ? (makers.at(-1)?.id ?? null) : null,
    isFirst: !after,
    named: await countNamed(db, filter),
    places: await makersByPlace(db, filter),
    centres: !kind || kind === 'centre' ? await centres(db, seen) : [],
    provinces: [...new Set(everywhere.map(({ province }) => province))].sort(),
    regencies: [...new Set(everywhere.map(({ regency }) => regency))].sort(),
    seen: { ...seen, kind },
  })
}

export default function Makers() {
  const { makers, next, isFirst, named, places, centres: gathered, provinces, regencies, seen } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const sum = (of: 'makers' | 'hands') => places.reduce((all, place) => all + place[of], 0)
  const nothing = makers.length + gathered.length === 0
  return (
    <div className="wrap">
      <PageHead title={t('makers.title')}>{t('makers.lead')}</PageHead>
      <InPlace seen={seen} />
      <MakerFilters seen={seen} provinces={provinces} regencies={regencies} />
      <IslandMap label={t('makers.map', { places: places.length })} places={places} />
      <p className="mt mb">{t('makers.summary', { makers: sum('makers'), hands: sum('hands'), places: places.length, named })}</p>
      {gathered.length > 0 && isFirst && (
        <section className="stack-s mb" aria-labelledby="centres">
          <h2 id="centres" className="h-small">
            {t('makers.centres')}
          </h2>
          <ul className="stack-s">
            {gathered.map(({ slug, name, craft, village, regency, makers: count }) => (
              <li key={slug}>
                <a href={`/makers/${slug}`}>{name}</a>. {t(`craft.${craft}`)}, {[village, regency].filter(Boolean).join(', ')}.{' '}
                {t('makers.centre_makers', { count })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {makers.length > 0 && <MakerList makers={makers} />}
      {nothing && (
        <Empty band="anyaman" title={t('makers.none')} action={<ButtonLink href="/makers">{t('ui.clear_filters')}</ButtonLink>}>
          {t('makers.none_text')}
        </Empty>
      )}
      {(next || !isFirst) && (
        <Pager
          label={t('makers.title')}
          {...(!isFirst && { previous: { href: makersHref(seen), label: t('people.first_page') } })}
          {...(next && { next: { href: makersHref({ ...seen, after: next }), label: t('ui.next_page') } })}
        />
      )}
    </div>
  )
}

/** A kecamatan or village that a search led to: not among the filters, for there are too many to choose from. */
function InPlace({ seen: { district, village, ...seen } }: { seen: MakersSeen }) {
  const { t } = useWords()
  const text = [village, district].filter(Boolean).join(', ')
  if (text === '') return null
  const all = makersHref(seen)
  return (
    <Applied
      label={t('catalogue.in_use')}
      filters={[{ href: all, label: t('catalogue.remove', { filter: text }), text }]}
      clear={{ href: '/makers', label: t('ui.clear_filters') }}
    />
  )
}
