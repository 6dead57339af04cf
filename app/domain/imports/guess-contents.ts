import type { ColumnMapping, ImportField, Sheet } from './imported'
import { craftIn, kindOf } from './parse-kinds'
import { isColumnNumbers } from './guess-header'
import { rowTexts } from './header-texts'
import { readPhone } from './parse-phones'
import { periodOf } from './parse-period'
import { unitOf } from './units'
import { fold, present } from './words'

/** Lists that are known to arrive without their heading (an exporter that forgets it, a cut-off copy), column by column. */
const knownOrders: readonly (readonly (ImportField | null)[])[] = [
  ['producerName', 'product', 'memberCount', 'capacity', 'unit', 'investment', 'productionValue', 'ignored', 'craft'],
  ['producerName', 'contactName', 'address', 'phone', 'memberCount', 'investment', 'capacity', 'product'],
  [
    'craft',
    'registeredOn',
    'legalForm',
    'producerName',
    'contactName',
    'ignored',
    'ignored',
    'nik',
    'address',
    'village',
    'district',
    'phone',
    'email',
    'nib',
    'ignored',
    'product',
    'productKind',
    'membersMale',
    'membersFemale',
    'investment',
    'capacity',
    'unit',
    'productionValue',
    'note',
    'note',
  ],
]

/** How many of a column's cells (0 to 1) look like what a field holds. */
const likeness: Partial<Record<ImportField, (words: string, index: number) => boolean>> = {
  number: (words, index) => Number(words) === index + 1,
  nik: (words) => /^\d{16}$/.test(words),
  nib: (words) => /^\d{13}$/.test(words),
  email: (words) => /^\S+@\S+\.\S+$/.test(words),
  phone: (words) => /\d{7}|\d{4}[ -]\d{3}/.test(words) && readPhone(words.split(/[/;,]/)[0] ?? '') !== undefined,
  unit: (words) => words.length <= 12 && !/\d/.test(words) && unitOf(words) !== undefined && fold(words).split(' ').length === 1,
  period: (words) => words.length <= 10 && !/\d/.test(words) && periodOf(words) !== undefined,
  price: (words) => /^rp/i.test(words) || /\d\s*(?:jt|juta|rb|ribu)\b/i.test(words),
  district: (words) => /^kec(?:amatan)?\b/i.test(words),
  village: (words) => /^(?:desa|ds|kel|kelurahan)\b\.? ?\p{L}/iu.test(words),
  address: (words) => /\b(?:jl|jln|jalan|rt|gg|gang)\b/i.test(words),
  producerName: (words) => /^(?:ud|cv|pt|pd|usaha|kerajinan|meubel|mebel|toko|tb)\b/i.test(words) || kindOf(words) !== 'artisan',
  registeredOn: (words) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^[a-z]+ (?:19|20)\d\d$/i.test(words),
  capacity: (words) => /^\d[\d.,-]*(?: ?[a-z]+)?(?: ?\/ ?[a-z]+)?$/i.test(words) && !/^0\d/.test(words) && words.length <= 16,
  product: (words) => !/\d{4}/.test(words) && craftIn(words) !== undefined,
  contactName: (words) => /^[\p{L}.,'’ ]{3,40}$/u.test(words) && craftIn(words) === undefined && unitOf(words) === undefined,
}

/** What can hardly be anything else comes first. A bare figure tells nothing, unless a unit stands behind it. */
const telling: readonly ImportField[] = [
  'number',
  'nik',
  'nib',
  'email',
  'phone',
  'registeredOn',
  'price',
  'district',
  'village',
  'period',
  'unit',
  'address',
  'producerName',
  'product',
  'contactName',
]

type Profile = { readonly words: readonly string[]; readonly filled: number }

/** For a sheet without headings; undefined when what stands in it is no list of makers either. */
export function guessFromContents(sheet: Sheet): ColumnMapping | undefined {
  const rows = sheet.rows
    .map((_, row) => rowTexts(sheet, row))
    .filter((texts) => texts.filter(present).length >= 3 && !isColumnNumbers(texts))
  if (rows.length < 2 || sheet.width < 3) return undefined
  const sample = rows.slice(0, 200)
  const profiles = Array.from({ length: sheet.width }, (_, column) => {
    const words = sample.map((texts) => present(texts[column] ?? '') ?? '')
    return { words, filled: words.filter(Boolean).length }
  })
  const fields = knownOrder(profiles) ?? byLikeness(profiles)
  const named = fields.includes('producerName') || fields.includes('contactName')
  const more = fields.filter((field) => field && field !== 'number' && field !== 'ignored').length
  return named && more >= 3 ? fields.map((field) => ({ field, heading: '' })) : undefined
}

function share(profile: Profile, field: ImportField): number {
  const like = likeness[field]
  if (!like || profile.filled === 0) return 0
  return profile.words.filter((words, index) => words !== '' && like(words, index)).length / profile.filled
}

/** A known order fits when most of its telling columns hold what they should, wherever the list begins. */
function knownOrder(profiles: readonly Profile[]): (ImportField | null)[] | undefined {
  let best: { fields: (ImportField | null)[]; fit: number } | undefined
  for (const order of knownOrders) {
    for (let offset = 0; offset <= 2; offset++) {
      if (offset + order.length > profiles.length + 1 || profiles.length > offset + order.length + 1) continue
      const fit = fitOf(profiles, order, offset)
      const fields = profiles.map((_, column) => (column === 0 && offset > 0 ? 'number' : (order[column - offset] ?? null)))
      if (fit >= 0.75 && (!best || fit > best.fit)) best = { fields, fit }
    }
  }
  return best?.fields
}

const figures: ReadonlySet<ImportField> = new Set([
  'memberCount',
  'membersMale',
  'membersFemale',
  'capacity',
  'investment',
  'productionValue',
])
const wordy: ReadonlySet<ImportField> = new Set(['producerName', 'contactName', 'product', 'village', 'district', 'unit'])

function fitOf(profiles: readonly Profile[], order: readonly (ImportField | null)[], offset: number): number {
  const judged = order.flatMap((field, index) => {
    const profile = profiles[index + offset]
    if (!field || !profile || profile.filled === 0) return []
    const numeric = profile.words.filter((words) => /^(?:rp)?[\d.,\s]+$/i.test(words)).length / profile.filled
    if (figures.has(field)) return [numeric]
    if (field === 'unit' || field === 'phone' || field === 'nik') return [share(profile, field)]
    return wordy.has(field) ? [1 - numeric] : []
  })
  return judged.length < 5 ? 0 : judged.filter((fit) => fit >= 0.6).length / judged.length
}

function byLikeness(profiles: readonly Profile[]): (ImportField | null)[] {
  const fields: (ImportField | null)[] = profiles.map(() => null)
  for (const field of telling) {
    const candidates = profiles.map((profile, column) => ({ column, fit: fields[column] === null ? share(profile, field) : 0 }))
    const best = candidates.reduce((a, b) => (b.fit > a.fit ? b : a))
    if (best.fit >= 0.6) fields[best.column] = field
  }
  const beforeUnit = fields.indexOf('unit') - 1
  const figure = profiles[beforeUnit]
  if (figure && fields[beforeUnit] === null && share(figure, 'capacity') >= 0.6) fields[beforeUnit] = 'capacity'
  return fields
}
