type CsvCell = string | number | null | undefined

/** One line of a table for spreadsheets (RFC 4180), its end included. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/**
 * A cell that begins like a formula is run by the spreadsheet that opens it (CSV injection, OWASP). A quote before it makes
 * it text; reading a list takes the quote off again.
 */
export function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Quoted also where other programs would see a separator. */
function csvCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = defuse(cell ?? '')
  return /[",;|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
