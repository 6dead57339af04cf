import { type Outcome, refuse } from '#app/domain/shared/refusal'

type NotARate = 'rates.not_a_rate' | 'rates.two_readings'

const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/**
 * Rupiah for one whole unit as people write it, as a plain decimal: `17.187,65`, `17,187.65` and `17187.65` are one rate.
 * `17.187` could be seventeen thousand or seventeen: a quotation must not hang on that guess, so it is asked again.
 */
export function readRate(written: string): Outcome<NotARate, { rate: string }> {
  const text = written.replaceAll(/[\s\u00a0]/g, '').replace(/^rp\.?/i, '')
  if (!/^[\d.,]+$/.test(text)) return refuse('rates.not_a_rate')
  const signs = text.replaceAll(/\d/g, '')
  if (signs.length === 1 && grouped.test(text)) return refuse('rates.two_readings')
  const last = signs.at(-1)
  const isDecimal = last !== undefined && (signs.length === 1 || signs.indexOf(last) === signs.length - 1)
  const at = isDecimal ? text.lastIndexOf(last) : text.length
  const whole = text.slice(0, at)
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return refuse('rates.not_a_rate')
  if (isDecimal && whole.includes(last)) return refuse('rates.not_a_rate')
  return plainRate(whole.replaceAll(/[.,]/g, ''), text.slice(at + 1))
}

/** Six digits and six decimals hold every currency against the rupiah. */
function plainRate(whole: string, part: string): Outcome<NotARate, { rate: string }> {
  if (!/^\d{1,12}$/.test(whole) || !/^\d{0,6}$/.test(part)) return refuse('rates.not_a_rate')
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits.length > 6 || !/[1-9]/.test(digits + part)) return refuse('rates.not_a_rate')
  return { ok: true, rate: part === '' ? digits : `${digits}.${part}` }
}
