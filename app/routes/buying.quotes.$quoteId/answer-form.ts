import { z } from 'zod'
import { text } from '#app/http/fields'

/** The buyer's three ways to answer; a no and a change say why. */
export const answerForm = z.discriminatedUnion(
  'answer',
  [
    z.object({ answer: z.literal('accept') }),
    z.object({ answer: z.literal('askChange'), change: text(2000) }),
    z.object({ answer: z.literal('decline'), reason: text(2000) }),
  ],
  'form.not_a_choice',
)
