import type { SerializeFrom } from '@remix-run/node'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { houseAsThing } from '#app/http/things'
import type { Standing, Told } from '#app/http/title'
import type { Translate } from '#app/i18n'
import type { loadItem } from './load-item.server'

type Item = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadItem>>>>

/** What a shared link and search engines show of it: nothing that the page itself does not say. */
export function toldOf(found: Item, t: Translate, standing: Standing): Told {
  const { item } = found
  const { origin, path } = standing
  const picture = item.pictureHash ? pictureUrl(item.pictureHash, 1200, 'jpg') : undefined
  const description = item.description ?? t('catalogue.shared', { name: item.name, craft: t(`craft.${item.craft}`) })
  const offer = {
    '@type': 'Offer',
    url: `${origin}${path}`,
    price: item.price_minor ?? 0,
    priceCurrency: 'IDR',
    availability: 'https://schema.org/MadeToOrder',
    eligibleQuantity: { '@type': 'QuantitativeValue', minValue: item.min_quantity },
    deliveryLeadTime: { '@type': 'QuantitativeValue', value: item.lead_days, unitCode: 'DAY' },
    seller: { '@id': `${origin}/#house` },
  }
  const maker = found.kind === 'product' ? found.item.makerName : null
  const product = {
    '@type': 'Product',
    name: item.name,
    sku: item.id,
    description,
    ...(picture && { image: `${origin}${picture}` }),
    ...(item.material && { material: item.material }),
    ...(item.size && { size: item.size }),
    ...(maker && { manufacturer: { '@type': 'Organization', name: maker } }),
    countryOfOrigin: 'ID',
    offers: offer,
  }
  return { description, ...(picture && { picture }), things: [product, houseAsThing(t('house.name'), standing)] }
}
