import { z } from 'zod'
import { whole } from '#app/http/fields'

/** Adding a price, or taking one away by its quantity. */
export const tiersForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('add'), from: whole(2, 1_000_000), price: whole(100, 1_000_000_000) }),
    z.object({ do: z.literal('drop'), from: whole(1, 1_000_000) }),
  ],
  'form.not_a_choice',
)
