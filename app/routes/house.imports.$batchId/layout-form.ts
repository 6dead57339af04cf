import { z } from 'zod'
import { importFields } from '#app/domain/imports/imported'
import { choice, optionalText, several, text, whole } from '#app/http/fields'

const field = z.enum(['', ...importFields], 'form.not_a_choice').transform((value) => (value === '' ? null : value))

export const stepForm = z.discriminatedUnion(
  'step',
  [
    z.object({
      step: z.literal('correct'),
      sheet: text(200),
      headerRow: whole(0, 20_000),
      field: several(field, 200),
      regency: optionalText(80),
      province: optionalText(80),
    }),
    z.object({ step: choice(['commit', 'undo', 'discard']) }),
  ],
  'form.not_a_choice',
)
