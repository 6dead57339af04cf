import { z } from 'zod'
import { idField, optionalId, optionalText, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

const _key = keyField()

/** The forms of the page, told apart by the button that was pressed. */
export const reviewForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('publish'), _key }),
    z.object({ do: z.literal('return'), reason: text(1000), _key }),
    z.object({ do: z.enum(['pause', 'resume', 'archive']), _key }),
    z.object({
      do: z.literal('complete'),
      nameEn: optionalText(120),
      materialEn: optionalText(120),
      descriptionEn: optionalText(1000),
      motifId: optionalId('motif'),
    }),
    z.object({ do: z.literal('link'), standardId: idField('standard') }),
    z.object({ do: z.literal('unlink') }),
    z.object({ do: z.literal('standard'), _key }),
  ],
  'form.not_a_choice',
)

export type Review = z.infer<typeof reviewForm>
