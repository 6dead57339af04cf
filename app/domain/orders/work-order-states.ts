import type { Transition } from '#app/domain/shared/transitions'

export const workOrderStates = ['issued', 'started', 'cancelled'] as const
export type WorkOrderState = (typeof workOrderStates)[number]
export type WorkOrderEvent = 'start' | 'cancel'

export const workOrderTransitions = [
  { from: 'issued', event: 'start', to: 'started', by: ['producer', 'fieldOfficer'] },
  { from: 'issued', event: 'cancel', to: 'cancelled', by: ['sourcing', 'admin'] },
] as const satisfies readonly Transition<WorkOrderState, WorkOrderEvent>[]
