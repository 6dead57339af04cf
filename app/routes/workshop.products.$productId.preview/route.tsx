import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/domain/shared/calendar'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Gallery } from '#app/ui/picture/gallery'
import { Flash } from '#app/ui/flash/flash'
import { ownProductAsShown } from '#db/queries/products.server'
import { ByHand } from '../catalogue.$slug/by-hand'
import { FreeMonths } from '../catalogue.$slug/free-months'
import { monthsOf, pricesOf } from '../catalogue.$slug/item-figures.server'
import { ItemFacts } from '../catalogue.$slug/item-facts'
import { productPage } from '../catalogue.$slug/load-item.server'
import { MotifStory } from '../catalogue.$slug/motif-story'
import { PriceLine } from '../catalogue.$slug/price-line'
import { PriceTiers } from '../catalogue.$slug/price-tiers'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title<typeof loader>(({ item }, t) => t('listing.preview_title', { name: item.name }))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const language = await context.language()
  const shown = await ownProductAsShown(db, viewer, product.id)
  if (!shown) throw refusalResponse({ code: 'products.product_unknown' }, language)
  const found = await productPage(db, shown, language)
  const { min_quantity: minQuantity, price_minor: priceMinor } = found.item
  const today = dayOf(now)
  const { currencies: _none, ...prices } = await pricesOf(
    db,
    { priceMinor: priceMinor ?? 0, minQuantity, tiers: found.tiers },
    null,
    today,
  )
  const makers = product.capacity_per_year ? [[product.producer_id, product.capacity_per_year] as const] : []
  return json({
    ...found,
    capacity: { stock: product.stock, months: await monthsOf(db, makers, today) },
    prices,
    back: `/workshop/products/${product.id}${suffix}`,
  })
}

/** The page of the catalogue before it is one: nothing can be ordered from it. */
export default function ProductPreview() {
  const found = useLoaderData<typeof loader>()
  const { item, motif, capacity, prices, back } = found
  const { t } = useWords()
  const { makerName: maker, place } = item
  return (
    <>
      <div className="wrap stack mt">
        <Flash
          tone="note"
          title={t('listing.preview_note')}
          text={t('listing.preview_text')}
          action={<ButtonLink href={back}>{t('listing.preview_back')}</ButtonLink>}
        />
        <div className="prod">
          <Gallery craft={item.craft} pictures={found.pictures} />
          <div className="prod-buy">
            <h1>{item.name}</h1>
            <p className="prod-sub">{maker ? t('catalogue.made_by', { maker, place }) : t('catalogue.made_in', { place })}</p>
            {item.description && <p className="measure">{item.description}</p>}
            {item.price_minor === null ? (
              <p className="buy-price">{t('listing.no_price_yet')}</p>
            ) : (
              <>
                <PriceLine priceMinor={item.price_minor} slug={item.slug} currencies={[]} {...prices} />
                <PriceTiers unit={item.unit} tiers={prices.tiers} />
              </>
            )}
          </div>
          <div className="prod-facts">
            <ItemFacts found={found} />
          </div>
        </div>
      </div>
      <FreeMonths unit={item.unit} {...capacity} />
      <ByHand craft={item.craft} tolerance={item.tolerance} golden={found.golden} />
      {motif && <MotifStory motif={motif} />}
    </>
  )
}
