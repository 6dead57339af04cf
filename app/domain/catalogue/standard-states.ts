import type { Transition } from '#app/domain/shared/transitions'

export const standardStates = ['draft', 'published', 'retired'] as const
export type StandardState = (typeof standardStates)[number]
export type StandardEvent = 'publish' | 'retire' | 'revive'

/** Who of the house writes standards, moves them and keeps them. */
export const standardKeepers = ['sourcing', 'quality', 'admin'] as const

export const standardTransitions = [
  { from: 'draft', event: 'publish', to: 'published', by: standardKeepers },
  { from: 'published', event: 'retire', to: 'retired', by: standardKeepers },
  { from: 'retired', event: 'revive', to: 'published', by: standardKeepers },
] as const satisfies readonly Transition<StandardState, StandardEvent>[]
