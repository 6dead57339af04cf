import { createHash } from 'node:crypto'
import type { Reader } from '#db/client.server'
import { mappingFor } from '#db/queries/import-decisions.server'
import { usesOf } from './column-uses'
import type { Layout } from './imported'
import { readColumns } from './stored-layout'
import { fold } from './words'

/** What tells one form of list from another: its headings, in their order; without headings only how many columns there are. */
export function formatOf(layout: Layout): string {
  const headings = layout.columns.map(({ heading }) => fold(heading))
  if (headings.every((heading) => heading === '')) return `none:${headings.length}`
  return createHash('sha256').update(headings.join('|')).digest('hex').slice(0, 32)
}

/** The guess, corrected by what the same headings were found to mean the last time this office, or any, sent them. */
export async function rememberedLayout(db: Reader, sender: string | null, guessed: Layout): Promise<Layout> {
  const mapping = await mappingFor(db, sender, formatOf(guessed))
  if (!mapping) return guessed
  const columns = readColumns(mapping.columns)
  if (columns.length !== guessed.columns.length) return guessed
  const fromSame = mapping.sender === (sender ?? '')
  return {
    ...guessed,
    columns: usesOf(
      guessed.columns.map(({ heading }) => heading),
      columns.map(({ field }) => field),
    ),
    regency: guessed.regency ?? (fromSame ? mapping.regency : null),
    province: guessed.province ?? (fromSame ? mapping.province : null),
    by: 'remembered',
  }
}
