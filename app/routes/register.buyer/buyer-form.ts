import { z } from 'zod'
import { type Currency, currencies } from '#app/domain/shared/money'
import { emailField, newPasswordField } from '#app/http/account-fields'
import { choice, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { isCountry } from '#app/i18n/countries'

export const currencyCodes = Object.keys(currencies) as [Currency, ...Currency[]]

export const buyerForm = z.object({
  _key: keyField(),
  next: z.string().optional(),
  name: text(120),
  identifier: emailField().transform((email) => ({ email })),
  password: newPasswordField(),
  organisation: text(160),
  country: z.string('form.not_a_choice').refine(isCountry, 'form.not_a_choice'),
  city: text(120),
  currency: choice(currencyCodes),
})
