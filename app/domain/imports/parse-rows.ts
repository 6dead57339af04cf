import { crafts, producerKinds, type Craft } from '#app/domain/people/producer'
import { commonest, finishProducer, finishProducts } from './group-producers'
import { namesMakers } from './guess-layout'
import { rowTexts } from './header-texts'
import type { CellProblem, ImportedProducer, Layout, ListCounts, ParsedList, PreviewRow, RowOutcome, Sheet } from './imported'
import { possibleDuplicates } from './near-duplicates'
import { masked } from './parse-identifiers'
import type { FieldColumns, ProductFacts } from './row-facts'
import { walkRows, type Fate, type Walked } from './walk-rows'

/** Reads a whole list under a layout: what each row becomes, the makers with their products, and everything that is doubtful. */
export function parseRows(sheet: Sheet, layout: Layout): ParsedList {
  const walked = walkRows(sheet, layout)
  const craftOf = craftsOf(walked)
  const keys = new Map<object, string>()
  const producers = walked.gathering.makers.map((maker) => {
    const key = walked.gathering.keyOf(maker)
    keys.set(maker, key)
    return finishProducer(maker, key, finishProducts(maker, craftOf.product), craftOf.fallback)
  })

  const outcomeOf = (fate: Fate): RowOutcome => {
    if (fate.kind === 'skipped') return fate
    const kind = fate.first ? 'producer' : fate.products.length > 0 ? 'product' : 'further'
    return { kind, producerKey: keys.get(fate.maker) ?? '', products: fate.products.length }
  }
  const doubts = byRow([...possibleDuplicates(producers), ...craftOf.problems])
  const rows = walked.rows.map(({ row, fate, problems }): PreviewRow => ({
    row: row + 1,
    cells: shownCells(sheet, row, walked.fields, layout),
    problems: [...problems, ...(doubts.get(row + 1) ?? [])],
    becomes: outcomeOf(fate),
  }))
  const problems = listProblems(layout, walked.fields)
  return { rows, producers, problems, counts: countsOf(rows, producers, problems) }
}

/** A share of the rows that tell their craft from which on the silent ones are taken to be of the same. */
const clearMajority = 0.8

type Crafts = { readonly product: (product: ProductFacts) => Craft; readonly fallback: Craft; readonly problems: CellProblem[] }

/** The craft of rows that do not tell theirs: what the list is plainly about, and said so; otherwise `other`, and said so too. */
function craftsOf(walked: Walked): Crafts {
  const all = walked.gathering.makers.flatMap(({ products }) => products)
  const told = all.flatMap(({ craft }) => craft ?? [])
  const likely = commonest(told)
  const clear =
    likely !== undefined &&
    told.length * 4 >= all.length &&
    told.filter((craft) => craft === likely).length >= told.length * clearMajority
  const fallback = clear ? likely : 'other'
  const code = clear ? 'imports.craft_assumed' : 'imports.craft_unknown'
  const problems = all
    .filter(({ craft }) => craft === null)
    .map(({ row, column }): CellProblem => ({
      row,
      column,
      code,
      severity: 'warning',
      ...(clear && { params: { craft: likely } }),
    }))
  return { product: ({ craft }) => craft ?? fallback, fallback, problems }
}

function byRow(problems: readonly CellProblem[]): Map<number, CellProblem[]> {
  const rows = new Map<number, CellProblem[]>()
  for (const problem of problems) rows.set(problem.row, [...(rows.get(problem.row) ?? []), problem])
  return rows
}

function shownCells(sheet: Sheet, row: number, fields: FieldColumns, layout: Layout): string[] {
  const secret = new Set(row + 1 < layout.firstRow ? [] : [...(fields.get('nik') ?? []), ...(fields.get('npwp') ?? [])])
  return rowTexts(sheet, row).map((text, column) => (secret.has(column) ? masked(text) : text))
}

/** What concerns every row is said once, at the heading. */
function listProblems(layout: Layout, fields: FieldColumns): CellProblem[] {
  const row = layout.headerRows.at(-1) ?? layout.firstRow
  const problems: CellProblem[] = []
  if (!namesMakers(layout.columns)) problems.push({ row, column: null, code: 'imports.name_column_missing', severity: 'error' })
  const capacity = fields.get('capacity')?.[0]
  if (capacity !== undefined && !layout.columns[capacity]?.period && !fields.has('period')) {
    problems.push({
      row,
      column: capacity,
      code: 'imports.capacity_period_assumed',
      severity: 'warning',
    })
  }
  return problems
}

function countsOf(
  rows: readonly PreviewRow[],
  producers: readonly ImportedProducer[],
  listWide: readonly CellProblem[],
): ListCounts {
  const problems = [...listWide, ...rows.flatMap((row) => row.problems)]
  return {
    rows: rows.length,
    producers: producers.length,
    products: producers.reduce((all, { products }) => all + products.length, 0),
    skipped: rows.filter(({ becomes }) => becomes.kind === 'skipped').length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    byCraft: tally(
      crafts,
      producers.map(({ craft }) => craft),
    ),
    byKind: tally(
      producerKinds,
      producers.map(({ kind }) => kind),
    ),
  }
}

function tally<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  for (const name of found) counts[name]++
  return counts
}
