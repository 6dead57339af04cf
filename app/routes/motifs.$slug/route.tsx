import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { EntryCard } from '#app/ui/catalogue/entry-card'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { MotifCards } from '#app/ui/motif/motif-cards'
import { Products } from '#app/ui/product-card/product-card'
import { loadMotif } from './load-motif.server'
import { UseBox } from './use-box'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>(
  ({ motif }) => motif.name,
  ({ motif }, t) => ({
    description: motif.meaning,
    ...(motif.pictureHash && {
      picture: { path: pictureUrl(motif.pictureHash, 1200, 'jpg'), text: t('motifs.picture_of', { name: motif.name }) },
    }),
  }),
)

export async function loader({ context, params }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const language = await context.language()
  const found = await loadMotif(context.db, params.slug ?? '', language)
  if (!found) throw refusalResponse({ code: 'motifs.unknown' }, language)
  return json(found)
}

export default function Motif() {
  const { motif, reviews, makers, related, goods } = useLoaderData<typeof loader>()
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className="wrap">
        <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/motifs', label: t('motifs.title') }]} here={motif.name} />
      </div>
      <article className="motif-story" aria-labelledby="motif">
        {motif.pictureHash && (
          <div className="motif-cloth">
            <img
              src={pictureUrl(motif.pictureHash, 640)}
              width={640}
              height={640}
              alt={t('motifs.picture_of', { name: motif.name })}
            />
          </div>
        )}
        <div className="motif-text">
          <h1 id="motif">{motif.name}</h1>
          <p className="t-l">{motif.meaning}</p>
          <p>
            {t(`craft.${motif.craft}`)}. {t('catalogue.motif_origin', { origin: motif.origin })}
            {motif.isDrawing && (
              <>
                <br />
                <small className="soft">{t('pictures.drawing')}</small>
              </>
            )}
          </p>
          <div className="pakem">
            <h2 className="h-small">{t('motifs.pakem')}</h2>
            <ul>
              {motif.pakem.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
      </article>
      <div className="wrap section grid grid-2">
        <div className="stack">
          {motif.story && (
            <section aria-labelledby="story" className="stack-s">
              <h2 id="story" className="h-small">
                {t('motifs.story')}
              </h2>
              {motif.story.split('\n\n').map((part) => (
                <p key={part} className="measure">
                  {part}
                </p>
              ))}
            </section>
          )}
          <p>
            {!motif.parent && t('motifs.inherited')}
            {motif.parent && (
              <>
                {t(motif.isNew ? 'motifs.newly_made_from' : 'motifs.grows_from')}{' '}
                <a href={`/motifs/${motif.parent.slug}`}>{motif.parent.name}</a>
              </>
            )}
            .
          </p>
          {reviews.map(({ id, isRevision, reason, ...by }) => (
            <p key={id} className="t-s soft">
              {t(isRevision ? 'motifs.revised_by' : 'motifs.accepted_by', by)}: {reason}
            </p>
          ))}
        </div>
        <UseBox motif={motif} makers={makers} />
      </div>
      {motif.rule !== 'restricted' && (
        <section className="section section-line wrap stack" aria-labelledby="goods">
          <h2 id="goods">{t('motifs.goods')}</h2>
          {goods.length === 0 && <p>{t('motifs.goods_none')}</p>}
          {goods.length > 0 && (
            <Products>
              {goods.map((entry) => (
                <EntryCard key={entry.id} entry={entry} words={words} />
              ))}
            </Products>
          )}
        </section>
      )}
      {related.length > 0 && (
        <section className="section wrap stack" aria-labelledby="related">
          <h2 id="related">{t('motifs.related')}</h2>
          <MotifCards motifs={related} />
        </section>
      )}
    </>
  )
}
