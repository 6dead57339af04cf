import { z } from 'zod'
import { text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

/** What the buyer may do with an inquiry: write to the house, or take it back. */
export const inquiryForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('post'), _key: keyField(), body: text(4000) }),
    z.object({ do: z.literal('withdraw'), reason: text(1000) }),
  ],
  'form.not_a_choice',
)
