import { cellsOfList } from './cells-of-list'
import type { ColumnMapping, Sheet } from './imported'
import { fold, present } from './words'

/**
 * A list of members: the group stands beside, and each row is a person who makes. Known by its content, because "Nama
 * Kelompok, Nama Pengrajin" may as well be one row a group.
 */
export function asRoster(sheet: Sheet, firstRow: number, columns: ColumnMapping): ColumnMapping {
  const group = columns.findIndex(({ field }) => field === 'producerName')
  const person = columns.findIndex(({ field }) => field === 'contactName')
  if (group < 0 || person < 0) return columns
  if (!namesGroups(columns[group]?.heading ?? '') || namesHeads(columns[person]?.heading ?? '')) return columns
  if (!mostShareTheirGroup(sheet, firstRow, group, person)) return columns
  return columns.map((use, column) => (column === group ? { ...use, field: 'group' } : use))
}

/** "Nama Kelompok", "KUB"; not "Nama Kelompok/Usaha", which may be one person's. */
export function namesGroups(heading: string): boolean {
  return (
    /\b(?:kelompok|klp|kub|kube|poktan|kwt|uppks|sanggar|group)\b/.test(fold(heading)) &&
    !/\b(?:usaha|perusahaan|industri|ikm|umkm|ukm)\b/.test(fold(heading))
  )
}

function namesHeads(heading: string): boolean {
  return /ketua|pemilik|pimpinan|pengurus|pengelola|penanggung|owner|leader|kontak|contact|\bcp\b/.test(fold(heading))
}

/** The group of a row is that of the row above where its own cell is merged or empty. */
function mostShareTheirGroup(sheet: Sheet, firstRow: number, group: number, person: number): boolean {
  const cells = cellsOfList(sheet, firstRow - 1)
  const people = new Map<string, Set<string>>()
  let last = ''
  for (let row = firstRow - 1; row < sheet.rows.length; row++) {
    const name = present(cells.own(row, person).text)
    const own = present(cells.meant(row, group).text)
    if (own !== undefined) last = fold(own)
    if (name !== undefined && last !== '') people.set(last, (people.get(last) ?? new Set()).add(fold(name)))
  }
  const sizes = [...people.values()].map(({ size }) => size)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const sharing = sizes.filter((size) => size > 1).reduce((sum, size) => sum + size, 0)
  return sharing >= 2 && sharing * 2 >= all
}
