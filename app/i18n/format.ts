import type { Language } from '#app/domain/people/actor'
import { dayOf, houseZone, type Instant } from '#app/domain/shared/calendar'
import { currencies, type Currency, type Money } from '#app/domain/shared/money'

const locales = { id: 'id-ID', en: 'en-GB' } as const
const hardSpace = '\u00a0'

function perLanguage<T>(make: (locale: string) => T): Record<Language, T> {
  return { id: make(locales.id), en: make(locales.en) }
}

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
const oneDecimal = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
const decimals = {
  0: perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })),
  2: perLanguage((locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
}
/** Exchange rates are shown as exactly as they are used. */
const rates = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }))
const signs: Record<Currency, string> = {
  IDR: 'Rp',
  USD: 'US$',
  EUR: '€',
  JPY: '¥',
  AUD: 'A$',
  SGD: 'S$',
  MYR: 'RM',
  GBP: '£',
}
const dayParts = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
const shortDays = perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...dayParts, month: 'short' }))
const longDays = perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...dayParts, month: 'long', weekday: 'long' }))
const dayAndWeekday = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', weekday: 'long', timeZone: 'UTC' }),
)
const months = perLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const times = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: houseZone, hour12: false }),
)

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value).replace('-', '−')
}

/** An exchange rate, kept as a plain decimal: `17187.6498` → `17.187,6498`. */
export function formatRate(rate: string, language: Language): string {
  return rates[language].format(Number(rate))
}

/** `Rp 46.000`, `US$ 5.40`. */
export function formatMoney(amount: Money, language: Language): string {
  const places = currencies[amount.currency]
  const text = decimals[places][language].format(Math.abs(amount.minor) / 10 ** places)
  return `${amount.minor < 0 ? '−' : ''}${signs[amount.currency]}${hardSpace}${text}`
}

/** The bare figure, where the head of its row or column names the currency. */
export function formatAmount(amount: Money, language: Language): string {
  const places = currencies[amount.currency]
  return decimals[places][language].format(amount.minor / 10 ** places).replace('-', '−')
}

/** As the head of such a column: `Rp`, `US$`. */
export const signOf = (currency: Currency): string => signs[currency]

/** For figures where every rupiah would be noise: `Rp 1,52 jt`, `Rp 144.31 M`. */
export function formatMoneyShort(amount: Money, language: Language): string {
  if (amount.currency !== 'IDR' || Math.abs(amount.minor) < 1_000_000) return formatMoney(amount, language)
  const millions = Math.abs(amount.minor) / 1_000_000
  const sign = amount.minor < 0 ? '−' : ''
  return `${sign}Rp${hardSpace}${numbers[language].format(millions)}${hardSpace}${language === 'id' ? 'jt' : 'M'}`
}

/** `0.9412` → `94%`, `94.1%` with one decimal. */
export function formatShare(share: number, language: Language, places: 0 | 1 = 0): string {
  return `${(places === 0 ? decimals[0] : oneDecimal)[language].format(share * 100)}%`
}

const utc = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)

/** `12 Feb 2027`. */
export function formatDay(day: string, language: Language): string {
  return shortDays[language].format(utc(day))
}

/** `Jumat, 12 Februari 2027`; English without the comma. */
export function formatDayLong(day: string, language: Language): string {
  return longDays[language].format(utc(day))
}

/** For producers: `Jumat, 12 Februari`. */
export function formatWeekday(day: string, language: Language): string {
  return dayAndWeekday[language].format(utc(day))
}

/** `Februari 2027`. */
export function formatMonth(month: string, language: Language): string {
  return months[language].format(utc(`${month}-01`))
}

/** An instant by the house's clock: `12 Feb 2027, 08.15`. */
export function formatInstant(at: string, language: Language): string {
  return `${formatDay(dayOf(at as Instant), language)}, ${formatTime(at, language)}`
}

export function formatTime(at: string, language: Language): string {
  return times[language].format(Date.parse(at))
}
