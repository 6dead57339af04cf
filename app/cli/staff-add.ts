import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { hashPassword } from '#app/auth/passwords.server'
import { type StaffRole, staffRoles, system } from '#app/domain/people/actor'
import { readEmail } from '#app/domain/people/identifier'
import { openAccount } from '#app/domain/people/open-account.server'
import { instant } from '#app/domain/shared/calendar'
import { readEnv, staffPassword } from '#app/env.server'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { inTransaction } from '#db/transaction.server'

const usage = `Adds a member of staff to the database that DATABASE_URL names.

  npm run staff:add -- --email sari@example.id --name "Sari Dewi" --roles sourcing,admin [--language id|en]

Roles: ${staffRoles.join(', ')}.
The password is taken from STAFF_PASSWORD (8 characters or more); without it one is made and shown once.
`

const wanted = z.object({
  email: z.string().transform((text, check) => readEmail(text) ?? (check.addIssue('is no e-mail address'), z.NEVER)),
  name: z.string().trim().min(1).max(120),
  roles: z
    .string()
    .transform((text) => text.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(staffRoles)).min(1)),
  language: z.enum(['id', 'en']).default('id'),
  password: z.string().min(8).max(200).optional(),
})

type Wanted = z.infer<typeof wanted>

function readArguments(): Wanted | string {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { email: text, name: text, roles: text, language: text } })
    const parsed = wanted.safeParse({ ...values, password: staffPassword() })
    if (parsed.success) return parsed.data
    return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function add({ email, name, roles, language, password }: Wanted): Promise<string | undefined> {
  const chosen = password ?? randomBytes(12).toString('base64url')
  const hashed = await hashPassword(chosen)
  if (!hashed.ok) throw new Error('the password could not be hashed')
  const db = openDatabase({ url: readEnv().DATABASE_URL })
  try {
    await migrate(db)
    const account = { name, language, identifier: { email }, passwordHash: hashed.hash, roles: [...new Set<StaffRole>(roles)] }
    const outcome = await inTransaction(db, (trx) => openAccount(trx, system, account, instant(Date.now())))
    if (!outcome.ok) return 'There is already an account with this e-mail address. Roles are changed at /house/staff.'
    process.stdout.write(`${email} may sign in now.${password ? '' : ` Password, shown only here: ${chosen}`}\n`)
    return undefined
  } finally {
    await db.destroy()
  }
}

const read = readArguments()
const problem = typeof read === 'string' ? `${read}\n\n${usage}` : await add(read)
if (problem) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
