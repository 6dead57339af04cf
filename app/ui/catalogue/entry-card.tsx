import type { CatalogueCard } from '#app/domain/catalogue/catalogue-entry'
import { paceOf } from '#app/domain/catalogue/pace'
import { rupiah } from '#app/domain/shared/money'
import type { Words } from '#app/i18n/use-words'
import { ProductCard } from '../product-card/product-card'
import { cardSizes, Picture } from '../picture/picture'

type Props = { entry: CatalogueCard & { pictureColour: string | null }; words: Words; eager?: boolean }

/** A product or a standard of the catalogue, as a card. */
export function EntryCard({ entry, words, eager }: Props) {
  const { t, money, number, language } = words
  return (
    <ProductCard
      href={`/catalogue/${entry.slug}`}
      name={language === 'id' ? entry.nameId : entry.nameEn}
      image={
        <Picture
          hash={entry.pictureHash}
          colour={entry.pictureColour}
          craft={entry.craft}
          alt=""
          widths={[320, 640]}
          sizes={cardSizes}
          lazy={!eager}
        />
      }
      place={placeOf(entry, words)}
      priceLead={t('catalogue.from_price')}
      price={money(rupiah(entry.priceMinor))}
      minimum={t('catalogue.minimum', {
        quantity: number(entry.minQuantity),
        unit: t(`unit.${entry.unit}`, { count: entry.minQuantity }),
      })}
      capacity={capacityOf(entry, words)}
      leadTime={t('catalogue.days', { count: entry.leadDays })}
    />
  )
}

function placeOf({ id, place, makers }: CatalogueCard, { t }: Words): string {
  if (!place) return t('catalogue.house_standard')
  return id.startsWith('std_') ? t('catalogue.makers_in', { count: makers, place }) : place
}

/** Amber when a month is not enough for the least that can be ordered. */
function capacityOf({ perYear, minQuantity, unit }: CatalogueCard, { t, number }: Words) {
  if (perYear === 0) return { tone: 'bad', text: t('catalogue.no_makers') } as const
  const { pieces, per } = paceOf(perYear)
  const text = t(`catalogue.per_${per}`, { pieces: number(pieces), unit: t(`unit.${unit}`, { count: pieces }) })
  return { tone: per === 'month' && pieces >= minQuantity ? 'good' : 'warn', text } as const
}
