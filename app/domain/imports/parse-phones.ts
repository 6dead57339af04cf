import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { nothing, unread, type Reading, type Remark } from './reading'
import { present } from './words'

/** Only a mobile number gets a WhatsApp link. */
export type Phone = { readonly e164: string; readonly mobile: boolean }

const mostPhones = 4

/** One number in any writing, taken as Indonesian unless it says otherwise; undefined when it cannot be one. */
export function readPhone(text: string): Phone | undefined {
  const number = parsePhoneNumberFromString(text.replace(/^\s*00\s?(?=62)/, '+'), 'ID')
  if (!number?.isValid()) return undefined
  return { e164: number.number, mobile: /^\+628[1-9]\d{7,10}$/.test(number.number) }
}

/** "0852… / 0813…", "085200000107 (WA)", "'0852…", "85200000113" that lost its 0; "-" is none. */
export function parsePhones(text: string): Reading<readonly Phone[]> {
  const words = present(text)
  if (!words || /^0+$/.test(words)) return nothing
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(words)) return unread('imports.digits_lost', words)
  // A letter amid the figures, or at their end, was meant as one: leaving it out would be another number.
  if (/\d[oOlI|]\d|(?<!\p{L})[oOlI]\d{5}|\d{5}[oOlI](?!\p{L})/u.test(words)) return unreadPhone(words)
  const found: Phone[] = []
  const remarks: Remark[] = []
  const written = parts(words.slice(0, 200))
  if (written.length === 0) return unreadPhone(words)
  for (const part of written) {
    const phone = readPhone(part)
    if (!phone) remarks.push(...unreadPhone(part, written.length === 1 ? words : part).remarks)
    else if (found.length < mostPhones && !found.some((other) => other.e164 === phone.e164)) found.push(phone)
    if (phone && lostItsZero(part)) remarks.push({ code: 'imports.phone_zero_restored', proposed: phone.e164 })
  }
  return { value: found.length > 0 ? found : null, remarks }
}

/** "O852…", "08l3…": letters that look like the figures they were meant to be. */
function unreadPhone(part: string, whole = part): Reading<never> {
  const figures = whole.replace(/[oO]/g, '0').replace(/[lI|]/g, '1')
  const mend = figures !== whole && readPhone(figures) ? figures : undefined
  const remark = { code: 'imports.phone_unreadable', params: { written: part.slice(0, 40) } } as const
  return { value: null, remarks: [{ ...remark, ...(mend && { mend }) }] }
}

function parts(words: string): string[] {
  return words
    .replace(/\((?=\D*\))[^)]*\)/g, ' ')
    .split(/[/;,&|]|\b(?:atau|dan|or)\b|(?<=\d{4})\D*[a-z]{2,}\D*(?=(?:62|0)\d)|(?<=\d{4})\s+(?=(?:\+62|0)8\d)/i)
    .map((part) => part.replace(/[a-z.:_]+/gi, ' ').trim())
    .filter((part) => /\d/.test(part))
}

function lostItsZero(part: string): boolean {
  const digits = part.replace(/\D/g, '')
  return !part.includes('+') && !digits.startsWith('0') && !digits.startsWith('62')
}
