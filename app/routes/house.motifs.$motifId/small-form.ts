import { z } from 'zod'
import { idField, optionalDay, optionalText, several, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

/** The small forms of the page, told apart by their button; the entry itself is the large one. */
export const smallForm = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.enum(['take', 'release', 'propose', 'restore']), _key: keyField() }),
    z.object({ do: z.enum(['accept', 'return']), _key: keyField(), reasonId: text(1000), reasonEn: text(1000) }),
    z.object({
      do: z.enum(['rewrite', 'keep']),
      _key: keyField(),
      revisionId: idField('motifRevision'),
      reasonId: text(1000),
      reasonEn: text(1000),
    }),
    z.object({ do: z.literal('retire'), _key: keyField(), reason: text(1000) }),
    z.object({
      do: z.literal('permit'),
      _key: keyField(),
      producerIds: several(idField('producer'), 200),
      terms: text(500),
      termsEn: optionalText(500),
      until: optionalDay(),
    }),
    z.object({ do: z.literal('end'), permissionId: idField('motifPermission'), endReason: text(500) }),
  ],
  'form.not_a_choice',
)

export type SmallForm = z.infer<typeof smallForm>
