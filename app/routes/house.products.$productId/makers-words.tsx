import { paceOf } from '#app/domain/catalogue/pace'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import type { Craft } from '#app/domain/people/producer'
import { rupiah } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '#app/ui/facts/facts'
import { Panel } from '#app/ui/panel/panel'
import { sized, weighed } from '../catalogue.$slug/item-facts'
import { PictureStrip } from '#app/ui/picture/picture-strip'
import type { ItemPicture } from '#db/queries/item-pictures.server'

type Props = {
  tiers: readonly PriceTier[]
  product: {
    name_id: string
    description_id: string | null
    craft: Craft
    material_id: string | null
    motifName: string | null
    motifRule: 'open' | 'permission' | 'restricted' | null
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
}

/** What the maker wrote and photographed. */
export function MakersWords({ product, pictures, tiers }: Props) {
  const words = useWords()
  const { t, money, number } = words
  const unit = t(`unit.${product.unit}`)
  const pace = product.capacity_per_year ? paceOf(product.capacity_per_year) : undefined
  const motif =
    product.motifName && product.motifRule
      ? t('products.motif_rule', { motif: product.motifName, rule: t(`products.rule.${product.motifRule}`) })
      : t('products.no_motif')
  return (
    <Panel id="maker" title={t('products.makers_words')}>
      <div className="stack">
        <PictureStrip name={product.name_id} motif={product.motifName} craft={product.craft} pictures={pictures} />
        {product.description_id && <p lang="id">{product.description_id}</p>}
        <Facts
          lines
          facts={[
            { term: t('products.craft'), value: t(`craft.${product.craft}`) },
            { term: t('products.material'), value: product.material_id ?? t('ui.none') },
            { term: t('products.size'), value: product.size ? sized(product.size, product.tolerance, words) : t('ui.none') },
            { term: t('catalogue.fact.weight'), value: product.weight_g ? weighed(product.weight_g, words) : t('ui.none') },
            { term: t('goods.care'), value: product.care_id ? <span lang="id">{product.care_id}</span> : t('ui.none') },
            { term: t('products.motif'), value: motif },
            {
              term: t('products.price'),
              value: product.price_minor === null ? t('ui.none') : money(rupiah(product.price_minor)),
            },
            { term: t('products.min_quantity'), value: `${number(product.min_quantity)} ${unit}` },
            {
              term: t('products.capacity'),
              value: pace ? t(`catalogue.per_${pace.per}`, { pieces: number(pace.pieces), unit }) : t('ui.none'),
            },
            { term: t('products.lead_days'), value: t('catalogue.days', { count: product.lead_days }) },
            { term: t('listing.stock'), value: `${number(product.stock)} ${unit}` },
            ...tiers.map(({ from, priceMinor }) => ({
              term: t('listing.from_so_many', { from: number(from) }),
              value: money(rupiah(priceMinor)),
            })),
          ]}
        />
      </div>
    </Panel>
  )
}
