import { z } from 'zod'
import type { MakerFacts } from '#app/domain/people/maker-facts'
import { crafts, producerKinds } from '#app/domain/people/producer'
import { optionalPhone } from '#app/http/account-fields'
import { choice, optionalText, text } from '#app/http/fields'
import { placeField, regencyField } from '#app/http/place-fields'

/** `seen` is what the page showed when it was opened. */
export const correctForm = z.object({
  name: text(120),
  contactName: optionalText(120),
  kind: choice(producerKinds),
  craft: choice(crafts),
  phone: optionalPhone(),
  village: placeField('village'),
  district: placeField('district'),
  regency: regencyField('account.regency_unrecognised'),
  seen: z.string('form.required').max(2000, 'form.too_long'),
})

export function factsIn({ seen: _seen, contactName, regency, ...facts }: z.infer<typeof correctForm>): MakerFacts {
  return { ...facts, contact_name: contactName, ...regency }
}
