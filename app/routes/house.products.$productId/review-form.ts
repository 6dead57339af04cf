import { z } from 'zod'
import { idField, optionalId, optionalText, optionalWhole, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { hs6Field } from '#app/http/hs6-field'
import { seenFields } from '#app/http/picture-fields'

const _key = keyField()

/** The forms of the page, told apart by the button that was pressed. */
export const reviewForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('publish'), _key }),
    z.object({ do: z.literal('return'), reason: text(1000), _key }),
    z.object({ do: z.enum(['pause', 'archive']), shelfReason: text(300), _key }),
    z.object({ do: z.literal('resume'), _key }),
    z.object({
      do: z.literal('complete'),
      version: text(40),
      nameEn: optionalText(120),
      materialEn: optionalText(120),
      descriptionEn: optionalText(1000),
      motifId: optionalId('motif'),
      botanical: optionalText(120),
      tolerance: optionalText(80),
      weightG: optionalWhole(1, 1_000_000),
      cartonPieces: optionalWhole(1, 100_000),
      cartonSize: optionalText(80),
      hs6: hs6Field(),
      careId: optionalText(300),
      careEn: optionalText(300),
      ...seenFields,
    }),
    z.object({ do: z.literal('link'), standardId: idField('standard') }),
    z.object({ do: z.literal('unlink') }),
    z.object({ do: z.literal('standard'), _key }),
  ],
  'form.not_a_choice',
)

export type Review = z.infer<typeof reviewForm>
