import type { RefusalParams } from '#app/domain/shared/refusal'

export const rowFates = ['new', 'changed', 'refused'] as const
export type RowFate = (typeof rowFates)[number]

/** `field` is the field of its form; before and after as people read them. */
export type RowChange = { readonly field: string; readonly before: string; readonly after: string }
/** Why a row is not taken in; at the field it is about, where it is about one. */
export type RowRefusal = { readonly code: string; readonly params?: RefusalParams; readonly field?: string }

/** A row that says something else than the house, as it was read. `fields` is what its form would hold. */
export type ReadRow = { readonly row: number; readonly name: string; readonly changes: readonly RowChange[] } & (
  | { readonly fate: 'new'; readonly fields: object }
  | { readonly fate: 'changed'; readonly subject: string; readonly seen: string; readonly fields: object }
  | { readonly fate: 'refused'; readonly subject: string | null; readonly refusals: readonly RowRefusal[] }
)

/** What is not taken in: columns nobody knows, and columns that are only written, with how many rows say something else there. */
export type Aside = {
  readonly unknown: readonly string[]
  readonly writtenOnly: readonly { readonly head: string; readonly rows: number }[]
}
