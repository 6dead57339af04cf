import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { madeIn } from '#app/domain/catalogue/pace'
import type { Craft } from '#app/domain/people/producer'
import { rupiah } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { MessageKey } from '#app/i18n'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Facts } from '#app/ui/facts/facts'
import { PictureStrip } from '#app/ui/picture/picture-strip'
import type { ItemPicture } from '#db/queries/item-pictures.server'
import { sized, weighed } from '../catalogue.$slug/item-facts'
import { type ProductStep, productSteps } from '#app/domain/catalogue/next-step'

/** What may be said besides, on a page of its own. */
const furtherPages = {
  about: ['care', 'goods.care_change'],
  price: ['tiers', 'listing.tiers_change'],
  pace: ['stock', 'listing.stock_change'],
} as const satisfies Record<Exclude<ProductStep, 'photo'>, readonly [page: string, words: MessageKey]>

type Props = {
  product: {
    id: string
    name_id: string
    description_id: string | null
    craft: Craft
    material_id: string | null
    motifName: string | null
    size: string | null
    tolerance: string | null
    weight_g: number | null
    care_id: string | null
    unit: BaseUnit
    price_minor: number | null
    min_quantity: number
    lead_days: number
    capacity_per_year: number | null
    stock: number
  }
  pictures: readonly ItemPicture[]
  tiers: readonly PriceTier[]
  suffix: string
  mayEdit: boolean
}

export function Preview({ product, pictures, tiers, suffix, mayEdit }: Props) {
  const words = useWords()
  const { t, money, number } = words
  const unit = t(`unit.${product.unit}`)
  const pace = product.capacity_per_year ? madeIn(product.capacity_per_year) : undefined
  const notYet = t('ui.none')
  const facts: Record<ProductStep, { term: string; value: string }[]> = {
    photo: [],
    about: [
      { term: t('products.craft'), value: t(`craft.${product.craft}`) },
      { term: t('products.material'), value: product.material_id ?? notYet },
      { term: t('products.size'), value: product.size ? sized(product.size, product.tolerance, words) : notYet },
      { term: t('products.motif'), value: product.motifName ?? t('products.no_motif') },
      { term: t('goods.weight_label'), value: product.weight_g ? weighed(product.weight_g, words) : notYet },
      { term: t('goods.care'), value: product.care_id ?? notYet },
    ],
    price: [
      { term: t('products.price'), value: product.price_minor === null ? notYet : money(rupiah(product.price_minor)) },
      { term: t('products.min_quantity'), value: `${number(product.min_quantity)} ${unit}` },
      ...tiers.map(({ from, priceMinor }) => ({
        term: t('listing.from_so_many', { from: number(from) }),
        value: money(rupiah(priceMinor)),
      })),
    ],
    pace: [
      {
        term: t('products.made'),
        value: pace ? t('products.made_words', { made: number(pace.made), unit, count: pace.months }) : notYet,
      },
      { term: t('products.lead_days'), value: t('catalogue.days', { count: product.lead_days }) },
      { term: t('listing.stock'), value: `${number(product.stock)} ${unit}` },
    ],
  }
  return (
    <>
      <PictureStrip name={product.name_id} motif={product.motifName} craft={product.craft} pictures={pictures} />
      {product.description_id && <p>{product.description_id}</p>}
      {productSteps.map((step) => (
        <section key={step} className="stack-s product-part" aria-label={t(`products.step.${step}`)}>
          <Facts facts={facts[step]} lines />
          {mayEdit && (
            <ButtonLink wide icon="pencil" href={`/workshop/products/${product.id}/${step}${suffix}`}>
              {t(`products.change.${step}`)}
            </ButtonLink>
          )}
          {mayEdit && step !== 'photo' && (
            <ButtonLink wide href={`/workshop/products/${product.id}/${furtherPages[step][0]}${suffix}`}>
              {t(furtherPages[step][1])}
            </ButtonLink>
          )}
        </section>
      ))}
    </>
  )
}
