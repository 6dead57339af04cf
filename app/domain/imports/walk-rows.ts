import { cellsOfList } from './cells-of-list'
import { addProduct, Gathering, type Gathered } from './group-producers'
import { rowTexts } from './guess-header'
import type { CellProblem, Layout, Sheet, SkipReason } from './imported'
import { fieldColumns, rowReader, type RowReader } from './read-row'
import type { FieldColumns, ProductFacts, Surroundings } from './row-facts'
import { isRepeatedHeading, isSignature, isTotal, sectionOf } from './row-kinds'
import { clean, present } from './words'

export type Fate =
  | { readonly kind: 'maker'; readonly maker: Gathered; readonly product: ProductFacts | null; readonly first: boolean }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }

/** `row` is an index. */
export type WalkedRow = { readonly row: number; readonly fate: Fate; readonly problems: readonly CellProblem[] }
export type Walked = { readonly rows: readonly WalkedRow[]; readonly gathering: Gathering; readonly fields: FieldColumns }

type Walk = {
  readonly sheet: Sheet
  readonly layout: Layout
  readonly fields: FieldColumns
  readonly gathering: Gathering
  around: Surroundings
  last: Gathered | undefined
}

/** Goes down a sheet once and says of each row that is not blank what it is. */
export function walkRows(sheet: Sheet, layout: Layout): Walked {
  const start = layout.firstRow - 1
  const walk: Walk = { sheet, layout, fields: fieldColumns(layout), gathering: new Gathering(), around: {}, last: undefined }
  const cells = cellsOfList(sheet, start)
  const footer = footerStart(sheet, start)
  const rows: WalkedRow[] = []
  for (let row = 0; row < sheet.rows.length; row++) {
    const texts = rowTexts(sheet, row)
    if (texts.every((text) => clean(text) === '')) continue
    const aside = row < start ? beforeList(layout, row) : row >= footer ? 'footer' : asideReason(walk, texts)
    if (aside) {
      rows.push({ row, fate: { kind: 'skipped', reason: aside }, problems: [] })
      continue
    }
    const reader = rowReader(cells, layout, walk.fields, row, walk.around)
    const fate = fateOf(walk, reader, row)
    rows.push({ row, fate, problems: reader.problems })
  }
  return { rows, gathering: walk.gathering, fields: walk.fields }
}

function beforeList(layout: Layout, row: number): SkipReason {
  const header = layout.headerRows[0]
  return header !== undefined && row + 1 >= header ? 'heading' : 'title'
}

/** The row from which on there is only the signature: no fuller row comes after it. */
function footerStart(sheet: Sheet, start: number): number {
  for (let row = sheet.rows.length - 1, footer = sheet.rows.length; ; row--) {
    if (row < start) return footer
    const texts = rowTexts(sheet, row)
    if (isSignature(texts)) footer = row
    else if (texts.filter((text) => present(text)).length > 3 || isTotal(texts) || sectionOf(texts)) return footer
  }
}

/** Rows that are no record: a sum, the heading again, a section (which is remembered for the rows below), a remark. */
function asideReason(walk: Walk, texts: readonly string[]): SkipReason | undefined {
  const { fields, layout } = walk
  if (isTotal(texts)) return 'total'
  if (
    isRepeatedHeading(
      texts,
      layout.columns.map(({ heading }) => heading),
    )
  )
    return 'heading'
  const productColumns = fields.get('product') ?? []
  const section = productColumns.some((column) => present(texts[column] ?? '')) ? undefined : sectionOf(texts)
  if (!section) return undefined
  walk.last = undefined
  if (section.of === 'craft') walk.around = { ...walk.around, craft: section.craft }
  else if (section.of === 'regency')
    walk.around = { ...walk.around, regency: section.name, district: undefined, village: undefined }
  else if (section.of === 'district') walk.around = { ...walk.around, district: section.name, village: undefined }
  else walk.around = { ...walk.around, village: section.name }
  return 'section'
}

function fateOf(walk: Walk, reader: RowReader, row: number): Fate {
  const named = reader.own('producerName') ?? reader.own('contactName')
  if (named === undefined) return continuation(walk, reader, row)
  const facts = reader.producer()
  if (!facts || isLoneRemark(walk, row, named, walk.fields.has('number'))) return { kind: 'skipped', reason: 'note' }
  const product = reader.product() ?? null
  const { maker, known, problem } = walk.gathering.add(facts, row + 1)
  walk.last = maker
  if (known && (!product || !addProduct(maker, product))) return duplicate(reader, row, maker)
  if (problem) reader.problems.push(problem)
  if (!known && product) addProduct(maker, product)
  if (!product && walk.fields.has('product'))
    reader.problems.push(warningAt(row, reader.columnOf('product'), 'imports.product_missing'))
  return { kind: 'maker', maker, product, first: !known }
}

/** A row without a name goes on with the maker above; a product that nobody makes is left out. */
function continuation(walk: Walk, reader: RowReader, row: number): Fate {
  const product = reader.own('product') === undefined ? undefined : reader.product()
  if (!product || isLoneRemark(walk, row, product.name, false)) return { kind: 'skipped', reason: 'note' }
  const numbered = reader.own('number') !== undefined
  if (!walk.last || numbered) {
    reader.problems.push({
      row: row + 1,
      column: reader.columnOf('producerName') ?? reader.columnOf('contactName'),
      code: 'imports.producer_missing',
      severity: 'error',
    })
    walk.last = undefined
    return { kind: 'skipped', reason: 'error' }
  }
  if (!addProduct(walk.last, product)) return duplicate(reader, row, walk.last)
  walk.last.rows.push(row + 1)
  return { kind: 'maker', maker: walk.last, product, first: false }
}

function duplicate(reader: RowReader, row: number, maker: Gathered): Fate {
  reader.problems.splice(0, reader.problems.length, {
    ...warningAt(row, null, 'imports.duplicate_row'),
    params: { row: maker.rows[0] ?? 0 },
  })
  return { kind: 'skipped', reason: 'duplicate' }
}

function warningAt(row: number, column: number | null, code: CellProblem['code']): CellProblem {
  return { row: row + 1, column, code, severity: 'warning' }
}

/** "*) data sementara" in the column of names or products: one text alone in a list of several columns. */
function isLoneRemark(walk: Walk, row: number, text: string, numbered: boolean): boolean {
  const filled = rowTexts(walk.sheet, row).filter((words) => present(words))
  return filled.length === 1 && walk.fields.size > 2 && (numbered || /^[*(]|[:.]$/.test(text) || text.length > 60)
}
