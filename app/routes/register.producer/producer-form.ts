import { z } from 'zod'
import { placeName, regencyIn } from '#app/domain/imports/parse-places'
import { crafts, producerKinds } from '#app/domain/people/producer'
import { identifierField, newPasswordField } from '#app/http/account-fields'
import { choice, optionalText, text, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

/** Spelt as in law, with the province it lies in: nobody is asked for both. */
function regencyField() {
  return text(80).transform((written, check) => {
    const found = regencyIn(written)
    if (found) return found
    check.addIssue({ code: 'custom', message: 'account.regency_unrecognised' })
    return z.NEVER
  })
}

export const producerForm = z.object({
  _key: keyField(),
  next: z.string().optional(),
  name: text(120),
  identifier: identifierField(),
  password: newPasswordField(),
  workshop: text(120),
  kind: choice(producerKinds),
  craft: choice(crafts),
  members: whole(1, 10_000),
  village: optionalText(80).transform((name) => name && placeName(name, 'village')),
  district: optionalText(80).transform((name) => name && placeName(name, 'district')),
  regency: regencyField(),
})
