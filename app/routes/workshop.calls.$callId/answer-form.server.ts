import { z } from 'zod'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { mostPieces } from '#app/domain/shared/quantity'
import { grades } from '#app/domain/supply/grades'
import type { Tranche } from '#app/domain/supply/tranches'
import { choice, dayField, idField, optionalDay, optionalId, optionalWhole, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { mostAMonth, mostRupiah } from './answer-form'

/** Whoever fills in one of them means both. */
const pairs = [
  ['earlier.0.quantity', 'earlier.0.readyOn'],
  ['earlier.1.quantity', 'earlier.1.readyOn'],
  ['tiers.0.from', 'tiers.0.priceMinor'],
  ['tiers.1.from', 'tiers.1.priceMinor'],
  ['tiers.2.from', 'tiers.2.priceMinor'],
] as const

export const canForm = z
  .object({
    _key: keyField(),
    callId: idField('supplyCall'),
    most: whole(1, mostPieces),
    least: optionalWhole(1, mostPieces),
    perMonth: optionalWhole(1, mostAMonth),
    readyOn: dayField(),
    price: choice(['agree', 'other']),
    priceMinor: optionalWhole(1, mostRupiah),
    grade: z.preprocess((value) => (value === '' ? undefined : value), choice(grades).optional()),
    'earlier.0.quantity': optionalWhole(1, mostPieces),
    'earlier.0.readyOn': optionalDay(),
    'earlier.1.quantity': optionalWhole(1, mostPieces),
    'earlier.1.readyOn': optionalDay(),
    'tiers.0.from': optionalWhole(2, mostPieces),
    'tiers.0.priceMinor': optionalWhole(1, mostRupiah),
    'tiers.1.from': optionalWhole(2, mostPieces),
    'tiers.1.priceMinor': optionalWhole(1, mostRupiah),
    'tiers.2.from': optionalWhole(2, mostPieces),
    'tiers.2.priceMinor': optionalWhole(1, mostRupiah),
    shown: z.string().max(60).optional(),
    commitmentId: optionalId('commitment'),
    revision: optionalWhole(1, 100_000),
  })
  .refine((form) => form.price === 'agree' || form.priceMinor !== null, { path: ['priceMinor'], message: 'form.required' })
  .superRefine((form, check) => {
    for (const [one, other] of pairs) {
      const [has, lacks] = form[one] === null ? [other, one] : [one, other]
      if (form[has] !== null && form[lacks] === null) check.addIssue({ code: 'custom', path: [lacks], message: 'form.required' })
    }
  })

type CanForm = z.infer<typeof canForm>

/** The rows that were filled in, in their order. */
export function earlierIn(form: CanForm): Tranche[] {
  return ([0, 1] as const).flatMap((at) => {
    const [quantity, readyOn] = [form[`earlier.${at}.quantity`], form[`earlier.${at}.readyOn`]]
    return quantity && readyOn ? [{ quantity, readyOn }] : []
  })
}

export function tiersIn(form: CanForm): PriceTier[] {
  return ([0, 1, 2] as const).flatMap((at) => {
    const [from, priceMinor] = [form[`tiers.${at}.from`], form[`tiers.${at}.priceMinor`]]
    return from && priceMinor ? [{ from, priceMinor }] : []
  })
}

export const cannotForm = z.object({ _key: keyField(), callId: idField('supplyCall') })

export const recountForm = z.looseObject({})
