import { z } from 'zod'
import { readRate } from '#app/domain/quotes/read-rate'
import { dayField, text, ticked } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { foreign, type ForeignCurrency } from '#app/http/lists/rates-query'

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
