import { z } from 'zod'
import { idField, optionalText } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

export const withdrawalForm = z.object({
  _key: keyField(),
  commitmentId: idField('commitment'),
  reason: optionalText(300),
})
