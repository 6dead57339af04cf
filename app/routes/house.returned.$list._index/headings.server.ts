import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import { centreColumns } from '#app/http/lists/again/centre-columns'
import { motifColumns } from '#app/http/lists/again/motif-columns'
import { standardColumns } from '#app/http/lists/again/standard-columns'
import { vocabularyColumns } from '#app/http/lists/again/vocabulary-columns'
import type { MessageKey } from '#app/i18n'

type Heading = { head: MessageKey; field?: string }

const columns: Record<ReturnedList, readonly Heading[]> = {
  vocabulary: vocabularyColumns,
  standards: standardColumns(),
  centres: centreColumns,
  motifs: motifColumns(),
}

/** By which columns a row is known, which are taken in, and which are only written. */
export function headingsOf(list: ReturnedList) {
  const [code, ...others] = columns[list].map(({ head }) => head)
  const taken = new Set(columns[list].flatMap(({ head, field }) => (field ? [head] : [])))
  return {
    code: code ?? 'exports.code',
    taken: others.filter((head) => taken.has(head)),
    writtenOnly: others.filter((head) => !taken.has(head) && head !== 'exports.mark'),
  }
}

/** What the columns are called into which fields of a form go. */
export function headingsByField(list: ReturnedList): Record<string, MessageKey> {
  return Object.fromEntries(columns[list].flatMap(({ head, field }) => (field ? [[field, head]] : [])))
}
