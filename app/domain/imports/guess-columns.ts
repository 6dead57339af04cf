import { headingMeaning, useOf, type HeadingMatch } from './headings'
import type { ColumnMapping, ImportField } from './imported'

/** Fields that several columns may share: two telephone columns, remarks in three places. */
const shared: ReadonlySet<ImportField> = new Set(['phone', 'note', 'ignored'])

/** A row needs a name to be a maker; a list is one when a column can give it. */
export const naming: readonly ImportField[] = ['producerName', 'contactName']

/** The meaning of each column from its heading. Where two say the same, the better word wins, then the first. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const matches = headings.map(headingMeaning)
  const fields: (ImportField | null)[] = headings.map(() => null)
  const owner = new Map<ImportField, number>()
  const claim = (field: ImportField, column: number) => {
    fields[column] = field
    if (!owner.has(field)) owner.set(field, column)
  }
  const byRank = matches
    .flatMap((match, column) => (match ? [{ ...match, column }] : []))
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
  for (const match of byRank) {
    const field = settle(match, owner)
    if (field !== undefined) claim(field, match.column)
  }
  for (const match of byRank) {
    const free = match.field === 'name' ? naming.find((field) => !owner.has(field)) : undefined
    if (free) claim(free, match.column)
  }
  const commodity = owner.get('craft')
  if (!owner.has('product') && owner.has('capacity') && commodity !== undefined) fields[commodity] = 'product'
  return headings.map((heading, column) => useOf(heading, fields[column] ?? null))
}

function settle(match: HeadingMatch, owner: ReadonlyMap<ImportField, number>): ImportField | undefined {
  if (match.field === 'name') return undefined
  if (!owner.has(match.field) || shared.has(match.field)) return match.field
  if (match.field === 'product' && !owner.has('productKind')) return 'productKind'
  if (match.field === 'craft' && !owner.has('productKind')) return 'productKind'
  return undefined
}
