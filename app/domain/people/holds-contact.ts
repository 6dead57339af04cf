import { type Refusal, refuse } from '#app/domain/shared/refusal'

/** `0852-0000-0135`, `+62 852 0000 0135`, `(0527) 61234`; a NIK or an NPWP; an address of e-mail. */
const contacts = [
  /(?:\+?62|\b0)[\s.-]?8(?:[\s.-]?\d){7,11}/,
  /\(0\d{2,3}\)[\s.-]?\d(?:[\s.-]?\d){4,7}/,
  /\b0\d{2,3}[\s.-]\d(?:[\s.-]?\d){4,7}\b/,
  /\b\d(?:[\s.-]?\d){14,15}\b/,
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
]

/** Whether a text that everybody may read would tell a telephone number, a number of a person, or an address of e-mail. */
export function holdsContact(text: string): boolean {
  return contacts.some((contact) => contact.test(text))
}

/** The refusal at the first of some texts that tells one. */
export function contactRefused(texts: Readonly<Record<string, string | null>>): Refusal<'people.tells_contact'> | undefined {
  const [field] = Object.entries(texts).find(([, text]) => text !== null && holdsContact(text)) ?? []
  return field === undefined ? undefined : refuse('people.tells_contact', undefined, field)
}
