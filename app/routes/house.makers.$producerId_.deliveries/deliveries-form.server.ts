import { z } from 'zod'
import { choice, dayField, idField, optionalDay, optionalId, optionalText, whole } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

const mostPieces = 1_000_000

const written = {
  standardId: optionalId('standard'),
  promised: whole(1, mostPieces),
  dueOn: dayField(),
  delivered: whole(0, mostPieces),
  deliveredOn: optionalDay(),
  accepted: whole(0, mostPieces),
  note: optionalText(200),
}

const record = z.object({ do: z.literal('record'), _key: keyField(), ...written })
const correct = z.object({
  do: z.literal('correct'),
  deliveryId: idField('deliveryRecord'),
  revision: whole(1, 1_000_000),
  ...written,
})
const count = z.object({ do: choice(['remove', 'restore']), deliveryId: idField('deliveryRecord') })

/** An old delivery written down, corrected, taken out or put back. */
export const deliveriesForm = z.discriminatedUnion('do', [record, correct, count], 'form.not_a_choice')

export type DeliveriesTask = z.infer<typeof deliveriesForm>
