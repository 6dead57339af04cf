import { z } from 'zod'
import { choice, idField, text, ticked } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'
import { type ListName, lists } from '#app/http/lists/lists'

const listNames = Object.keys(lists) as [ListName, ...ListName[]]
const name = text(60)
const shared = ticked()
const filterId = idField('savedFilter')

/** The forms of the page, told apart by their button. */
export const filterForms = z.discriminatedUnion(
  'do',
  [
    z.object({
      do: z.literal('save'),
      list: choice(listNames),
      query: z.string('form.invalid').max(1000, 'form.too_long'),
      name,
      shared,
      _key: keyField(),
    }),
    z.object({ do: z.literal('change'), filterId, name, shared }),
    z.object({ do: z.literal('remove'), filterId }),
  ],
  'form.not_a_choice',
)
