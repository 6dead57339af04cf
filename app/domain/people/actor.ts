import type { AccountId, BuyerId, ProducerId } from '#app/domain/shared/ids'
import type { Mover } from '#app/domain/shared/transitions'

export const staffRoles = [
  'sourcing',
  'quality',
  'logistics',
  'finance',
  'programmes',
  'curator',
  'admin',
  'fieldOfficer',
] as const
export type StaffRole = (typeof staffRoles)[number]

export type Language = 'id' | 'en'

/** Whoever is signed in, with everything that decides what they may see and do. */
export type Actor = {
  readonly accountId: AccountId
  readonly name: string
  readonly language: Language
  readonly roles: readonly StaffRole[]
  /** Producers this account belongs to. A field officer's producers are looked up, not listed here. */
  readonly producerIds: readonly ProducerId[]
  readonly buyerIds: readonly BuyerId[]
}

/** The house's own clockwork: expiry, imports of sample data, jobs. */
export type SystemActor = { readonly system: true }
export const system: SystemActor = { system: true }

export function isSystem(actor: Actor | SystemActor): actor is SystemActor {
  return 'system' in actor
}

/** What this actor counts as in a table of transitions. */
export function moversOf(actor: Actor | SystemActor): Mover[] {
  if (isSystem(actor)) return ['system']
  const movers: Mover[] = [...actor.roles]
  if (actor.producerIds.length > 0) movers.push('producer')
  if (actor.buyerIds.length > 0) movers.push('buyer')
  return movers
}
