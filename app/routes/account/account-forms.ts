import { z } from 'zod'
import { newPasswordField, passwordField } from '#app/http/account-fields'
import { choice, text } from '#app/http/fields'

/** The forms of the page, each told by its hidden `_form`. */
export const accountForms = z.discriminatedUnion(
  '_form',
  [
    z.object({ _form: z.literal('profile'), name: text(120), language: choice(['id', 'en']) }),
    z.object({ _form: z.literal('password'), current: passwordField(), password: newPasswordField() }),
    z.object({ _form: z.literal('everywhere') }),
  ],
  'form.invalid',
)
