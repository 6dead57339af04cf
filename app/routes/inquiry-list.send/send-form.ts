import { z } from 'zod'
import { type Incoterm, incoterms } from '#app/domain/quotes/incoterms'
import { choice, dayField, optionalId, optionalText, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { isCountry } from '#app/i18n/countries'

const termCodes = Object.keys(incoterms) as [Incoterm, ...Incoterm[]]

export const sendForm = z
  .object({
    _key: keyField(),
    neededBy: dayField(),
    country: z.string('form.not_a_choice').refine(isCountry, 'form.not_a_choice'),
    incoterm: choice(termCodes),
    place: text(100),
    note: optionalText(2000),
    buyerId: optionalId('buyer'),
  })
  .transform(({ _key, buyerId, ...details }) => ({ key: _key, buyerId: buyerId ?? undefined, details }))
