import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { lanes } from './lanes.server'

// argon2id (the library's own choice), 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * A hash of a random secret that nobody kept, as costly as the others: checking it takes as long and never matches.
 * Also what an account holds whose owner has not chosen a password yet.
 */
export const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$fD6y5rdwMIHY4NvqnwrmFw$76Avgylgd8Xqcunn/czhy9SWLZ/b0mbFnoXUo87k7Xo'

// A core stays free for everybody else's pages.
const inLane = lanes({ atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)), waiting: 50 })

/** Hashing is dear on purpose, so only so many may wait for it. */
const crowded = () => refuse('account.too_many')

export async function hashPassword(password: string): Promise<Outcome<'account.too_many', { hash: string }>> {
  const hashed = await inLane(() => hash(password, cost))
  return hashed === undefined ? crowded() : { ok: true, hash: hashed }
}

/** Without a hash (there is no such account) it takes as long and never matches. */
export async function checkPassword(
  stored: string | undefined,
  password: string,
): Promise<Outcome<'account.too_many', { matches: boolean }>> {
  const matches = await inLane(() => verify(stored ?? nobodysHash, password))
  return matches === undefined ? crowded() : { ok: true, matches: matches && stored !== undefined }
}
