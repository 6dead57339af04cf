import type { Transition } from '#app/domain/shared/transitions'

export const standardStates = ['draft', 'published', 'retired'] as const
export type StandardState = (typeof standardStates)[number]
export type StandardEvent = 'publish' | 'retire' | 'revive'

export const standardTransitions = [
  { from: 'draft', event: 'publish', to: 'published', by: ['sourcing', 'quality', 'admin'] },
  { from: 'published', event: 'retire', to: 'retired', by: ['sourcing', 'quality', 'admin'] },
  { from: 'retired', event: 'revive', to: 'published', by: ['sourcing', 'quality', 'admin'] },
] as const satisfies readonly Transition<StandardState, StandardEvent>[]
