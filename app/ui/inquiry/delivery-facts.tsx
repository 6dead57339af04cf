import { countryName } from '#app/i18n/countries'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '../facts/facts'

export type Delivery = { country: string | null; incoterm: string | null; place: string | null; neededBy: string | null }

/** Where to, by when, on which terms. */
export function DeliveryFacts({ country, incoterm, place, neededBy }: Delivery) {
  const { t, language, day } = useWords()
  return (
    <Facts
      end
      lines
      facts={[
        { term: t('inquiry.needed_by'), value: neededBy ? <time dateTime={neededBy}>{day(neededBy)}</time> : t('ui.none') },
        { term: t('inquiry.country'), value: country ? countryName(country, language) : t('ui.none') },
        { term: t('inquiry.term'), value: [incoterm, place].filter(Boolean).join(' ') || t('ui.none') },
      ]}
    />
  )
}
