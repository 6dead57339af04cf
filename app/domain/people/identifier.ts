import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** How an account is known: by e-mail in lower case, or by an Indonesian number in E.164. */
export type Identifier = { readonly email: string } | { readonly phone: string }

const longestEmail = 254
// What mail servers accept, not all that the standard allows: one @, no spaces, a domain with a dot.
const emailForm = /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u

export function readEmail(text: string): string | undefined {
  const email = text.trim().toLowerCase()
  return email.length <= longestEmail && emailForm.test(email) ? email : undefined
}

/** `0812…`, `62812…`, `+62 812-…` are one number. Numbers of other countries do not sign in here. */
export function readIndonesianPhone(text: string): string | undefined {
  const written = text.trim()
  if (written.length > 30 || /\p{L}/u.test(written)) return undefined
  const number = parsePhoneNumberFromString(written.replace(/^(?:\+|00)62[\s.-]*0?/, '+62'), 'ID')
  return number?.isValid() && number.countryCallingCode === '62' && !number.ext ? number.number : undefined
}

export function readIdentifier(text: string): Identifier | undefined {
  if (text.includes('@')) {
    const email = readEmail(text)
    return email === undefined ? undefined : { email }
  }
  const phone = readIndonesianPhone(text)
  return phone === undefined ? undefined : { phone }
}

/** As one text: for keys of rate limits and what a form shows again. */
export function identifierText(identifier: Identifier): string {
  return 'email' in identifier ? identifier.email : identifier.phone
}
