import { rupiah, type Money } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'

type Props = {
  priceMinor: number
  slug: string
  currencies: readonly string[]
  converted: { price: Money; rate: string; day: string; source: string } | null
}

/** The price in rupiah, which binds, and in the currency that was chosen, with the rate it was turned with. */
export function PriceLine({ priceMinor, slug, currencies, converted }: Props) {
  const { t, money, day, rate } = useWords()
  return (
    <div className="buy-price stack-s">
      <div className="row row-between">
        <p>
          {t('catalogue.price_each')} <b>{money(rupiah(priceMinor))}</b>
        </p>
        {currencies.length > 0 && (
          <nav className="row t-s" aria-label={t('catalogue.other_currencies')}>
            {currencies.map((currency) => (
              <a
                key={currency}
                href={`/catalogue/${slug}?currency=${currency}`}
                aria-current={converted?.price.currency === currency || undefined}
                className="chip"
                rel="nofollow"
              >
                {currency}
              </a>
            ))}
          </nav>
        )}
      </div>
      {converted && (
        <p>
          {t('catalogue.about_price', { price: money(converted.price) })}
          <small className="muted">
            {t('catalogue.rate_of', {
              currency: converted.price.currency,
              rate: rate(converted.rate),
              day: day(converted.day),
              source: converted.source,
            })}
          </small>
        </p>
      )}
      <p className="t-s muted">{t('catalogue.price_note')}</p>
    </div>
  )
}
