import { z } from 'zod'
import { conceptKinds } from '#app/domain/vocabulary/concept'
import { choice, optionalText, text, ticked } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

const most = 2000
const forms = z.preprocess((value) => value ?? '', z.union([z.literal(''), text(most)]))

const keys = z
  .preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.string().regex(/^[a-z0-9_]{1,60}$/)),
  )
  .refine((list) => list.length <= 10, 'form.invalid')

/** A concept as it is written; what is wrong is said at its field. */
export const conceptForm = z.object({
  _key: keyField(),
  kind: choice(conceptKinds),
  formsId: forms,
  formsEn: forms,
  formsRegional: forms,
  broader: keys,
  weak: ticked(),
  note: optionalText(300).transform((note) => note ?? ''),
})
