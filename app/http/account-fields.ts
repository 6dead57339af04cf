import { z } from 'zod'
import { readPhone } from '#app/domain/imports/parse-phones'
import { readEmail, readIdentifier } from '#app/domain/people/identifier'
import { optionalText } from './fields'
import type { FormProblems } from './forms.server'

/** Text of one line that is read into something; `problem` is said when it cannot be. */
function readField<Value>(read: (text: string) => Value | undefined, problem: string) {
  return z.string('form.required').transform((text, check) => {
    const value = text.length > 300 ? undefined : read(text)
    if (value !== undefined) return value
    check.addIssue({ code: 'custom', message: text.trim() === '' ? 'form.required' : problem })
    return z.NEVER
  })
}

export function identifierField() {
  return readField(readIdentifier, 'account.identifier_invalid')
}

export function emailField() {
  return readField(readEmail, 'form.not_an_email')
}

/** A number somebody is called at, in E.164, Indonesian unless it says otherwise; left empty there is none. */
export function optionalPhone() {
  return optionalText(60).transform((written, check) => {
    const phone = written === null ? null : /\p{L}/u.test(written) ? undefined : readPhone(written)?.e164
    if (phone !== undefined) return phone
    check.addIssue({ code: 'custom', message: 'form.not_a_phone' })
    return z.NEVER
  })
}

const longestPassword = 200
export const shortestPassword = 8

/** As it was typed: a space at the end may be part of it. */
export function passwordField() {
  return z.string('form.required').min(1, 'form.required').max(longestPassword, 'form.too_long')
}

export function newPasswordField() {
  return z
    .string('form.required')
    .min(1, { message: 'form.required', abort: true })
    .min(shortestPassword, 'account.password_short')
    .max(longestPassword, 'form.too_long')
}

type Typed = FormProblems['typed']

/** What was typed, without passwords: they never go back into a page. */
export function withoutSecrets(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !['password', 'current'].includes(name)))
}
