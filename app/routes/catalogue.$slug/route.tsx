import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/domain/shared/calendar'
import { publicUrl } from '#app/env.server'
import type { RouteHandle } from '#app/http/handle'
import { publicPage } from '#app/http/public-page'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Gallery } from '#app/ui/picture/gallery'
import { AlsoMadeBy } from './also-made-by'
import { BuyForm } from './buy-form'
import { ByHand } from './by-hand'
import { ItemFacts } from './item-facts'
import { cardsMarkup } from '../catalogue._index/cards-markup.server'
import { capacityOf, pricesOf } from './item-figures.server'
import { FreeMonths } from './free-months'
import { loadItem } from './load-item.server'
import { PriceLine } from './price-line'
import { PriceTiers } from './price-tiers'
import { Related } from './related'
import { RelatedMotifs } from './related-motifs'
import { relatedTo } from './related.server'
import { Share } from './share'
import { MotifStory } from './motif-story'
import { toldOf } from './told-of'
import { StandardSections } from './standard-sections'

export const handle: RouteHandle = { room: 'shop', indexed: true }
export const headers = publicPage
export const meta = title<typeof loader>(
  ({ item }) => item.name,
  (found, t, standing) => toldOf(found, t, standing),
)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const language = await context.language()
  const found = await loadItem(context.db, params.slug ?? '', language)
  if (!found) throw refusalResponse({ code: 'catalogue.unknown' }, language)
  const { db, now, drawing } = context
  const today = dayOf(now)
  const asked = new URL(request.url).searchParams.get('currency')
  const { page } = await relatedTo(db, found)
  drawing.parts.related = await cardsMarkup(db, page, language)
  return json({
    ...found,
    origin: publicUrl(context.env),
    capacity: await capacityOf(db, found.item.id, today),
    prices: await pricesOf(
      db,
      { priceMinor: found.item.price_minor ?? 0, minQuantity: found.item.min_quantity, tiers: found.tiers },
      asked,
      today,
    ),
  })
}

export default function CatalogueItem() {
  const found = useLoaderData<typeof loader>()
  const { item, motif, capacity, prices } = found
  const { t } = useWords()
  const byHand = <ByHand craft={item.craft} tolerance={item.tolerance} golden={found.golden} />
  const story = motif && (
    <>
      <MotifStory motif={motif} />
      <RelatedMotifs motifs={motif.related} />
    </>
  )
  return (
    <>
      <div className="wrap">
        <Crumbs
          label={t('ui.breadcrumb')}
          items={[
            { href: '/catalogue', label: t('shell.catalogue') },
            { href: `/catalogue?craft=${item.craft}`, label: t(`craft.${item.craft}`) },
          ]}
          here={item.name}
        />
        <div className="prod">
          <Gallery craft={item.craft} pictures={found.pictures} />
          <div className="prod-buy">
            <h1>{item.name}</h1>
            <Introduction found={found} />
            {item.description && <p className="measure">{item.description}</p>}
            <BuyForm item={item} field={found.kind === 'product' ? 'productId' : 'standardId'}>
              <PriceLine priceMinor={item.price_minor ?? 0} slug={item.slug} {...prices} />
              <PriceTiers unit={item.unit} tiers={prices.tiers} />
            </BuyForm>
            {found.kind === 'product' && found.standard && <AlsoMadeBy standard={found.standard} />}
            <Share name={item.name} address={`${found.origin}/catalogue/${item.slug}`} />
          </div>
          <div className="prod-facts">
            <ItemFacts found={found} />
          </div>
        </div>
      </div>
      <FreeMonths unit={item.unit} {...capacity} />
      {found.kind === 'standard' ? (
        <StandardSections item={found.item} makers={found.makers} byHand={byHand}>
          {story}
        </StandardSections>
      ) : (
        <>
          {story}
          {byHand}
        </>
      )}
      <Related />
    </>
  )
}

function Introduction({ found }: { found: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { t, language } = useWords()
  const { item } = found
  const local = language !== 'id' && item.nameId !== item.name && (
    <>
      <span lang="id">{item.nameId}</span>.{' '}
    </>
  )
  if (found.kind === 'standard') {
    return (
      <p className="prod-sub">
        {local}
        {t('catalogue.standard_intro')}
      </p>
    )
  }
  const { makerName: maker, makerSlug, place } = found.item
  const made = maker ? t('catalogue.made_by', { maker, place }) : t('catalogue.made_in', { place })
  return (
    <p className="prod-sub">
      {local}
      {makerSlug ? <a href={`/makers/${makerSlug}`}>{made}</a> : made}
    </p>
  )
}
