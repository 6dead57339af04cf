import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import { offeredPieces } from './price-quote'

/** An offer is made while the inquiry waits for one; one that was ordered or is over waits for none. */
export function mayQuote(state: InquiryState): boolean {
  return state === 'sent' || state === 'calling' || state === 'quoted'
}

type Line = { readonly inquiry_line_id: string; readonly asked: number; readonly needed: number; readonly planned: number }

/**
 * What of a plan goes into a quote. A line so short that its reserve takes up all there is offers nothing: its makers
 * are neither paid for nor held.
 */
export function offeredPart<PlanLine extends Line, Row extends { readonly inquiry_line_id: string }>(plan: {
  readonly lines: readonly PlanLine[]
  readonly rows: readonly Row[]
}): { lines: PlanLine[]; rows: Row[] } {
  const lines = plan.lines.filter((line) => offeredPieces(line) > 0)
  const offered = new Set(lines.map((line) => line.inquiry_line_id))
  return { lines, rows: plan.rows.filter((row) => offered.has(row.inquiry_line_id)) }
}
