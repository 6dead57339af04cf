import type { RefusalParams } from '#app/domain/shared/refusal'
import type { Craft, ProducerKind } from '#app/domain/people/producer'
import type { ImportedProducer } from './imported'
import type { ProblemCode } from './problem-codes'

/** A warning leaves the row in (what could not be read is empty); an error leaves it out. */
export type CellProblem = {
  readonly row: number
  /** Zero-based; null when it is about the whole row. */
  readonly column: number | null
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly params?: RefusalParams
  /** What was taken instead, or what staff might mean. */
  readonly proposed?: string
  /** What could be written in the cell instead, so that it can be read. */
  readonly mend?: string
}

export const skipReasons = ['heading', 'title', 'section', 'total', 'note', 'footer', 'duplicate', 'leftOut', 'error'] as const
export type SkipReason = (typeof skipReasons)[number]

/** `product`: another one of a maker above; `further`: something else of it. */
export type RowOutcome =
  | { readonly kind: 'producer' | 'product' | 'further'; readonly producerKey: string; readonly products: number }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }

/** A row as staff see it before anything is written; blank rows are left out, NIK and NPWP are masked. */
export type PreviewRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly problems: readonly CellProblem[]
  readonly becomes: RowOutcome
  /** Columns whose text staff changed. */
  readonly mended?: readonly number[]
}

export type ListCounts = {
  readonly rows: number
  readonly producers: number
  readonly products: number
  readonly skipped: number
  readonly errors: number
  readonly warnings: number
  readonly byCraft: Readonly<Record<Craft, number>>
  readonly byKind: Readonly<Record<ProducerKind, number>>
}

export type ParsedList = {
  readonly rows: readonly PreviewRow[]
  readonly producers: readonly ImportedProducer[]
  /** About the list as a whole: a period that was assumed, a craft that was. */
  readonly problems: readonly CellProblem[]
  readonly counts: ListCounts
}
