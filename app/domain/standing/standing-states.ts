import type { Transition } from '#app/domain/shared/transitions'

export const standingStates = ['running', 'resting', 'ended'] as const
export type StandingState = (typeof standingStates)[number]
export type StandingEvent = 'change' | 'rest' | 'resume' | 'end'

const house = ['sourcing', 'admin'] as const

/** While it rests no month is opened; calls that are open go on. The house's clockwork ends it after its last month. */
export const standingTransitions = [
  { from: 'running', event: 'change', to: 'running', by: house },
  { from: 'resting', event: 'change', to: 'resting', by: house },
  { from: 'running', event: 'rest', to: 'resting', by: house },
  { from: 'resting', event: 'resume', to: 'running', by: house },
  { from: 'running', event: 'end', to: 'ended', by: [...house, 'system'] },
  { from: 'resting', event: 'end', to: 'ended', by: [...house, 'system'] },
] as const satisfies readonly Transition<StandingState, StandingEvent>[]
