import { optionalText } from './fields'

const sixDigits = /^\d{6}$/

/** The six digits of the Harmonized System that all countries share; `4602.19` and `4602 19` are the same. */
export function hs6Field() {
  return optionalText(12).transform((value, check) => {
    const digits = value?.replaceAll(/[.\s]/g, '') ?? null
    if (digits !== null && !sixDigits.test(digits)) check.addIssue({ code: 'custom', message: 'standards.not_hs6' })
    return digits
  })
}
