import { z } from 'zod'
import { mendKinds } from '#app/domain/orders/mending/mend-options'
import { choice, dayField, idField, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

/** What the maker can still do, to look for others; or the way that was chosen, with what was shown of it. Whose share: the address. */
export const mendForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look'), can: whole(0, 1_000_000), canBy: dayField() }),
  z.object({
    do: z.literal('move'),
    _key: keyField(),
    kind: choice(mendKinds),
    mark: z.string('form.invalid').regex(/^[0-9a-f]{32}$/, 'form.invalid'),
    asked: z.literal('yes', 'orders.ask_first'),
  }),
])

/** The same in the address of the page; anything odd is as if it were not there. */
export const mendQuery = z.object({
  share: idField('workOrder').optional(),
  can: whole(0, 1_000_000).optional(),
  canBy: dayField().optional(),
})
