import type { Actor, Language, StaffRole, SystemActor } from '#app/domain/people/actor'
import { writeLetter } from '#app/domain/mail/write-letter.server'
import { nobodysHash } from '#app/auth/passwords.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { accountById, otherAdmins, replaceRoles, rolesOf, updateAccount } from '#db/queries/accounts.server'
import { appendEvent } from '#db/queries/events.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { deleteSessionsOf } from '#db/queries/sessions.server'
import { inTransaction } from '#db/transaction.server'
import { issueReset } from './issue-reset.server'
import { openAccount } from './open-account.server'

const welcomeDays = 3

type NewStaff = { name: string; email: string; language: Language; roles: StaffRole[]; publicUrl: string; key: string }

/** The new member chooses the password under a mailed link: nobody else ever knows it. */
export async function addStaff(
  db: Database,
  actor: Actor,
  input: NewStaff,
  now: Instant,
): Promise<Outcome<'account.already_exists', { accountId: AccountId }>> {
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `staff.add:${actor.accountId}`, key: input.key }, now, async () => {
      const { name, email, language, roles } = input
      const opened = await openAccount(
        trx,
        actor,
        { name, language, roles, identifier: { email }, passwordHash: nobodysHash },
        now,
      )
      if (!opened.ok) return refuse(opened.code, undefined, 'email')
      const { accountId } = opened.actor
      const link = await issueReset(trx, { accountId, minutes: welcomeDays * 24 * 60, publicUrl: input.publicUrl }, now)
      await writeLetter(trx, { email, name, language }, 'staff_welcome', { link, days: welcomeDays }, now)
      return { ok: true as const, accountId }
    }),
  )
}

type StaffRefusal = 'account.staff_unknown' | 'account.last_admin'

/** The house is never left without an admin who can sign in. */
export async function setRoles(
  db: Database,
  actor: Actor | SystemActor,
  { accountId, roles }: { accountId: AccountId; roles: [StaffRole, ...StaffRole[]] },
  now: Instant,
): Promise<Outcome<StaffRefusal>> {
  return inTransaction(db, async (trx) => {
    const before = await rolesOf(trx, accountId)
    if (before.length === 0) return refuse('account.staff_unknown')
    if (!roles.includes('admin') && (await isLastAdmin(trx, accountId, before)))
      return refuse('account.last_admin', undefined, 'roles')
    if (sameRoles(before, roles)) return { ok: true }
    await replaceRoles(trx, accountId, roles)
    await appendEvent(trx, actor, { kind: 'staff.roles_set', subject: accountId, data: { before, after: roles } }, now)
    return { ok: true }
  })
}

/** A disabled account is signed out at once and cannot sign in until it is enabled again. */
export async function setDisabled(
  db: Database,
  actor: Actor,
  { accountId, disabled }: { accountId: AccountId; disabled: boolean },
  now: Instant,
): Promise<Outcome<StaffRefusal>> {
  return inTransaction(db, async (trx) => {
    const account = await accountById(trx, accountId)
    const roles = await rolesOf(trx, accountId)
    if (!account || roles.length === 0) return refuse('account.staff_unknown')
    if (disabled && (await isLastAdmin(trx, accountId, roles))) return refuse('account.last_admin')
    if ((account.disabled === 1) === disabled) return { ok: true }
    await updateAccount(trx, accountId, { disabled: disabled ? 1 : 0 })
    if (disabled) await deleteSessionsOf(trx, accountId)
    const [from, to] = disabled ? (['enabled', 'disabled'] as const) : (['disabled', 'enabled'] as const)
    await appendEvent(trx, actor, { kind: `staff.${to}`, subject: accountId, from, to }, now)
    return { ok: true }
  })
}

function sameRoles(some: readonly StaffRole[], others: readonly StaffRole[]): boolean {
  return some.length === others.length && some.every((role) => others.includes(role))
}

async function isLastAdmin(trx: Trx, accountId: AccountId, roles: readonly StaffRole[]): Promise<boolean> {
  return roles.includes('admin') && (await otherAdmins(trx, accountId)) === 0
}
