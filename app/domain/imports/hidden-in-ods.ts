import { importLimits } from './limits'

export type HiddenParts = { readonly rows: readonly number[]; readonly columns: readonly number[] }

const tags = /<table:(table|table-row|table-column)(?=[\s/>])([^>]*)>/g

/**
 * Rows and columns that an .ods hides (OpenDocument 1.3, 19.749 `table:visibility`): `collapse` by hand, `filter` by a
 * filter. One entry a table, in the order of the file; the reader of spreadsheets leaves them out.
 */
export function hiddenInOds(content: string): HiddenParts[] {
  const tables: { rows: number[]; columns: number[]; row: number; column: number }[] = []
  for (const [, tag, attributes = ''] of content.matchAll(tags)) {
    if (tag === 'table') tables.push({ rows: [], columns: [], row: 0, column: 0 })
    const table = tables.at(-1)
    if (!table || tag === 'table') continue
    const [hidden, at, most] =
      tag === 'table-row'
        ? ([table.rows, table.row, importLimits.rows] as const)
        : ([table.columns, table.column, importLimits.columns] as const)
    const next = at + Number(/\snumber-(?:rows|columns)-repeated="(\d{1,7})"/.exec(bare(attributes))?.[1] ?? 1)
    if (/\svisibility="(?:collapse|filter)"/.test(bare(attributes)))
      for (let index = at; index < Math.min(next, most); index++) hidden.push(index)
    if (tag === 'table-row') table.row = next
    else table.column = next
  }
  return tables.map(({ rows, columns }) => ({ rows, columns }))
}

const bare = (attributes: string) => attributes.replaceAll('table:', '')
