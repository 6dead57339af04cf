import type { Craft } from '#app/domain/people/producer'
import { isId } from '#app/domain/shared/ids'
import type { Cell, CellProblem, ImportedProducer, ImportedProduct, ImportField, Layout } from './imported'
import { parseCapacity } from './parse-capacity'
import { parseCount } from './parse-counts'
import { parseDate } from './parse-date'
import { parseEmail, parseNib, parseNik, parseNpwp } from './parse-identifiers'
import { craftIn, kindOf } from './parse-kinds'
import { parsePhones } from './parse-phones'
import { hamletName, placeName, placesInAddress, regencyIn } from './parse-places'
import { parsePrice } from './parse-price'
import type { Reading } from './reading'
import { present, properCase, shorten } from './words'

/** What section rows above a row say of it. */
export type Surroundings = {
  readonly district?: string
  readonly village?: string
  readonly regency?: string
  readonly craft?: Craft
}

/** A row as read; its craft is null until the rest of the list is known. */
export type ProductFacts = Omit<ImportedProduct, 'key' | 'craft'> & {
  readonly craft: Craft | null
  readonly column: number | null
}
export type ProducerFacts = Omit<ImportedProducer, 'key' | 'rows' | 'products' | 'craft'> & { readonly craft: Craft | null }

export type FieldColumns = ReadonlyMap<ImportField, readonly number[]>

/** One row of a list, field by field; reading a field notes what is doubtful about it. */
export type RowSource = {
  readonly row: number
  readonly layout: Layout
  readonly around: Surroundings
  readonly columns: FieldColumns
  readonly cellAt: (column: number) => Cell
  readonly words: (field: ImportField) => string | undefined
  readonly take: <Value>(field: ImportField, parse: (cell: Cell) => Reading<Value>) => Value | null
  readonly note: (column: number | null, remark: Omit<CellProblem, 'row' | 'column' | 'severity'>) => void
  readonly columnOf: (field: ImportField) => number | null
}

export function producerFacts(source: RowSource): ProducerFacts | undefined {
  const contactName = nameOf(source.words('contactName'))
  const name = nameOf(source.words('producerName')) ?? contactName
  if (!name) return undefined
  const legalForm = `${source.words('legalForm') ?? ''} ${kindInHeading(source)}`
  const houseId = source.words('houseId')
  return {
    houseId: isId('producer', houseId) ? houseId : null,
    name,
    kind: kindOf(name, legalForm),
    craft: rowCraft(source),
    contactName,
    memberCount: membersOf(source),
    ...placesOf(source),
    phones: (source.columns.get('phone') ?? []).flatMap((column) => phonesAt(source, column)),
    email: source.take('email', (cell) => parseEmail(cell.text)),
    registeredOn: source.take('registeredOn', parseDate),
    nik: source.take('nik', parseNik),
    npwp: source.take('npwp', parseNpwp),
    nib: source.take('nib', parseNib),
    note: notesOf(source),
  }
}

/** Under "Nama Kelompok" everyone is a group; under "Nama Kelompok/Usaha" the name has to tell. */
function kindInHeading(source: RowSource): string {
  const heading = source.words('producerName')
    ? (source.layout.columns[source.columnOf('producerName') ?? -1]?.heading ?? '')
    : ''
  return /\/|usaha|perusahaan|industri|ikm|umkm|ukm/i.test(heading) ? '' : heading
}

function nameOf(words: string | undefined): string | null {
  return words && /\p{L}/u.test(words) ? shorten(properCase(words), 160) : null
}

function membersOf(source: RowSource): number | null {
  const together = source.take('memberCount', parseCount)
  if (together !== null) return together || null
  const men = source.take('membersMale', parseCount)
  const women = source.take('membersFemale', parseCount)
  return men === null && women === null ? null : (men ?? 0) + (women ?? 0) || null
}

function phonesAt(source: RowSource, column: number): ImportedProducer['phones'] {
  const reading = parsePhones(source.cellAt(column).text)
  for (const remark of reading.remarks) source.note(column, remark)
  return reading.value ?? []
}

function notesOf(source: RowSource): string | null {
  const notes = (source.columns.get('note') ?? []).flatMap((column) => present(source.cellAt(column).text) ?? [])
  return notes.length > 0 ? shorten([...new Set(notes)].join('; ')) : null
}

type Places = Pick<ProducerFacts, 'address' | 'hamlet' | 'village' | 'district' | 'regency' | 'province'>

function placesOf(source: RowSource): Places {
  const { words, around, layout } = source
  const address = words('address') ?? null
  const found = address ? placesInAddress(address) : {}
  const village = placeName(words('village') ?? '', 'village') ?? around.village ?? null
  const district = placeName(words('district') ?? '', 'district') ?? around.district ?? null
  const taken = [village ? '' : found.village, district ? '' : found.district].filter(Boolean)
  if (taken.length > 0)
    source.note(source.columnOf('address'), { code: 'imports.place_from_address', proposed: taken.join(', ') })
  const written = words('regency') ?? around.regency
  const known = written === undefined ? undefined : regencyIn(written)
  const regency = known?.regency ?? (written === undefined ? layout.regency : placeName(written, 'regency'))
  return {
    address: address && shorten(address, 300),
    hamlet: hamletName(words('hamlet') ?? '') ?? found.hamlet ?? null,
    village: village ?? found.village ?? null,
    district: district ?? found.district ?? null,
    regency,
    province: placeName(words('province') ?? '', 'province') ?? known?.province ?? layout.province,
  }
}

function rowCraft(source: RowSource): Craft | null {
  const named = craftIn(source.words('craft') ?? '')
  const made = craftIn(source.words('product') ?? '') ?? craftIn(source.words('productKind') ?? '')
  if (named === 'weaving' && made === 'ikat') return 'ikat'
  return named ?? made ?? source.around.craft ?? craftIn(source.words('producerName') ?? '') ?? source.layout.craft
}

export function productFacts(source: RowSource): ProductFacts | undefined {
  const written = source.words('product')
  if (!written) return undefined
  const capacityUse = source.layout.columns[source.columnOf('capacity') ?? -1]
  const priceUse = source.layout.columns[source.columnOf('price') ?? -1]
  const unit = source.words('unit')
  const capacity = source.take('capacity', (cell) =>
    parseCapacity(cell, {
      unit,
      period: source.words('period'),
      headingUnit: capacityUse?.unit,
      headingPeriod: capacityUse?.period,
    }),
  )
  const price = source.take('price', (cell) => parsePrice(cell, { scale: priceUse?.scale, unit, headingUnit: priceUse?.unit }))
  return {
    row: source.row + 1,
    column: source.columnOf('product'),
    name: shorten(properCase(written), 160),
    craft: rowCraft(source),
    unit: capacity?.unit ?? 'piece',
    capacityPerYear: capacity?.perYear ?? null,
    capacityAsWritten: asWritten(source, ['capacity', 'unit', 'period']),
    price,
    priceAsWritten: source.words('price') ?? null,
  }
}

/** "21-31 bh bulan": what the office wrote, for whoever asks the maker again. */
function asWritten(source: RowSource, fields: readonly ImportField[]): string | null {
  if (!source.words('capacity')) return null
  return shorten(fields.flatMap((field) => source.words(field) ?? []).join(' '), 80)
}
