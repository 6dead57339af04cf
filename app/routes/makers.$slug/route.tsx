import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { EntryCard } from '#app/ui/catalogue/entry-card'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { MakerList } from '#app/ui/maker/maker-list'
import { IslandMap } from '#app/ui/map/island-map'
import { Picture } from '#app/ui/picture/picture'
import { Products } from '#app/ui/product-card/product-card'
import { mergedInto } from '#db/queries/public-makers.server'
import { FreeTime } from './free-time'
import { loadMaker } from './load-maker.server'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>(
  ({ name }) => name,
  ({ name, craft, place, story, photo }, t, { origin, path }) => ({
    description: story?.slice(0, 300) ?? `${t(`craft.${craft}`)}, ${place}.`,
    ...(photo && { picture: { path: pictureUrl(photo.hash, 1200, 'jpg'), text: photo.text } }),
    things: [{ '@type': 'Organization', name, url: `${origin}${path}`, location: place }],
  }),
)

export async function loader({ context, params }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const language = await context.language()
  const found = await loadMaker(context.db, params.slug ?? '', language, context.now)
  const onward = found ? undefined : await mergedInto(context.db, params.slug ?? '')
  if (onward) throw redirect(`/makers/${onward}`, 301)
  if (!found) throw refusalResponse({ code: 'makers.unknown' }, language)
  return json(found)
}

export default function Maker() {
  const found = useLoaderData<typeof loader>()
  const words = useWords()
  const { t } = words
  const kind = found.is === 'centre' ? t('makers.kind_centre') : t(`kind.${found.kind}`)
  const made = found.is === 'centre' ? [found.craft, ...found.otherCrafts] : [found.craft]
  const people = found.is === 'centre' ? found.people : found.members.people
  const gathered = found.is === 'centre' ? found : found.members.joined
  const listed = gathered?.named ?? []
  return (
    <div className="wrap">
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/makers', label: t('makers.title') }]} here={found.name} />
      <div className="grid grid-2">
        <div className="stack">
          <h1>{found.name}</h1>
          <p className="t-l">
            {kind}, {made.map((craft) => t(`craft.${craft}`)).join(', ')}. {found.place}. {t('makers.people', { count: people })}.
          </p>
          {found.story?.split('\n\n').map((part) => (
            <p key={part} className="measure">
              {part}
            </p>
          ))}
          {found.is === 'maker' && <Links title={t('makers.works_with')} of="makers" links={found.belongsTo} />}
          {found.is === 'maker' && <Links title={t('makers.motifs')} of="motifs" links={found.motifs} />}
        </div>
        <div className="stack">
          {found.photo && (
            <div className="picture maker-photo">
              <Picture {...found.photo} craft={found.craft} alt={found.photo.text} sizes="(min-width:62rem) 600px, 92vw" />
            </div>
          )}
          <IslandMap near label={t('makers.where', { place: found.place })} places={[{ ...found, makers: 1 }]} />
          {found.is === 'maker' && <FreeTime months={found.free} />}
        </div>
      </div>
      {gathered && gathered.makers > 0 && (
        <section className="section stack" aria-labelledby="members">
          <h2 id="members">{t(found.is === 'centre' ? 'makers.gathered' : 'makers.members')}</h2>
          <p>
            {t('makers.members_text', {
              makers: gathered.makers,
              hands: 'hands' in gathered ? gathered.hands : gathered.people,
            })}
          </p>
          {listed.length > 0 && <MakerList makers={listed} />}
          {gathered.makers > listed.length && listed.length > 0 && (
            <p>{t('makers.others', { count: gathered.makers - listed.length })}</p>
          )}
        </section>
      )}
      <section className="section section-line stack" aria-labelledby="goods">
        <h2 id="goods">{t('makers.makes')}</h2>
        {found.goods.length === 0 && <p>{t('makers.makes_none')}</p>}
        {found.goods.length > 0 && (
          <Products>
            {found.goods.map((entry) => (
              <EntryCard key={entry.id} entry={entry} words={words} />
            ))}
          </Products>
        )}
      </section>
    </div>
  )
}

type LinksProps = { title: string; of: 'makers' | 'motifs'; links: readonly { slug: string; name: string }[] }

function Links({ title: heading, of, links }: LinksProps) {
  if (links.length === 0) return null
  return (
    <p>
      {heading}:{' '}
      {links.map(({ slug, name }, at) => (
        <span key={slug}>
          {at > 0 && ', '}
          <a href={`/${of}/${slug}`}>{name}</a>
        </span>
      ))}
    </p>
  )
}
