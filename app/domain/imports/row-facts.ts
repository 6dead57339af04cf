import type { Craft } from '#app/domain/people/producer'
import { isId } from '#app/domain/shared/ids'
import type { Cell, CellProblem, ImportedProducer, ImportedProduct, ImportField, Layout } from './imported'
import { inOneCell, likelyNameAndOwner, nameAndOwner } from './name-and-owner'
import { parseCount } from './parse-counts'
import { parseDate } from './parse-date'
import { parseEmail, parseNib, parseNik, parseNpwp } from './parse-identifiers'
import { craftIn, kindOf } from './parse-kinds'
import { parsePhones } from './parse-phones'
import { hamletName, placeName, placesInAddress, provinceNamed, regencyIn } from './parse-places'
import type { Reading } from './reading'
import { present, properCase, shorten } from './words'

/** What section rows above a row say of it. */
export type Surroundings = {
  readonly district?: string | undefined
  readonly village?: string | undefined
  readonly regency?: string | undefined
  readonly craft?: Craft | undefined
  readonly group?: string | undefined
}

/** A row as read; its craft is null until the rest of the list is known. */
export type ProductFacts = Omit<ImportedProduct, 'key' | 'craft'> & {
  readonly craft: Craft | null
  readonly column: number | null
}
export type ProducerFacts = Omit<ImportedProducer, 'key' | 'rows' | 'products' | 'craft'> & { readonly craft: Craft | null }

/** What a row may add to the maker above it. */
export type FurtherFacts = Pick<ProducerFacts, 'phones' | 'email' | 'nik' | 'npwp' | 'nib'>

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
  /** The value of what was read in a column, its remarks noted there or beside it. */
  readonly read: <Value>(
    reading: Reading<Value>,
    column: number | null,
    others?: { readonly unit: number | null },
  ) => Value | null
  /** The first of some columns that says something in this row; else the first of them. */
  readonly filled: (columns: readonly number[]) => number | null
  readonly note: (column: number | null, remark: Omit<CellProblem, 'row' | 'column' | 'severity'>) => void
  readonly columnOf: (field: ImportField) => number | null
}

export function producerFacts(source: RowSource): ProducerFacts | undefined {
  const { name, contactName } = namesOf(source)
  if (!name) return undefined
  const legalForm = `${source.words('legalForm') ?? ''} ${kindInHeading(source)}`
  const houseId = source.words('houseId')
  return {
    houseId: isId('producer', houseId) ? houseId : null,
    name,
    kind: kindOf(name, legalForm),
    craft: rowCraft(source),
    contactName,
    group: nameOf(source.words('group')) ?? source.around.group ?? null,
    memberCount: membersOf(source),
    ...placesOf(source),
    ...furtherFacts(source),
    registeredOn: source.take('registeredOn', parseDate),
    note: notesOf(source),
  }
}

export function furtherFacts(source: RowSource): FurtherFacts {
  return {
    phones: (source.columns.get('phone') ?? []).flatMap((column) => phonesAt(source, column)),
    email: source.take('email', (cell) => parseEmail(cell.text)),
    nik: source.take('nik', parseNik),
    npwp: source.take('npwp', parseNpwp),
    nib: source.take('nib', parseNib),
  }
}

/** The business and whose it is. Where both stand in one cell they are told apart, or it is proposed to tell them apart. */
function namesOf(source: RowSource) {
  const [business, person] = [source.words('producerName'), source.words('contactName')]
  const only = business === undefined ? person : person === undefined ? business : undefined
  const both = only && nameAndOwner(only)
  if (both) return { name: nameOf(both.name), contactName: nameOf(both.owner) }
  const column = source.columnOf(business === undefined ? 'contactName' : 'producerName')
  const likely = only && likelyNameAndOwner(only, source.layout.columns[column ?? -1]?.heading ?? '')
  if (likely) source.note(column, { code: 'imports.name_with_owner', params: likely, mend: inOneCell(likely) })
  const contactName = nameOf(person)
  return { name: nameOf(business) ?? contactName, contactName }
}

/** Under "Nama Kelompok" everyone is a group; under "Nama Kelompok/Usaha" the name has to tell. */
function kindInHeading(source: RowSource): string {
  const heading = source.words('producerName')
    ? (source.layout.columns[source.columnOf('producerName') ?? -1]?.heading ?? '')
    : ''
  return /\/|usaha|perusahaan|industri|ikm|umkm|ukm/i.test(heading) ? '' : heading
}

/** Without the mark of a footnote. */
function nameOf(words: string | undefined): string | null {
  return words && /\p{L}/u.test(words) ? shorten(properCase(words.replace(/\s*\*+\)?$/, '')), 160) : null
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
    province: provinceOf(words('province')) ?? known?.province ?? layout.province,
  }
}

const provinceOf = (words = '') => provinceNamed(words) ?? placeName(words, 'province')

export function rowCraft(source: RowSource, product = source.words('product') ?? ''): Craft | null {
  const named = craftIn(source.words('craft') ?? '')
  const made = craftIn(product) ?? craftIn(source.words('productKind') ?? '')
  if (named === 'weaving' && made === 'ikat') return 'ikat'
  return named ?? made ?? source.around.craft ?? craftIn(source.words('producerName') ?? '') ?? source.layout.craft
}
