import type { Transition } from '#app/domain/shared/transitions'

export const orderStates = ['confirmed', 'in_work', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]
export type OrderEvent = 'startWork' | 'cancel'

/** An order is cancelled only before the first maker starts. */
export const orderTransitions = [
  { from: 'confirmed', event: 'startWork', to: 'in_work', by: ['producer', 'fieldOfficer'] },
  { from: 'confirmed', event: 'cancel', to: 'cancelled', by: ['sourcing', 'admin'] },
] as const satisfies readonly Transition<OrderState, OrderEvent>[]
