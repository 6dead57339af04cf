import { type Language } from '#app/domain/people/actor'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ExportCell } from '#app/http/export-table.server'
import { languages, type MessageKey, type Translate, translator } from '#app/i18n'

/** What a field of a form is typed with. */
export type Typed = string | string[]
/** What the words of a cell would be typed as; nothing where they mean nothing. */
export type Understood = { typed: Record<string, Typed> } | { code: MessageKey; params?: RefusalParams }

/** A column of a list that comes in again as it went out. */
export type ListColumn<Row> = {
  head: MessageKey
  cell: (row: Row, t: Translate) => ExportCell
  /** The field of its form that the cell is typed into, and that is named where it is wrong; none where it is only written. */
  field?: string
  /** Other names under which its form speaks of it. */
  alsoAt?: readonly string[]
  /** Where a cell is not simply typed as it stands. */
  read?: (words: string) => Understood
}

export const speakers: readonly Translate[] = languages.map((language: Language) => translator(language))

const folded = (words: string) => words.trim().toLowerCase()

/** The value whose word this is, in either language; the house's own name for it does as well. */
function valueNamed<Value extends string>(words: string, values: readonly Value[], keyOf: (value: Value) => MessageKey) {
  return values.find((value) => folded(words) === value || speakers.some((t) => folded(t(keyOf(value))) === folded(words)))
}

/** One of the words of a choice. */
export function chosen<Row, Value extends string>(
  field: string,
  head: MessageKey,
  values: readonly Value[],
  keyOf: (value: Value) => MessageKey,
  valueOf: (row: Row) => Value,
): ListColumn<Row> {
  return {
    ...{ head, field },
    cell: (row, t) => t(keyOf(valueOf(row))),
    read: (words) => {
      if (words === '') return { typed: { [field]: '' } }
      const value = valueNamed(words, values, keyOf)
      return value === undefined ? { code: 'returned.not_a_choice', params: { written: words } } : { typed: { [field]: value } }
    },
  }
}

/** Several of them, apart by semicolons or commas, in any order. */
export function chosenSeveral<Row, Value extends string>(
  field: string,
  head: MessageKey,
  values: readonly Value[],
  keyOf: (value: Value) => MessageKey,
  valuesOf: (row: Row) => readonly Value[],
): ListColumn<Row> {
  return {
    ...{ head, field },
    cell: (row, t) =>
      valuesOf(row)
        .map((value) => t(keyOf(value)))
        .join('; '),
    read: (words) => {
      const named = words.split(/[;,]/).map((one) => one.trim())
      const typed: string[] = []
      for (const one of named.filter((word) => word !== '')) {
        const value = valueNamed(one, values, keyOf)
        if (value === undefined) return { code: 'returned.not_a_choice', params: { written: one } }
        typed.push(value)
      }
      return { typed: { [field]: [...new Set(typed)].sort() } }
    },
  }
}

/** Yes or no; an empty cell is a no. */
export function yesOrNo<Row>(field: string, head: MessageKey, isYes: (row: Row) => boolean): ListColumn<Row> {
  const column = chosen<Row, 'yes' | 'no'>(
    field,
    head,
    ['yes', 'no'],
    (value) => `ui.${value}`,
    (row) => (isYes(row) ? 'yes' : 'no'),
  )
  return {
    ...column,
    read: (words) => {
      const read = column.read?.(words)
      return read && 'code' in read ? read : { typed: { [field]: read?.typed[field] === 'yes' ? 'on' : '' } }
    },
  }
}

/**
 * Names a version in a few letters that no spreadsheet takes for a number or a date: whether somebody wrote since the file left
 * the house. FNV-1a, 32 bits.
 */
export function markOf(version: string): string {
  let hash = 0x811c9dc5
  for (const letter of version) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `v${hash.toString(36)}`
}
