import type { Money } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { signOf } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'

type Props = {
  unit: BaseUnit
  /** The smallest order first, with the price in rupiah and, where one is chosen, in another currency. */
  tiers: readonly { from: number; price: Money; converted: Money | null }[]
}

/** What one costs when more are ordered. */
export function PriceTiers({ unit, tiers }: Props) {
  const { t, number, amount } = useWords()
  const [first] = tiers
  if (!first || tiers.length < 2) return null
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('listing.tiers_caption')}>
      <table className="table tiers">
        <caption className="visually-hidden">{t('listing.tiers_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`unit.${unit}`, { count: first.from })}</th>
            {tiers.map(({ from }) => (
              <th key={from} scope="col" className="n">
                {t('listing.tier_head', { from: number(from) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{signOf('IDR')}</th>
            {tiers.map(({ from, price }) => (
              <td key={from} className="n">
                {amount(price)}
              </td>
            ))}
          </tr>
          {first.converted && (
            <tr>
              <th scope="row">{signOf(first.converted.currency)}</th>
              {tiers.map(({ from, converted }) => (
                <td key={from} className="n">
                  {converted && amount(converted)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
