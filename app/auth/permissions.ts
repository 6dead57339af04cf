import type { Actor, StaffRole } from '#app/domain/people/actor'

export type Party = 'anonymous' | 'producer' | 'buyer' | StaffRole

const everyone = [
  'anonymous',
  'producer',
  'buyer',
  'sourcing',
  'quality',
  'logistics',
  'finance',
  'programmes',
  'curator',
  'admin',
  'fieldOfficer',
] as const
const signedIn = [
  'producer',
  'buyer',
  'sourcing',
  'quality',
  'logistics',
  'finance',
  'programmes',
  'curator',
  'admin',
  'fieldOfficer',
] as const
const house = ['sourcing', 'quality', 'logistics', 'finance', 'programmes', 'curator', 'admin', 'fieldOfficer'] as const
const makers = ['producer', 'fieldOfficer'] as const

/** Who may do what. The only place where it is written; every loader and action asks here. */
export const permissions = {
  'public.read': everyone,
  'basket.edit': everyone,
  'account.own': signedIn,

  'workshop.read': makers,
  'product.edit': makers,
  'page.edit': makers,
  'commitment.offer': makers,
  'commitment.withdraw': makers,
  'offDays.record': makers,
  'workOrder.read': makers,
  'workOrder.start': makers,

  'inquiry.send': ['buyer'],
  'inquiry.own': ['buyer'],
  'quote.answer': ['buyer'],
  'order.own': ['buyer'],

  'house.read': house,
  'inquiry.house': ['sourcing', 'finance', 'logistics', 'admin'],
  'inquiry.handle': ['sourcing', 'admin'],
  'review.read': ['sourcing', 'programmes', 'curator', 'admin'],
  'import.run': ['sourcing', 'programmes', 'admin'],
  'catalogue.review': ['sourcing', 'admin'],
  'vocabulary.edit': ['sourcing', 'programmes', 'admin'],
  'standard.edit': ['sourcing', 'quality', 'admin'],
  'motif.read': house,
  'motif.propose': ['sourcing', 'quality', 'programmes', 'curator', 'admin'],
  'motif.curate': ['curator'],
  'motif.assign': ['curator', 'admin'],
  'motif.permit': ['sourcing', 'programmes', 'curator', 'admin'],
  'call.read': ['sourcing', 'quality', 'logistics', 'finance', 'admin', 'fieldOfficer'],
  'call.manage': ['sourcing', 'admin'],
  'calendar.read': house,
  'calendar.edit': ['sourcing', 'logistics', 'programmes', 'admin', 'fieldOfficer'],
  'delivery.read': ['sourcing', 'quality', 'logistics', 'programmes', 'admin', 'fieldOfficer'],
  'delivery.record': ['sourcing', 'quality', 'admin'],
  'plan.read': ['sourcing', 'finance', 'logistics', 'admin'],
  'plan.solve': ['sourcing', 'admin'],
  'quote.read': ['sourcing', 'finance', 'logistics', 'admin'],
  'quote.write': ['sourcing', 'admin'],
  'order.read': ['sourcing', 'quality', 'logistics', 'finance', 'admin'],
  'order.cancel': ['sourcing', 'admin'],
  'order.mend': ['sourcing', 'admin'],
  'producer.read': house,
  'producer.care': ['sourcing', 'programmes', 'admin', 'fieldOfficer'],
  'producer.merge': ['sourcing', 'programmes', 'admin'],
  'producer.assign': ['sourcing', 'programmes', 'admin'],
  'producer.gather': ['sourcing', 'programmes', 'admin'],
  'producer.account': ['programmes', 'admin', 'fieldOfficer'],
  'rate.read': ['sourcing', 'finance', 'logistics', 'admin'],
  'rate.record': ['sourcing', 'finance', 'admin'],
  'field.act': ['fieldOfficer'],
  'account.help': ['admin', 'fieldOfficer'],
  'staff.manage': ['admin'],
  'outbox.read': ['admin'],
} as const satisfies Record<string, readonly Party[]>

export type Permission = keyof typeof permissions

export function partiesOf(actor: Actor | undefined): Party[] {
  if (!actor) return ['anonymous']
  const parties: Party[] = [...actor.roles]
  if (actor.producerIds.length > 0) parties.push('producer')
  if (actor.buyerIds.length > 0) parties.push('buyer')
  return parties
}

export function may(actor: Actor | undefined, permission: Permission): boolean {
  const allowed: readonly Party[] = permissions[permission]
  return allowed.includes('anonymous') || partiesOf(actor).some((party) => allowed.includes(party))
}
