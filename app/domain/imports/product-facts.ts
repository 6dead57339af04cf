import { checkTiers } from '#app/domain/catalogue/price-tiers'
import { writeTiers } from '#app/domain/catalogue/written-tiers'
import type { Money } from '#app/domain/shared/money'
import type { Cell } from './imported'
import { inLines, linesOf, splitsInLines } from './lines-of-cell'
import { parseCapacity } from './parse-capacity'
import { parsePrice } from './parse-price'
import { noDetails, productDetails, type ProductDetails } from './product-details'
import { beside, type ProductSlot } from './product-slots'
import { rowCraft, type ProductFacts, type RowSource } from './row-facts'
import { clean, present, properCase, shorten } from './words'

/** Every product a row tells of, in the order of its columns and lines. */
export function productFacts(source: RowSource, slots: readonly ProductSlot[]): ProductFacts[] {
  const details = slots.length === 1 ? () => productDetails(source) : () => noDetails
  return slots.flatMap((slot) => {
    const columns = columnsOf(source, slot)
    if (!('column' in slot.named)) return productAt(source, slot.named.product, columns, source.cellAt, details) ?? []
    const name = slot.named.column
    const figures = [columns.capacity, columns.price].map((column) => textAt(source, column))
    const lines = splitsInLines(source.cellAt(name).text, figures) ? linesOf(source.cellAt(name).text) : undefined
    if (!lines) {
      const written = present(source.cellAt(name).text)
      return (written !== undefined && productAt(source, written, columns, source.cellAt, details)) || []
    }
    return lines.flatMap((line, at) => {
      const written = present(line)
      const lineAt = (column: number) => inLines(source.cellAt(column), lines.length, at)
      return (written !== undefined && productAt(withoutMends(source), written, columns, lineAt, () => noDetails)) || []
    })
  })
}

/** A better text for one line would take the place of the whole cell. */
function withoutMends(source: RowSource): RowSource {
  const read: RowSource['read'] = ({ value, remarks }, ...where) =>
    source.read({ value, remarks: remarks.map(({ mend: _, ...remark }) => remark) }, ...where)
  return { ...source, read }
}

type Columns = Readonly<Record<'name' | 'capacity' | 'unit' | 'period' | 'price', number | null>>

function columnsOf({ filled }: RowSource, slot: ProductSlot): Columns {
  const capacity = filled(slot.capacity)
  const name = 'column' in slot.named ? slot.named.column : capacity
  const [unit, period] = [beside(slot.unit, capacity, slot.capacity), beside(slot.period, capacity, slot.capacity)]
  return { name, capacity, unit, period, price: filled(slot.price) }
}

const textAt = (source: RowSource, column: number | null) => (column === null ? '' : source.cellAt(column).text)

/** In a table of products a tick says that a maker makes it, and nothing of how many. */
const tick = /^(?:v|x|√|✓|✔|ya|ada|iya)$/i

function productAt(
  source: RowSource,
  written: string,
  columns: Columns,
  cellAt: (column: number) => Cell,
  details: () => ProductDetails,
): ProductFacts | undefined {
  const cellIn = (column: number | null): Cell => (column === null ? { text: '' } : cellAt(column))
  const headed = (column: number | null) => (column === null ? undefined : source.layout.columns[column])
  const sideBySide = columns.name === columns.capacity
  const amount = cellIn(columns.capacity)
  const ticked = sideBySide && tick.test(clean(amount.text))
  if (sideBySide && (!present(amount.text) || /^[0.,]+$/.test(amount.text.trim()))) return undefined
  const [unit, period] = [cellIn(columns.unit), cellIn(columns.period)].map(({ text }) => present(text))
  const figures = headed(columns.capacity)
  const capacity = ticked
    ? null
    : source.read(
        parseCapacity(amount, { unit, period, headingUnit: figures?.unit, headingPeriod: figures?.period }),
        columns.capacity,
        {
          unit: columns.unit,
        },
      )
  const pricing = headed(columns.price)
  const price = source.read(
    parsePrice(cellIn(columns.price), { scale: pricing?.scale, unit, headingUnit: pricing?.unit }),
    columns.price,
  )
  const told = details()
  const amountWritten = ticked ? undefined : present(amount.text)
  return {
    row: source.row + 1,
    column: columns.name,
    name: shorten(properCase(clean(written)), 160),
    craft: rowCraft(source, written),
    unit: capacity?.unit ?? 'piece',
    capacityPerYear: capacity?.perYear ?? null,
    // "21-31 bh bulan": what the office wrote, for whoever asks the maker again.
    capacityAsWritten: amountWritten === undefined ? null : shorten([amountWritten, unit, period].filter(Boolean).join(' '), 80),
    price,
    priceAsWritten: present(cellIn(columns.price).text) ?? null,
    ...told,
    tiers: fittingTiers(source, told, price),
  }
}

/** Whoever orders more pays less: prices by quantity that say otherwise are left out. */
function fittingTiers(source: RowSource, { tiers, minimum }: ProductDetails, price: Money | null) {
  if (tiers === null || price === null) return tiers
  const right = checkTiers({ priceMinor: Number(price.minor), minQuantity: minimum ?? 1 }, tiers)
  if (right.ok) return tiers
  source.note(source.columnOf('tiers'), { code: 'imports.tiers_unfit', params: { written: writeTiers(tiers) } })
  return null
}
