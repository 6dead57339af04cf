import { mostPieces } from '#app/domain/shared/quantity'
import { readWhole } from '#app/http/fields'
import type { FormProblems } from '#app/http/forms.server'

export const mostRupiah = 1_000_000_000
export const mostAMonth = 50_000

/** A figure as typed, kept to what could be meant: zero while it cannot be read. */
export function figure(text: string, most: number): number {
  return Math.min(Math.max(readWhole(text) ?? 0, 0), most)
}

/** What the green button said: when it says something else now, the maker looks again before it counts. */
export function shownAs(most: number, priceMinor: number): string {
  return `${most} × ${priceMinor}`
}

/** The counter's buttons: minus, plus, and the quick answers. Everything else stays as it was typed. */
export function recounted(typed: FormProblems['typed']): FormProblems['typed'] {
  const quick = readWhole(String(typed['quick'] ?? ''))
  if (quick !== undefined && quick > 0) return { ...typed, most: String(quick) }
  const change = readWhole(String(typed['change'] ?? '')) ?? 0
  if (change === 0) return typed
  const before = readWhole(String(typed['most'] ?? '')) ?? 0
  const size = Math.abs(change)
  return { ...typed, most: String(Math.min(Math.max(before + change, size), mostPieces)) }
}

export const partRows = [0, 1] as const
export const tierRows = [0, 1, 2] as const

const rows = [
  { of: 'earlier', at: partRows, fields: ['quantity', 'readyOn'] },
  { of: 'tiers', at: tierRows, fields: ['from', 'priceMinor'] },
] as const

/** A row left empty above others is closed up, so that what the house says of a row stands at that row. */
export function closedUp(typed: FormProblems['typed']): FormProblems['typed'] {
  const closed = { ...typed }
  for (const { of, at, fields } of rows) {
    const filled = at.map((row) => fields.map((field) => typed[`${of}.${row}.${field}`] ?? '')).filter((row) => row.some(Boolean))
    for (const row of at) for (const [nth, field] of fields.entries()) closed[`${of}.${row}.${field}`] = filled[row]?.[nth] ?? ''
  }
  return closed
}

export type Recount = FormProblems & { recount: true; lookAgain: boolean }

export function isRecount(answer: unknown): answer is Recount {
  return typeof answer === 'object' && answer !== null && 'recount' in answer
}
