import type { Page } from '@playwright/test'
import { hashPassword } from '#app/auth/passwords.server'
import { type Actor, type Language, type StaffRole, system } from '#app/domain/people/actor'
import { openAccount } from '#app/domain/people/open-account.server'
import { instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { inTransaction } from '#db/transaction.server'

export const password = 'a loom, a river and a boat'

export type Person = { email: string; actor: Actor }
type Wanted = { name: string; language?: Language; roles?: StaffRole[]; producerIds?: ProducerId[] }

let opened = 0
let hash: string | undefined

/** Somebody with an account, who can sign in with `password`. */
export async function person(db: Database, { name, language = 'en', ...sides }: Wanted): Promise<Person> {
  if (!hash) {
    const hashed = await hashPassword(password)
    if (!hashed.ok) throw new Error(hashed.code)
    hash = hashed.hash
  }
  const account = { name, language, passwordHash: hash, ...sides }
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${process.pid}.${++opened}@example.test`
  const outcome = await inTransaction(db, (trx) =>
    openAccount(trx, system, { ...account, identifier: { email } }, instant(Date.now())),
  )
  if (!outcome.ok) throw new Error(outcome.code)
  return { email, actor: outcome.actor }
}

/** Through the sign-in page, in either language. */
export async function signIn(page: Page, { email }: Pick<Person, 'email'>, next = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.locator('input[name="identifier"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('form[action="/sign-in"] button').click()
  await page.waitForURL((url) => url.pathname + url.search === next)
}
