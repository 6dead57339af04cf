import { z } from 'zod'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { crafts } from '#app/domain/people/producer'
import type { Storage } from '#app/integrations/storage/storage'
import { type FileRefusal, importFields, type Layout, type ParsedList, type Sheet } from './imported'
import { parseRows } from './parse-rows'
import { readSheets } from './read-sheets.server'
import { listKey } from './stage-import.server'

const period = z.custom<NonNullable<Layout['columns'][number]['period']>>((value) => value !== null && value !== undefined)
const column = z.object({
  field: z.enum(importFields).nullable(),
  heading: z.string(),
  scale: z.number().optional(),
  period: period.optional(),
  unit: z.string().optional(),
})
const stored = z.object({
  headerRows: z.array(z.number()),
  firstRow: z.number(),
  columns: z.array(column),
  regency: z.string().nullable(),
  province: z.string().nullable(),
  craft: z.enum(crafts).nullable(),
  by: z.enum(['headings', 'contents', 'nothing']),
})

type Batch = { file_hash: string; file_name: string; sheet: string; layout: string }
export type StagedList = { sheets: Sheet[]; sheet: Sheet; layout: Layout; list: ParsedList }

/** A staged file as it would be taken in now, read anew each time: the file is the truth, not a copy of it. */
export async function stagedList(
  storage: Storage,
  batch: Batch,
): Promise<Outcome<FileRefusal | 'importing.file_gone', StagedList>> {
  const bytes = await storage.get(listKey(batch.file_hash))
  if (!bytes) return refuse('importing.file_gone')
  const read = readSheets(bytes, batch.file_name)
  if (!read.ok) return read
  const sheet = read.sheets.find((one) => one.name === batch.sheet)
  if (!sheet) return refuse('imports.no_table')
  const layout = readLayout(batch.layout)
  return { ok: true, sheets: read.sheets, sheet, layout, list: parseRows(sheet, layout) }
}

function readLayout(text: string): Layout {
  const { columns, ...layout } = stored.parse(JSON.parse(text))
  return {
    ...layout,
    columns: columns.map(({ scale, period: per, unit, ...rest }) => ({
      ...rest,
      ...(scale !== undefined && { scale }),
      ...(per !== undefined && { period: per }),
      ...(unit !== undefined && { unit }),
    })),
  }
}
