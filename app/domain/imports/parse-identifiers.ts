import type { Cell, ProblemCode } from './imported'
import { nothing, read, unread, type Reading } from './reading'
import { present } from './words'

/**
 * Excel keeps 15 digits: a 16-digit number typed as a figure ends in a 0 it never had, and as text it may have become 6.3E+15.
 * Such a number is not guessed back.
 */
function digitsOf(cell: Cell): string | undefined {
  const words = present(cell.text)
  if (!words || /^0+$/.test(words)) return undefined
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(words) || (cell.number !== undefined && cell.number >= 1e15)) return 'lost'
  return words.replace(/^[a-z]+(?:[.\s]*:|[.\s]+)\s*(?=\d)/i, '').replace(/[\s.\-/'’_]/g, '')
}

function identifier(
  cell: Cell,
  lengths: readonly number[],
  code: ProblemCode,
  valid: (digits: string) => boolean = () => true,
): Reading<string> {
  const digits = digitsOf(cell)
  if (digits === undefined) return nothing
  if (digits === 'lost') return { value: null, remarks: [{ code: 'imports.digits_lost' }] }
  const whole = /^\d+$/.test(digits) && lengths.includes(digits.length) && valid(digits)
  return whole ? read(digits) : { value: null, remarks: [{ code, params: { digits: digits.length } }] }
}

/** 16 digits: region 6, birth date DDMMYY with 40 added to the day for women, serial 4. */
export function parseNik(cell: Cell): Reading<string> {
  return identifier(cell, [16], 'imports.nik_unreadable', (nik) => {
    const day = Number(nik.slice(6, 8)) % 40
    const month = Number(nik.slice(8, 10))
    return Number(nik.slice(0, 2)) >= 11 && Number(nik.slice(6, 8)) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12
  })
}

/** 16 digits; the old 15 get the leading 0 that made them 16. */
export function parseNpwp(cell: Cell): Reading<string> {
  const reading = identifier(cell, [15, 16], 'imports.npwp_unreadable')
  return reading.value?.length === 15 ? read(`0${reading.value}`) : reading
}

/** 13 digits; as a figure it lost its leading 0. */
export function parseNib(cell: Cell): Reading<string> {
  const reading = identifier(cell, [12, 13], 'imports.nib_unreadable')
  if (reading.value?.length !== 12) return reading
  return cell.number === undefined
    ? { value: null, remarks: [{ code: 'imports.nib_unreadable', params: { digits: 12 } }] }
    : read(`0${reading.value}`)
}

export function parseEmail(text: string): Reading<string> {
  const words = present(text)
  if (!words) return nothing
  const email = words.toLowerCase()
  if (isEmail(email)) return read(email)
  const reading = unread('imports.email_unreadable', words)
  const mend = email
    .replace(/\s+/g, '')
    .replace(/,/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\(at\)|\[at\]/, '@')
  return isEmail(mend) ? { value: null, remarks: reading.remarks.map((remark) => ({ ...remark, mend })) } : reading
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text)
}

/** All but the last four: enough to tell two apart, too little to use. */
export function masked(text: string): string {
  const letters = [...text.trim()]
  return letters.length <= 4 ? text : '•'.repeat(Math.min(letters.length - 4, 12)) + letters.slice(-4).join('')
}
