import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Cell } from '#app/domain/imports/imported'
import type { ReadRow, RowChange, RowRefusal } from '#app/domain/returned-lists/returned-row'
import { problemsOf } from '#app/http/forms.server'
import type { Translate } from '#app/i18n'
import type { FoundColumns } from './find-columns'
import { markOf, type Typed } from './list-column'
import type { ListForm } from './list-form'
import { readCell, saysTheSame, wordsOf } from './read-cell'

export type Line = { row: number; code: string; cells: readonly Cell[] }

export const blankCell: Cell = { text: '' }

/** The rows that codes name, what new ones are told from, and where each code stands in the file. */
type Beside<Row> = {
  found: ReadonlyMap<string, Row>
  known: ReadonlyMap<string, string>
  times: ReadonlyMap<string, readonly number[]>
}

/** Reads one row after another beside what the house has. */
export class RowReader<Row, Fields extends object> {
  private readonly differing = new Map<string, number>()
  private readonly begun = new Map<string, number>()

  constructor(
    private readonly form: ListForm<Row, Fields>,
    private readonly columns: FoundColumns<Row>,
    private readonly beside: Beside<Row>,
    private readonly t: Translate,
  ) {}

  read(line: Line): ReadRow | undefined {
    if (line.code === '') return this.newRow(line)
    const other = this.beside.times.get(line.code)?.find((row) => row !== line.row)
    const kept = this.beside.found.get(line.code)
    const told = kept && this.form.told(kept)
    const head = { row: line.row, name: told?.name ?? line.code, subject: told?.id ?? null }
    if (other !== undefined) return refused(head, [{ code: 'returned.code_twice', params: { row: other } }])
    if (!kept || !told) return refused(head, [{ code: 'returned.code_unheard', params: { written: line.code } }])
    return this.changedRow(line, kept, told)
  }

  writtenOnly() {
    return [...this.differing].map(([head, rows]) => ({ head, rows }))
  }

  private changedRow(line: Line, kept: Row, told: { id: string; version: string; name: string }): ReadRow | undefined {
    const { form } = this
    const head = { row: line.row, name: told.name, subject: told.id }
    const before = form.typedOf(kept)
    const laid = this.lay(line, kept)
    if (laid.typed === undefined) return laid.problems.length === 0 ? undefined : refused(head, laid.problems, laid.changes)
    const parsed = form.schema.safeParse({ ...before, ...laid.typed })
    if (!parsed.success) return refused(head, this.problemsAt(parsed.error), laid.changes)
    const as = form.schema.safeParse(before)
    if (as.success && isDeepStrictEqual(as.data, parsed.data)) return undefined
    const changes = as.success ? this.trueChanges(laid.changes, as.data, parsed.data) : laid.changes
    if (this.isOlder(line, told.version)) return refused(head, [{ code: 'returned.written_before' }], changes)
    return { ...head, subject: told.id, fate: 'changed', changes, seen: told.version, fields: parsed.data }
  }

  /** Cells that say something else; what they would be typed as, unless one of them cannot be read. */
  private lay(line: Line, kept: Row | undefined) {
    const typed: Record<string, Typed> = {}
    const changes: RowChange[] = []
    const problems: RowRefusal[] = []
    for (const [column, at] of this.columns.at) {
      const cell = line.cells[at] ?? blankCell
      const words = wordsOf(cell)
      if (kept === undefined ? words === '' : saysTheSame(column, kept, words)) continue
      const { field } = column
      if (field === undefined) {
        if (kept !== undefined && !isTag(column)) this.differing.set(column.head, (this.differing.get(column.head) ?? 0) + 1)
        continue
      }
      changes.push({ field, before: kept === undefined ? '' : String(column.cell(kept, this.t) ?? ''), after: words })
      const read = readCell(column, field, cell)
      if ('code' in read) problems.push({ ...read, field })
      else Object.assign(typed, read.typed)
    }
    return { typed: problems.length > 0 || changes.length === 0 ? undefined : typed, changes, problems }
  }

  private newRow(line: Line): ReadRow {
    const { form } = this
    const laid = this.lay(line, undefined)
    const name = laid.changes[0]?.after.slice(0, 120) ?? ''
    const head = { row: line.row, name, subject: null }
    if (laid.typed === undefined)
      return refused(head, laid.problems.length > 0 ? laid.problems : [{ code: 'returned.row_empty' }])
    const parsed = form.schema.safeParse({ ...form.blank, ...laid.typed })
    if (!parsed.success) return refused(head, this.problemsAt(parsed.error), laid.changes)
    const like = form.likeness(parsed.data)
    const code = this.beside.known.get(like)
    const named = { ...head, name: form.nameOf(parsed.data) }
    if (code !== undefined) return refused(named, [{ code: 'returned.new_is_known', params: { code } }], laid.changes)
    const other = this.begun.get(like)
    if (other !== undefined) return refused(named, [{ code: 'returned.new_twice', params: { row: other } }], laid.changes)
    this.begun.set(like, line.row)
    return { row: line.row, name: named.name, fate: 'new', changes: laid.changes, fields: parsed.data }
  }

  /** `7.500` and `7500` are one price: what reads the same has not changed. */
  private trueChanges(changes: readonly RowChange[], before: object, after: object): RowChange[] {
    const valueIn = (fields: object, name: string): unknown => (fields as Record<string, unknown>)[name]
    return changes.filter(({ field }) => {
      const column = this.columnAt(field)
      return [field, ...(column?.alsoAt ?? [])].some((name) => !isDeepStrictEqual(valueIn(before, name), valueIn(after, name)))
    })
  }

  private problemsAt(error: z.ZodError): RowRefusal[] {
    return Object.entries(problemsOf(error)).map(([path, problem]) => {
      const name = path.split('.')[0] ?? path
      return { ...problem, field: this.columnAt(name)?.field ?? name }
    })
  }

  private columnAt(name: string) {
    return this.form.columns.find(({ field, alsoAt }) => field === name || alsoAt?.includes(name))
  }

  /** Somebody wrote since the file left the house: what the file says may be what they changed. */
  private isOlder(line: Line, version: string): boolean {
    const mark = this.form.columns.find(isTag)
    const at = mark && this.columns.at.get(mark)
    const written = at === undefined ? '' : wordsOf(line.cells[at] ?? blankCell)
    return written !== '' && written !== markOf(version)
  }
}

const isTag = ({ head }: { head: string }) => head === 'exports.mark'

type Head = { row: number; name: string; subject: string | null }

function refused(head: Head, refusals: readonly RowRefusal[], changes: readonly RowChange[] = []): ReadRow {
  return { ...head, fate: 'refused', changes, refusals }
}
