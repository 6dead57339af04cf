import type { CellProblem, ParsedList, PreviewRow, Sheet } from './imported'
import { mended, type Mend } from './make-sheet'

/** What staff decided about a cell, or (column -1) about a whole row. Rows as people count, columns from 0. */
export type Decision = {
  readonly row: number
  readonly column: number
  /** Empty: `text` stands in the cell instead. `leaveOut`: the row is not taken in. Else the problem that is settled as it was read. */
  readonly code: string
  readonly text: string | null
}

export const wholeRow = -1
export const leaveOut = 'leaveOut'

export function leftOutRows(decisions: readonly Decision[]): Set<number> {
  return new Set(decisions.filter(({ code }) => code === leaveOut).map(({ row }) => row))
}

/** The sheet as staff corrected it; rows they left out are empty. */
export function correctedSheet(sheet: Sheet, decisions: readonly Decision[]): Sheet {
  const mends = decisions.flatMap(({ row, column, code, text }): Mend[] =>
    code === '' ? [{ row, column, text: text ?? '' }] : [],
  )
  const corrected = mended(sheet, mends)
  const gone = leftOutRows(decisions)
  if (gone.size === 0) return corrected
  const rows = corrected.rows.map((cells, at) => (gone.has(at + 1) ? cells.map(() => ({ text: '' })) : cells))
  return { ...corrected, rows }
}

/** The list once what staff settled is no longer held against it, and with the rows they left out shown as such. */
export function settledList(list: ParsedList, sheet: Sheet, decisions: readonly Decision[]): ParsedList {
  if (decisions.length === 0) return list
  const stillOpen = openTo(decisions)
  const mendedAt = new Map<number, number[]>()
  for (const { row, column, code } of decisions) if (code === '') mendedAt.set(row, [...(mendedAt.get(row) ?? []), column])
  const rows = list.rows.map((row): PreviewRow => {
    const columns = mendedAt.get(row.row)
    return { ...row, problems: row.problems.filter(stillOpen), ...(columns && { mended: columns }) }
  })
  const gone = [...leftOutRows(decisions)].filter((row) => sheet.rows[row - 1])
  const shown = gone.map((row): PreviewRow => ({
    row,
    cells: sheet.rows[row - 1]?.map(() => '…') ?? [],
    problems: [],
    becomes: { kind: 'skipped', reason: 'leftOut' },
  }))
  const all = [...rows, ...shown].sort((a, b) => a.row - b.row)
  const problems = list.problems.filter(stillOpen)
  return { ...list, rows: all, problems, counts: recounted(list, all, problems) }
}

/** What staff did not settle; an error is never settled. */
function openTo(decisions: readonly Decision[]) {
  const settled = new Set(
    decisions.filter(({ code }) => code !== '' && code !== leaveOut).map((one) => `${one.row}:${one.column}:${one.code}`),
  )
  return (problem: CellProblem) =>
    problem.severity === 'error' || !settled.has(`${problem.row}:${problem.column ?? wholeRow}:${problem.code}`)
}

/** The list with what only the house itself knows to be doubtful, but for what staff settled. */
export function doubtedList(list: ParsedList, doubts: readonly CellProblem[], decisions: readonly Decision[]): ParsedList {
  const open = doubts.filter(openTo(decisions))
  if (open.length === 0) return list
  const rows = list.rows.map((row): PreviewRow => {
    const more = open.filter((problem) => problem.row === row.row)
    return more.length > 0 ? { ...row, problems: [...row.problems, ...more] } : row
  })
  return { ...list, rows, counts: recounted(list, rows, list.problems) }
}

function recounted(list: ParsedList, rows: readonly PreviewRow[], wide: readonly CellProblem[]): ParsedList['counts'] {
  const problems = [...wide, ...rows.flatMap((row) => row.problems)]
  return {
    ...list.counts,
    rows: rows.length,
    skipped: rows.filter(({ becomes }) => becomes.kind === 'skipped').length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  }
}

/** Taking what the house proposes: the better text where there is one, else that it was read rightly. Errors need a text. */
export function acceptance(problem: CellProblem): Decision | undefined {
  const at = { row: problem.row, column: problem.column ?? wholeRow }
  if (problem.mend !== undefined && problem.column !== null) return { ...at, code: '', text: problem.mend }
  return problem.severity === 'error' ? undefined : { ...at, code: problem.code, text: null }
}

export type ProblemKind = {
  readonly code: CellProblem['code']
  readonly severity: CellProblem['severity']
  readonly count: number
  /** How many of them the house has a better text for. */
  readonly mends: number
  readonly acceptable: boolean
  /** The first of its kind, to see what is meant. */
  readonly sample: CellProblem
}

/** The kinds of problems of a list, errors first, then the commonest. */
export function problemKinds(problems: readonly CellProblem[]): ProblemKind[] {
  const kinds = new Map<string, CellProblem[]>()
  for (const problem of problems) kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem])
  return [...kinds.values()]
    .flatMap((all): ProblemKind[] => {
      const [sample] = all
      if (!sample) return []
      const mends = all.filter(({ mend }) => mend !== undefined).length
      const acceptable = all.some((problem) => acceptance(problem) !== undefined)
      return [{ code: sample.code, severity: sample.severity, count: all.length, mends, acceptable, sample }]
    })
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || b.count - a.count)
}
