import type { Transition } from '#app/domain/shared/transitions'

export const workOrderStates = ['issued', 'started', 'cancelled', 'fallen'] as const
export type WorkOrderState = (typeof workOrderStates)[number]
export type WorkOrderEvent = 'start' | 'cancel' | 'change' | 'fallOut'

/** `cancelled`: with its order. `fallen`: the maker could not keep it, and the order went on with others. */
export const workOrderTransitions = [
  { from: 'issued', event: 'start', to: 'started', by: ['producer', 'fieldOfficer'] },
  { from: 'issued', event: 'cancel', to: 'cancelled', by: ['sourcing', 'admin'] },
  { from: 'issued', event: 'change', to: 'issued', by: ['sourcing', 'admin'] },
  { from: 'started', event: 'change', to: 'started', by: ['sourcing', 'admin'] },
  { from: 'issued', event: 'fallOut', to: 'fallen', by: ['sourcing', 'admin'] },
  { from: 'started', event: 'fallOut', to: 'fallen', by: ['sourcing', 'admin'] },
] as const satisfies readonly Transition<WorkOrderState, WorkOrderEvent>[]

/** A share that counts. */
export const liveShareStates = ['issued', 'started'] as const satisfies readonly WorkOrderState[]
