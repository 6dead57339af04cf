import { checkPassword } from '#app/auth/passwords.server'
import { giveTryBack, type Limit, networkOf, takeTry } from '#app/auth/tries.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { accountByIdentifier } from '#db/queries/accounts.server'
import { type Identifier, identifierText } from './identifier'

type SignIn = {
  identifier: Identifier
  password: string
  /** Where the visitor comes from. */
  address: string
}

type SignInRefusal = 'account.not_recognised' | 'account.too_many' | 'shared.too_many'

/** A whole village may share one address, but nobody guesses one password ten times in good faith. */
function limitsOf({ identifier, address }: SignIn): Limit[] {
  const network = networkOf(address)
  return [
    { what: 'sign-in', by: [network, identifierText(identifier)], most: 10, minutes: 15 },
    { what: 'sign-in-address', by: [network], most: 100, minutes: 15 },
  ]
}

/** Whose password this is. An unknown, a disabled and a known account are refused alike, after the same work. */
export async function signIn(
  db: Database,
  input: SignIn,
  now: Instant,
): Promise<Outcome<SignInRefusal, { accountId: AccountId }>> {
  const limits = limitsOf(input)
  const allowed = await takeTry(db, limits, now)
  if (!allowed.ok) return allowed

  const account = await accountByIdentifier(db, input.identifier)
  const checked = await checkPassword(account?.passwordHash, input.password)
  if (!checked.ok) return checked
  if (!account || !checked.matches || account.disabled === 1) return refuse('account.not_recognised')

  await giveTryBack(db, limits)
  return { ok: true, accountId: account.id }
}
