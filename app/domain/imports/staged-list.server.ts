import { z } from 'zod'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { crafts } from '#app/domain/people/producer'
import type { Storage } from '#app/integrations/storage/storage'
import { type FileRefusal, importFields, type Layout, type ParsedList } from './imported'
import type { ListReader } from './list-reader.server'
import type { ListFile } from './open-list.server'
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
export type StagedList = { file: ListFile; sheets: readonly string[]; layout: Layout; list: ParsedList }

/** Where files lie, and who reads them. */
export type ListShelf = { readonly storage: Storage; readonly lists: ListReader }

/** A staged file as it would be taken in now, read anew each time: the file is the truth, not a copy of it. */
export async function stagedList(
  { storage, lists }: ListShelf,
  batch: Batch,
): Promise<Outcome<FileRefusal | 'importing.file_gone', StagedList>> {
  const bytes = await storage.get(listKey(batch.file_hash))
  if (!bytes) return refuse('importing.file_gone')
  const file = { bytes, fileName: batch.file_name }
  const layout = readLayout(batch.layout)
  const read = await lists.ask(file, { what: 'read', sheet: batch.sheet, layout })
  return read.ok ? { ok: true, file, sheets: read.sheets, layout, list: read.list } : read
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
