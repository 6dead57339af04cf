import type { SerializeFrom } from '@remix-run/node'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { houseAsThing } from '#app/http/things'
import type { Standing, Told } from '#app/http/title'
import type { Translate } from '#app/i18n'
import type { loadItem } from './load-item.server'

type Item = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadItem>>>> & { capacity: Made }
type Made = { stock: number; months: readonly { whole: number }[] }

/** What a shared link and search engines show of it: nothing that the page itself does not say. */
export function toldOf(found: Item, t: Translate, standing: Standing): Told {
  const { item } = found
  const { origin, path } = standing
  const [cover] = found.pictures
  const description = item.description ?? t('catalogue.shared', { name: item.name, craft: t(`craft.${item.craft}`) })
  const offer = {
    '@type': 'Offer',
    url: `${origin}${path}`,
    price: item.price_minor ?? 0,
    priceCurrency: 'IDR',
    availability: `https://schema.org/${availability(found.capacity)}`,
    itemCondition: 'https://schema.org/NewCondition',
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
    ...(cover && { image: found.pictures.map((picture) => pictureAsThing(picture, origin)) }),
    category: t(`craft.${item.craft}`),
    ...(item.material && { material: [item.material, item.botanical].filter(Boolean).join(', ') }),
    ...(item.size && { size: item.size }),
    ...(item.weight_g && { weight: { '@type': 'QuantitativeValue', value: item.weight_g, unitCode: 'GRM' } }),
    ...(maker && { manufacturer: { '@type': 'Organization', name: maker } }),
    countryOfOrigin: 'ID',
    offers: offer,
  }
  return {
    description,
    ...(cover && { picture: { path: pathOf(cover), text: cover.text } }),
    things: [product, houseAsThing(t('house.name'), standing)],
  }
}

/** What lies ready, what somebody would make, or neither: no maker of a standard is left. */
function availability({ stock, months }: Made): 'InStock' | 'MadeToOrder' | 'OutOfStock' {
  if (stock > 0) return 'InStock'
  return months.some(({ whole }) => whole > 0) ? 'MadeToOrder' : 'OutOfStock'
}

const pathOf = ({ hash }: { hash: string }) => pictureUrl(hash, 1200, 'jpg')

function pictureAsThing(picture: { hash: string; text: string }, origin: string) {
  return { '@type': 'ImageObject', contentUrl: `${origin}${pathOf(picture)}`, caption: picture.text }
}
