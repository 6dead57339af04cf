import { z } from 'zod'
import { type StaffRole, staffRoles } from '#app/domain/people/actor'
import { emailField } from '#app/http/account-fields'
import { choice, several, text } from '#app/http/fields'
import { keyField } from '#app/http/form-key.server'

/** At least one, each once. */
export function rolesField() {
  return several(choice(staffRoles), staffRoles.length).transform((roles, check): [StaffRole, ...StaffRole[]] => {
    const [first, ...rest] = staffRoles.filter((role) => roles.includes(role))
    if (first) return [first, ...rest]
    check.addIssue({ code: 'custom', message: 'account.roles_missing' })
    return z.NEVER
  })
}

export const staffForm = z.object({
  _key: keyField(),
  name: text(120),
  email: emailField(),
  language: choice(['id', 'en']),
  roles: rolesField(),
})
