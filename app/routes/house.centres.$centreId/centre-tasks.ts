import { z } from 'zod'
import { idField, several, whole } from '#app/http/fields'
import { centreFields } from '../house.centres.new/centre-form'

/** The forms of the page, told apart by their button. `seen` is the version the page showed. */
export const centreTasks = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('edit'), ...centreFields, seen: whole(1, 1_000_000) }),
    z.object({ do: z.enum(['archive', 'restore']) }),
    z.object({ do: z.literal('gather'), memberIds: several(idField('producer'), 50) }),
    z.object({ do: z.literal('part'), memberId: idField('producer') }),
  ],
  'form.not_a_choice',
)

export type CentreTask = z.infer<typeof centreTasks>
