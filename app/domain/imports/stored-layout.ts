import { z } from 'zod'
import { crafts } from '#app/domain/people/producer'
import { type ColumnMapping, importFields, type Layout } from './imported'

const period = z.custom<NonNullable<Layout['columns'][number]['period']>>((value) => value !== null && value !== undefined)
const column = z
  .object({
    field: z.enum(importFields).nullable(),
    heading: z.string(),
    scale: z.number().optional(),
    period: period.optional(),
    unit: z.string().optional(),
    product: z.string().optional(),
  })
  .transform(({ scale, period: per, unit, product, ...rest }) => ({
    ...rest,
    ...(scale !== undefined && { scale }),
    ...(per !== undefined && { period: per }),
    ...(unit !== undefined && { unit }),
    ...(product !== undefined && { product }),
  }))
const stored = z.object({
  headerRows: z.array(z.number()),
  firstRow: z.number(),
  columns: z.array(column),
  regency: z.string().nullable(),
  province: z.string().nullable(),
  craft: z.enum(crafts).nullable(),
  by: z.enum(['headings', 'contents', 'nothing', 'remembered']),
})

/** A layout as it was kept. */
export function readLayout(text: string): Layout {
  return stored.parse(JSON.parse(text))
}

export function readColumns(text: string): ColumnMapping {
  return z.array(column).parse(JSON.parse(text))
}
