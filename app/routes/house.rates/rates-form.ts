import { z } from 'zod'
import { readRate } from '#app/domain/quotes/read-rate'
import type { ForeignCurrency } from '#app/domain/quotes/record-rates.server'
import { type Day, parseDay } from '#app/domain/shared/calendar'
import { currencies, type Currency, isCurrency } from '#app/domain/shared/money'
import { dayField, text, ticked } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

const rate = z
  .string()
  .optional()
  .transform((written, check) => {
    if (!written?.trim()) return undefined
    const read = written.length > 40 ? undefined : readRate(written)
    if (read?.ok) return read.rate
    check.addIssue({ code: 'custom', message: read?.code ?? 'rates.not_a_rate' })
    return z.NEVER
  })

export const foreign = (Object.keys(currencies) as Currency[]).filter((one): one is ForeignCurrency => one !== 'IDR')
const fields = Object.fromEntries(foreign.map((currency) => [currency, rate])) as Record<ForeignCurrency, typeof rate>

export const ratesForm = z
  .object({ _key: keyField(), day: dayField(), source: text(120), sure: ticked(), ...fields })
  .transform(({ _key: key, day, source, sure, ...written }, check) => {
    const rates = foreign.flatMap((currency) => {
      const one = written[currency]
      return one === undefined ? [] : [{ currency, rate: one }]
    })
    if (rates.length === 0) check.addIssue({ code: 'custom', message: 'rates.none_given', path: ['USD'] })
    return { key, day, source, sure, rates }
  })

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
