import { rupiah } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'

type Props = { unit: BaseUnit; tiers: readonly { from: number; priceMinor: number }[] }

/** Each price with a button to take it away. */
export function TierList({ unit, tiers }: Props) {
  const { t, money, number } = useWords()
  if (tiers.length === 0) return null
  return (
    <ul className="stack-s" aria-label={t('listing.tiers')}>
      {tiers.map(({ from, priceMinor }) => (
        <li key={from}>
          <form method="post" className="row row-between row-nowrap">
            <input type="hidden" name="from" value={from} />
            <span>
              {t('listing.tier_words', {
                from: number(from),
                unit: t(`unit.${unit}`, { count: from }),
                price: money(rupiah(priceMinor)),
              })}
            </span>
            <Button name="do" value="drop" aria-label={t('listing.tier_drop_named', { from: number(from) })}>
              {t('listing.tier_drop')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
