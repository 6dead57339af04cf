import { headingMeaning } from './headings'
import type { ColumnMapping, ColumnUse, ImportField } from './imported'
import { periodOf } from './parse-period'
import { unitOf } from './units'
import { clean, fold } from './words'

/** Between the parts of a heading that stands in several rows: "KAPASITAS PRODUKSI · JUMLAH". */
export const headingSeam = ' · '

/** "(Rp.000)", "(ribuan)", "x 1000" → 1000; "(juta rupiah)" → a million. */
export function scaleOfHeading(text: string): number | undefined {
  const words = clean(text).toLowerCase()
  if (/\bjuta\b|\(\s*(?:rp\.?)?\s*jt\.?\s*\)|000[.,]?000/.test(words)) return 1_000_000
  return /\(\s*(?:rp\.?)?\s*[.,]?\s*0{3}[-,.]*\s*\)|\bribu(?:an)?\b|x\s*1[.,]?000\b/.test(words) ? 1_000 : undefined
}

/** The meanings of a list's columns with what their headings say besides. */
export function usesOf(headings: readonly string[], fields: readonly (ImportField | null)[]): ColumnMapping {
  const products = namedProducts(headings)
  return headings.map((heading, column) => {
    const field = fields[column] ?? null
    const product = field === 'capacity' || field === 'price' ? products[column] : undefined
    return { ...useOf(heading, field), ...(product && { product }) }
  })
}

function useOf(heading: string, field: ImportField | null): ColumnUse {
  const scale = field === 'price' ? scaleOfHeading(heading) : undefined
  const period = field === 'capacity' ? periodOf(heading) : undefined
  const unit = field === 'capacity' || field === 'price' ? unitOfHeading(heading) : undefined
  return { field, heading, ...(scale && { scale }), ...(period && { period }), ...(unit && { unit }) }
}

function unitOfHeading(heading: string): string | undefined {
  const named = /\(([^)]*)\)|(?:\/|\bper\b)\s*([a-z]+)/gi
  for (const [, inside, after] of clean(heading).matchAll(named)) {
    for (const word of (inside ?? after ?? '').split(/[/ ]/)) if (word && unitOf(word)) return word.toLowerCase()
  }
  return undefined
}

/**
 * The product each column is about, where products stand in the heading: "KAPASITAS PER BULAN · Tas", "· Tikar" beside it.
 * One such word alone under a heading may be anything.
 */
export function namedProducts(headings: readonly string[]): (string | undefined)[] {
  const parts = headings.map((heading) => heading.split(headingSeam))
  const named = parts.map(([above, ...below]) => ({ above, product: below.find(namesProduct) }))
  return named.map(({ above, product }) => {
    const kin = named.filter((other) => other.above === above && other.product !== undefined)
    return new Set(kin.map((other) => fold(other.product ?? ''))).size > 1 ? product : undefined
  })
}

const qualifier =
  /^(?:jumlah|jml|jlh|volume|vol|nilai|banyaknya|kuantitas|qty|total|rata rata|terpasang|nyata|realisasi|rencana|target|jumlah produksi|rp|idr|l|p|lk|pr|laki laki|perempuan|tetap|tidak tetap|ya|tidak)$/

function namesProduct(part: string): boolean {
  const words = fold(part)
  return (
    /^\p{L}/u.test(words) &&
    !/\d/.test(words) &&
    !qualifier.test(words) &&
    headingMeaning(part) === undefined &&
    unitOf(part) === undefined &&
    periodOf(part) === undefined
  )
}
