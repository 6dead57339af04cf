import { isIPv6 } from 'node:net'
import { type Instant, plusMs } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database } from '#db/client.server'
import { countHit, takeHitBack } from '#db/queries/rate-limits.server'
import { hashOfSecret } from './secrets.server'

export type Limit = {
  /** What is tried: `sign-in`. */
  what: string
  /** By whom: the parts together. Kept only as a hash. */
  by: readonly string[]
  most: number
  /** Length of the fixed window. */
  minutes: number
}

const minuteMs = 60_000

function keyOf({ what, by }: Limit): string {
  return `${what}:${hashOfSecret(JSON.stringify(by))}`
}

/** Counts a try under every limit; refused as soon as one of them is used up. Call it before the dear work. */
export async function takeTry(db: Database, limits: readonly Limit[], now: Instant): Promise<Outcome<'shared.too_many'>> {
  for (const limit of limits) {
    const { hits, windowEndsAt } = await countHit(db, keyOf(limit), now, plusMs(now, limit.minutes * minuteMs))
    if (hits > limit.most) {
      const minutes = Math.max(1, Math.ceil((Date.parse(windowEndsAt) - Date.parse(now)) / minuteMs))
      return refuse('shared.too_many', { minutes })
    }
  }
  return { ok: true }
}

/** A try that succeeded does not count: many people may share one address. */
export async function giveTryBack(db: Database, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) await takeHitBack(db, keyOf(limit))
}

/** Whoever has one IPv6 address has 2^64 of them: they count as one, as an IPv4 address does. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
