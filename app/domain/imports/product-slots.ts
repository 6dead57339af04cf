import { bareHeading } from './headings'
import type { ColumnMapping, ColumnUse, ImportField } from './imported'
import { fold } from './words'

/** The columns that tell of one product of a row. Of several columns for one thing the first that is filled counts. */
export type ProductSlot = {
  /** Where its name stands, or the name itself where products stand side by side in the heading. */
  readonly named: { readonly column: number } | { readonly product: string }
  readonly capacity: readonly number[]
  readonly unit: readonly number[]
  readonly period: readonly number[]
  readonly price: readonly number[]
}

/** "Produk 1, Harga 1, Produk 2, Harga 2", or one column a product, or simply one product a row. */
export function productSlots(columns: ColumnMapping): readonly ProductSlot[] {
  const of = (field: ImportField, wanted: (use: ColumnUse) => boolean = () => true) =>
    columns.flatMap((use, column) => (use.field === field && wanted(use) ? [column] : []))
  const shared = { unit: of('unit'), period: of('period') }
  const products = [...new Set(columns.flatMap(({ product }) => product ?? []))]
  const sideBySide = products.map((product): ProductSlot => {
    const own = (field: ImportField) => of(field, (use) => use.product === product)
    return { named: { product }, ...shared, capacity: own('capacity'), price: own('price') }
  })
  const free = (field: ImportField) => of(field, (use) => use.product === undefined)
  const names = of('product')
  const headings = columns.map(({ heading }) => heading)
  const deal = (field: ImportField, forAll: boolean) => dealt(headings, names, free(field), forAll)
  const [capacity, price] = [deal('capacity', false), deal('price', false)]
  const [unit, period] = [deal('unit', true), deal('period', true)]
  const listed = names.map((column, at): ProductSlot => ({
    named: { column },
    capacity: capacity[at] ?? [],
    price: price[at] ?? [],
    unit: unit[at] ?? [],
    period: period[at] ?? [],
  }))
  return [...listed, ...sideBySide]
}

/** Which of some columns belong to which product: by the number in the heading, one each, those behind its name, or the first has all. */
function dealt(
  headings: readonly string[],
  names: readonly number[],
  columns: readonly number[],
  forAll: boolean,
): readonly (readonly number[])[] {
  if (names.length <= 1) return names.map(() => columns)
  const numbers = names.map((name) => numberIn(headings[name]))
  const numbered = columns.map((column) => numberIn(headings[column]))
  if (numbered.length > 0 && numbered.every((number) => number !== undefined && numbers.includes(number)))
    return numbers.map((number) => columns.filter((_, at) => numbered[at] === number))
  const alike = new Set(columns.map((column) => bareHeading(headings[column] ?? ''))).size === 1
  if (columns.length === names.length && alike) return columns.map((column) => [column])
  if (columns.length <= 1 && forAll) return names.map(() => columns)
  const [, second = Infinity] = names
  if (columns.some((column) => column < second && column > (names[0] ?? 0)))
    return names.map((name, at) => columns.filter((column) => column > name && column < (names[at + 1] ?? Infinity)))
  return names.map((_, at) => (at === 0 || forAll ? columns : []))
}

const romans = ['i', 'ii', 'iii', 'iv', 'v']

/** "Produk 2", "Harga II", "Kapasitas 1 (bh/bln)" */
function numberIn(heading = ''): number | undefined {
  const last =
    fold(heading.replace(/\([^)]*\)/g, ' '))
      .split(' ')
      .at(-1) ?? ''
  const roman = romans.indexOf(last) + 1
  return roman > 0 ? roman : /^\d{1,2}$/.test(last) ? Number(last) : undefined
}

/** The unit or period written for a figure: behind it and before the next figure; else the first there is. */
export function beside(columns: readonly number[], figure: number | null, figures: readonly number[]): number | null {
  if (figure === null) return columns[0] ?? null
  const next = figures.find((column) => column > figure) ?? Infinity
  return columns.find((column) => column > figure && column < next) ?? columns[0] ?? null
}
