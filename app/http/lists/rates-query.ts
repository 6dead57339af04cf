import { z } from 'zod'
import { type Day, parseDay } from '#app/domain/shared/calendar'
import { currencies, type Currency, isCurrency } from '#app/domain/shared/money'

export type ForeignCurrency = Exclude<Currency, 'IDR'>

export const foreign = (Object.keys(currencies) as Currency[]).filter((one): one is ForeignCurrency => one !== 'IDR')

const cursor = z.string().transform((written, check): { day: Day; currency: Currency } => {
  const [on = '', currency] = written.split('~')
  const day = parseDay(on)
  if (day && isCurrency(currency)) return { day, currency }
  check.addIssue({ code: 'custom', message: 'form.invalid' })
  return z.NEVER
})

export const ratesQuery = z.object({ currency: z.enum(foreign).optional(), after: cursor.optional() })

/** The address of the history; a change of currency begins at the first page again. */
export function ratesHref(seen: { currency?: string | undefined; after?: string | undefined }): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(seen)) if (value) query.set(name, value)
  return query.size > 0 ? `/house/rates?${query.toString()}` : '/house/rates'
}
