import { type Aside, asideOf, beforeList, footerStart } from './aside-rows'
import { cellsOfList } from './cells-of-list'
import { addFurther, addProduct, Gathering, type Gathered } from './group-producers'
import { rowTexts } from './header-texts'
import type { CellProblem, Layout, Sheet, SkipReason } from './imported'
import { productSlots } from './product-slots'
import { fieldColumns, ownWords, rowReader, type RowContext, type RowReader } from './read-row'
import type { FieldColumns, ProductFacts, Surroundings } from './row-facts'
import { aroundAll, carried, saidOnce } from './said-once'
import { clean, present } from './words'

export type Fate =
  | { readonly kind: 'maker'; readonly maker: Gathered; readonly products: readonly ProductFacts[]; readonly first: boolean }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }

/** `row` is an index. */
export type WalkedRow = { readonly row: number; readonly fate: Fate; readonly problems: readonly CellProblem[] }
export type Walked = { readonly rows: readonly WalkedRow[]; readonly gathering: Gathering; readonly fields: FieldColumns }

type Walk = RowContext & {
  readonly sheet: Sheet
  readonly gathering: Gathering
  around: Surroundings
  last: Gathered | undefined
}

/** Goes down a sheet once and says of each row that is not blank what it is. */
export function walkRows(sheet: Sheet, layout: Layout): Walked {
  const start = layout.firstRow - 1
  const context = { cells: cellsOfList(sheet, start), layout, fields: fieldColumns(layout), slots: productSlots(layout.columns) }
  const walk: Walk = { ...context, sheet, gathering: new Gathering(), around: aroundAll(sheet, layout), last: undefined }
  const footer = footerStart(sheet, start)
  const hidden = new Set(sheet.hiddenRows)
  const once = saidOnce(walk, sheet)
  const rows: WalkedRow[] = []
  for (let row = 0; row < sheet.rows.length; row++) {
    const texts = rowTexts(sheet, row)
    if (texts.every((text) => clean(text) === '')) continue
    const aside = asideAt(walk, row, texts, { start, footer })
    if (aside) {
      if (aside.around) Object.assign(walk, { around: aside.around, last: undefined })
      rows.push({ row, fate: { kind: 'skipped', reason: aside.reason }, problems: [] })
      continue
    }
    walk.around = carried(walk.around, once, ownWords(walk, row))
    const reader = rowReader(walk, row, walk.around)
    const fate = fateOf(walk, reader, row)
    if (fate.kind === 'maker' && hidden.has(row)) reader.problems.push(warningAt(row, null, 'imports.row_hidden'))
    rows.push({ row, fate, problems: reader.problems })
  }
  return { rows, gathering: walk.gathering, fields: walk.fields }
}

function asideAt(
  walk: Walk,
  row: number,
  texts: readonly string[],
  { start, footer }: { start: number; footer: number },
): Aside | undefined {
  if (row < start) return { reason: beforeList(walk.layout, row) }
  return row >= footer ? { reason: 'footer' } : asideOf(walk, walk.around, texts)
}

function fateOf(walk: Walk, reader: RowReader, row: number): Fate {
  const named = reader.own('producerName') ?? reader.own('contactName')
  if (named === undefined) return continuation(walk, reader, row)
  const facts = reader.producer()
  if (!facts || isLoneRemark(walk, row, named, walk.fields.has('number'))) return { kind: 'skipped', reason: 'note' }
  const { maker, known, problem } = walk.gathering.add(facts, row + 1)
  walk.last = maker
  const all = reader.products()
  const products = all.filter((product) => addProduct(maker, product))
  if (known && products.length === 0) return duplicate(reader, row, maker)
  if (problem) reader.problems.push(problem)
  if (all.length === 0 && walk.fields.has('product'))
    reader.problems.push(warningAt(row, reader.columnOf('product'), 'imports.product_missing'))
  return { kind: 'maker', maker, products, first: !known }
}

/** A row without a name goes on with the maker above; a product that nobody makes is left out. */
function continuation(walk: Walk, reader: RowReader, row: number): Fate {
  const all = reader.saysProduct() ? reader.products() : []
  const [first] = all
  const numbered = reader.own('number') !== undefined
  if (!first) return furtherLine(walk, reader, row, numbered)
  if (isLoneRemark(walk, row, first.name, false)) return { kind: 'skipped', reason: 'note' }
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
  const products = all.filter((product) => walk.last && addProduct(walk.last, product))
  if (products.length === 0) return duplicate(reader, row, walk.last)
  return goesOn(walk.last, reader, row, products)
}

/** Without a product it may still hold a second telephone of the maker above. */
function furtherLine(walk: Walk, reader: RowReader, row: number, numbered: boolean): Fate {
  const tells = !numbered && walk.last && reader.own('phone') !== undefined && reader.further().phones.length > 0
  return tells && walk.last ? goesOn(walk.last, reader, row, []) : { kind: 'skipped', reason: 'note' }
}

function goesOn(maker: Gathered, reader: RowReader, row: number, products: readonly ProductFacts[]): Fate {
  addFurther(maker, reader.further())
  maker.rows.push(row + 1)
  return { kind: 'maker', maker, products, first: false }
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
