import { z } from 'zod'
import { identifierField, passwordField } from '#app/http/account-fields'

export const signInForm = z.object({ identifier: identifierField(), password: passwordField(), next: z.string().optional() })
