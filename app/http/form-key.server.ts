import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A key for one showing of a form: what is sent twice under it is done once. */
export function formKey(): string {
  return randomBytes(15).toString('base64url')
}

/** The hidden `_key` of a form. */
export function keyField() {
  return z.string('form.invalid').regex(/^[\w-]{20}$/, 'form.invalid')
}
