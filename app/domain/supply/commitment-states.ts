import type { Transition } from '#app/domain/shared/transitions'

export const commitmentStates = ['offered', 'reserved', 'confirmed', 'withdrawn', 'released', 'fallen'] as const
export type CommitmentState = (typeof commitmentStates)[number]
export type CommitmentEvent = 'change' | 'reserve' | 'confirm' | 'withdraw' | 'release' | 'unconfirm' | 'takeIn' | 'fallOut'

/**
 * `reserved`: a sent quote counts on it. `confirmed`: an order does. `released`: the call or order went on without it; it may be
 * taken in after all when another falls out. `fallen`: its maker could not keep it.
 */
export const commitmentTransitions = [
  { from: 'offered', event: 'change', to: 'offered', by: ['producer', 'fieldOfficer'], guard: 'mayChange' },
  { from: 'offered', event: 'withdraw', to: 'withdrawn', by: ['producer', 'fieldOfficer'], guard: 'mayWithdraw' },
  { from: 'offered', event: 'reserve', to: 'reserved', by: ['sourcing', 'admin'] },
  { from: 'reserved', event: 'release', to: 'offered', by: ['sourcing', 'admin', 'buyer', 'system'] },
  { from: 'reserved', event: 'confirm', to: 'confirmed', by: ['buyer'] },
  { from: 'confirmed', event: 'unconfirm', to: 'offered', by: ['sourcing', 'admin'] },
  { from: 'offered', event: 'release', to: 'released', by: ['sourcing', 'admin', 'buyer', 'system'] },
  { from: 'offered', event: 'takeIn', to: 'confirmed', by: ['sourcing', 'admin'] },
  { from: 'released', event: 'takeIn', to: 'confirmed', by: ['sourcing', 'admin'] },
  { from: 'confirmed', event: 'fallOut', to: 'fallen', by: ['sourcing', 'admin'] },
] as const satisfies readonly Transition<CommitmentState, CommitmentEvent>[]

/** A promise that counts: it holds its maker's months. */
export const liveStates = ['offered', 'reserved', 'confirmed'] as const satisfies readonly CommitmentState[]
