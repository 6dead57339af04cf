import { namedProducts, usesOf } from './column-uses'
import { bareHeading, headingMeaning, type HeadingMatch } from './headings'
import type { ColumnMapping, ImportField } from './imported'
import { fold } from './words'

/**
 * Fields that several columns may share: two telephone columns, remarks in three places, a capacity a month beside one a
 * year. Of all but telephones and remarks the first that is filled counts.
 */
const shared: ReadonlySet<ImportField> = new Set([
  'phone',
  'note',
  'ignored',
  'capacity',
  'unit',
  'period',
  'address',
  'village',
  'district',
  'email',
])

/** A row needs a name to be a maker; a list is one when a column can give it. */
export const naming: readonly ImportField[] = ['producerName', 'contactName']

/** The meaning of each column from its heading. Where two say the same, the better word wins, then the first. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const matches = headings.map(headingMeaning)
  const products = namedProducts(headings)
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
    // Under "JENIS PRODUK" with the products' names below stands how much of each.
    const amounts = match.field === 'product' && products[match.column] !== undefined
    const field = amounts ? 'capacity' : settle(match, owner, { headings, products })
    if (field !== undefined) claim(field, match.column)
  }
  for (const match of byRank) {
    const free = match.field === 'name' ? naming.find((field) => !owner.has(field)) : undefined
    if (free) claim(free, match.column)
  }
  const commodity = owner.get('craft')
  const named = owner.has('product') || products.some((product) => product !== undefined)
  if (!named && owner.has('capacity') && commodity !== undefined) fields[commodity] = 'product'
  for (const [column, heading] of headings.entries())
    if (
      fields[column] === null &&
      /^(?:jumlah|jml|banyaknya|qty|quantity|volume|vol)$/.test(fold(heading)) &&
      fields[column + 1] === 'unit'
    )
      fields[column] = 'capacity'
  return usesOf(headings, latestYears(headings, fields))
}

function settle(
  match: HeadingMatch & { readonly column: number },
  owner: ReadonlyMap<ImportField, number>,
  { headings, products }: { headings: readonly string[]; products: readonly (string | undefined)[] },
): ImportField | undefined {
  if (match.field === 'name') return undefined
  const before = owner.get(match.field)
  if (before === undefined) return match.field
  // "Sub-district" and "District" in one list: the larger one is the regency.
  if (match.field === 'district' && match.rank > 0) return owner.has('regency') ? undefined : 'regency'
  if (shared.has(match.field)) return match.field
  if (match.field === 'product' || match.field === 'price') {
    if (products[before] !== products[match.column]) return match.field
    if (isNext(headings[before] ?? '', headings[match.column] ?? '')) return match.field
  }
  if ((match.field === 'product' || match.field === 'craft') && !owner.has('productKind')) return 'productKind'
  return undefined
}

/** "Produk 1" and "Produk 2", "Harga I" and "Harga II", one heading over two columns, "Produk lainnya": one more of the same. */
function isNext(first: string, later: string): boolean {
  return (
    bareHeading(first) === bareHeading(later) ||
    /\bprodu[kc].* (?:lain|sampingan|pendukung|tambahan|other)|\bother product/.test(fold(later))
  )
}

/** Of "Produksi 2022" and "Produksi 2023" the later one counts. */
function latestYears(headings: readonly string[], fields: readonly (ImportField | null)[]): (ImportField | null)[] {
  const yearIn = (column: number) => Number(/\b20\d\d\b/.exec(headings[column] ?? '')?.[0] ?? 0)
  const columns = fields.flatMap((field, column) => (field === 'capacity' && yearIn(column) > 0 ? [column] : []))
  const latest = Math.max(...columns.map(yearIn))
  return fields.map((field, column) => (columns.includes(column) && yearIn(column) < latest ? null : field))
}
