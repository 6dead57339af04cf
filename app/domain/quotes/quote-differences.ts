export type QuoteTerms = {
  lines: readonly { name: string; pieces: number; unitPriceMinor: number }[]
  totalMinor: number
  incoterm: string
  incotermPlace: string
  paymentTerms: string
  validUntil: string
  deliverBy: string
}

export type Difference = {
  what:
    'pieces' | 'unit_price' | 'total' | 'incoterm' | 'payment_terms' | 'valid_until' | 'deliver_by' | 'line_added' | 'line_gone'
  /** The line it concerns, by name; none for what concerns the whole. */
  line?: string
  before?: string | number
  after?: string | number
}

/** What a buyer has to look at again when a new revision comes. */
export function quoteDifferences(before: QuoteTerms, after: QuoteTerms): Difference[] {
  const found: Difference[] = []
  const changed = (what: Difference['what'], was: string | number, is: string | number, line?: string) => {
    if (was !== is) found.push({ what, before: was, after: is, ...(line !== undefined && { line }) })
  }
  for (const line of after.lines) {
    const old = before.lines.find((candidate) => candidate.name === line.name)
    if (!old) {
      found.push({ what: 'line_added', line: line.name, after: line.pieces })
      continue
    }
    changed('pieces', old.pieces, line.pieces, line.name)
    changed('unit_price', old.unitPriceMinor, line.unitPriceMinor, line.name)
  }
  for (const line of before.lines) {
    if (!after.lines.some((candidate) => candidate.name === line.name))
      found.push({ what: 'line_gone', line: line.name, before: line.pieces })
  }
  changed('total', before.totalMinor, after.totalMinor)
  changed('incoterm', `${before.incoterm} ${before.incotermPlace}`, `${after.incoterm} ${after.incotermPlace}`)
  changed('payment_terms', before.paymentTerms, after.paymentTerms)
  changed('valid_until', before.validUntil, after.validUntil)
  changed('deliver_by', before.deliverBy, after.deliverBy)
  return found
}
