import { z } from 'zod'
import { type EnteredCost, enteredCosts } from '#app/domain/quotes/quote-costs'
import { type Incoterm, incoterms } from '#app/domain/quotes/incoterms'
import { type PaymentTerms, paymentTerms } from '#app/domain/quotes/payment-terms'
import { currencies, type Currency } from '#app/domain/shared/money'
import { choice, dayField, idField, optionalText, optionalWhole, text } from '#app/http/fields'

const mostRupiah = 10_000_000_000

/** `12,5` and `12.5` are twelve and a half percent: 1,250 hundredths. */
export function readPercent(value: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(value.trim().replace(/%$/, ''))
  if (!match) return undefined
  const [, whole = '0', part = ''] = match
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return hundredths <= 10_000 ? hundredths : undefined
}

const percent = z.string('form.required').transform((value, check) => {
  const hundredths = readPercent(value)
  if (hundredths === undefined) check.addIssue({ code: 'custom', message: 'quotes.not_a_percent' })
  return hundredths ?? z.NEVER
})

const cost = optionalWhole(0, mostRupiah).transform((amount) => amount ?? 0)
const costs = Object.fromEntries(enteredCosts.map((kind) => [kind, cost])) as Record<EnteredCost, typeof cost>

const names = <Name extends string>(table: Record<Name, unknown>) => Object.keys(table) as [Name, ...Name[]]

export const quoteForm = z.object({
  _key: z.string('form.invalid').regex(/^[\w-]{20}$/, 'form.invalid'),
  planId: idField('plan'),
  currency: choice(names<Currency>(currencies)),
  margin: percent,
  incoterm: choice(names<Incoterm>(incoterms)),
  incotermPlace: text(120),
  paymentTerms: choice(names<PaymentTerms>(paymentTerms)),
  validUntil: dayField(),
  deliverBy: dayField(),
  note: optionalText(2000),
  ...costs,
})
