import type { Transition } from '#app/domain/shared/transitions'

export const callStates = ['open', 'closed', 'cancelled'] as const
export type CallState = (typeof callStates)[number]
export type CallEvent = 'close' | 'extend' | 'reopen' | 'cancel'

const house = ['sourcing', 'admin'] as const

export const callTransitions = [
  { from: 'open', event: 'extend', to: 'open', by: house },
  { from: 'open', event: 'close', to: 'closed', by: [...house, 'system'] },
  { from: 'closed', event: 'reopen', to: 'open', by: house },
  { from: 'open', event: 'cancel', to: 'cancelled', by: house, guard: 'mayCancelCall' },
  { from: 'closed', event: 'cancel', to: 'cancelled', by: house, guard: 'mayCancelCall' },
] as const satisfies readonly Transition<CallState, CallEvent>[]
