import { parseDecimal, type Rational } from '#app/domain/shared/rational'
import type { Cell } from './imported'

export type ReadNumber = {
  readonly value: Rational
  /** "1,500": a thousand and a half, or one and a half? */ readonly ambiguous: boolean
}

/**
 * Reads figures as they are written in Indonesia, and as they come out of English software:
 * "1.500.000", "200000,50", "2,5", "1,250.00". Three digits behind a lone mark are thousands.
 */
export function readNumber(text: string): ReadNumber | undefined {
  const figures = text.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (!/^\d[\d.,]*$/.test(figures) || figures.length > 24) return undefined
  const plain = withoutGrouping(figures.replace(/[.,]+$/, ''))
  if (plain === undefined) return undefined
  const value = parseDecimal(plain)
  return value && { value, ambiguous: /^[1-9]\d{0,2},\d{3}$/.test(figures) }
}

function withoutGrouping(figures: string): string | undefined {
  const dots = figures.split('.').length - 1
  const commas = figures.split(',').length - 1
  if (dots > 0 && commas > 0) {
    const decimal = figures.lastIndexOf(',') > figures.lastIndexOf('.') ? ',' : '.'
    const [whole = '', fraction = '', ...more] = figures.split(decimal)
    const ungrouped = grouped(whole, decimal === ',' ? '.' : ',')
    return more.length === 0 && ungrouped ? `${ungrouped}.${fraction}` : undefined
  }
  if (dots === 0 && commas === 0) return figures
  const mark = dots > 0 ? '.' : ','
  // "35.000.00": the cents of a till, with the thousands' mark before them.
  const cents = dots + commas > 1 ? /^(.*)[.,]0{1,2}$/.exec(figures)?.[1] : undefined
  if (cents !== undefined) return grouped(cents, mark)
  const ungrouped = grouped(figures, mark)
  if (ungrouped) return ungrouped
  const [whole = '', fraction = '', ...more] = figures.split(mark)
  return more.length === 0 ? `${whole}.${fraction}` : undefined
}

function grouped(figures: string, mark: string): string | undefined {
  const [first = '', ...rest] = figures.split(mark)
  const groups = /^(?:0|[1-9]\d{0,2})$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
  return groups && !(first === '0' && rest.length > 0) ? first + rest.join('') : undefined
}

/** A number the file itself holds. Floats are taken to six decimals: nobody counts finer. */
export function exactNumber(number: number): Rational | undefined {
  if (!Number.isFinite(number)) return undefined
  return parseDecimal(Number.isInteger(number) ? String(number) : number.toFixed(6))
}

export function numberOfCell(cell: Cell): ReadNumber | undefined {
  const exact = cell.number === undefined ? undefined : exactNumber(cell.number)
  return exact ? { value: exact, ambiguous: false } : readNumber(cell.text)
}
