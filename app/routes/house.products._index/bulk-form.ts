import { z } from 'zod'
import { choice, idField, optionalText, several } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { bulkEvents } from './bulk-events'

export const bulkForm = z.object({
  do: choice(bulkEvents),
  product: several(idField('product'), 100),
  reason: optionalText(1000),
  _key: keyField(),
})
