/**
 * A cell that begins like a formula is run by the spreadsheet that opens it (CSV injection, OWASP). A quote before it makes it
 * text; reading a list takes the quote off again.
 */
export function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** One line of a CSV file (RFC 4180), every cell quoted so that no separator in it counts. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const quoted = (cell: string | number | null) =>
    typeof cell === 'number' ? String(cell) : `"${defuse(cell ?? '').replaceAll('"', '""')}"`
  return `${cells.map(quoted).join(',')}\r\n`
}
