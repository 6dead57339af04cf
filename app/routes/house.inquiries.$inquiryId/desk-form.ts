import { z } from 'zod'
import { idField, optionalId, optionalText, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

const onLine = { lineId: idField('inquiryLine') }

/** What the house does with an inquiry from its page, a form each. */
export const deskForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('lookAfter'), ownerId: optionalId('account'), nextStep: optionalText(200) }),
    z.object({ do: z.literal('tie'), ...onLine, standardId: idField('standard') }),
    z.object({ do: z.literal('untie'), ...onLine }),
    z.object({ do: z.literal('makeStandard'), ...onLine, _key: keyField(), productId: idField('product') }),
    z.object({ do: z.literal('post'), _key: keyField(), body: text(4000) }),
    z.object({ do: z.literal('close'), reason: text(1000) }),
  ],
  'form.not_a_choice',
)

export type DeskTask = z.infer<typeof deskForm>
