import { z } from 'zod'
import { choice, idField, several, text } from '#app/http/fields'

/** A row says that it is one: `r12`. */
const row = z
  .string('form.not_a_choice')
  .regex(/^r\d{1,5}$/, 'form.not_a_choice')
  .transform((value) => Number(value.slice(1)))
const code = z.string().regex(/^imports\.[a-z_]{1,60}$/, 'form.not_a_choice')

/** A button says where it stands in one value: `12|3|imports.phone_zero_restored`. */
const place = z.string('form.not_a_choice').transform((value, check) => {
  const [, line, column, what] = /^(\d{1,5})\|(-?\d{1,3})\|(imports\.[a-z_]{1,60})$/.exec(value) ?? []
  if (line && column && what) return { row: Number(line), column: Number(column), code: what }
  check.addIssue({ code: 'custom', message: 'form.not_a_choice' })
  return z.NEVER
})

export const decisionForm = z.union(
  [
    z.object({ one: place }),
    z.object({ kind: code }),
    z.object({ edit: row, cell: several(text(500, 0), 200), then: choice(['save', 'out', 'in']) }),
    z.object({ judge: choice(['same', 'other']), producerKey: text(600), producerId: idField('producer') }),
  ],
  'form.not_a_choice',
)
