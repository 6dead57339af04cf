import { z } from 'zod'
import { crafts, producerKinds } from '#app/domain/people/producer'
import { identifierField, newPasswordField } from '#app/http/account-fields'
import { choice, text, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { placeField, regencyField } from '#app/http/place-fields'

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
  village: placeField('village'),
  district: placeField('district'),
  regency: regencyField('account.regency_unrecognised'),
})
