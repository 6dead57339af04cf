import type { Transition } from '#app/domain/shared/transitions'

export const outboxStates = ['waiting', 'sent', 'given_up'] as const
export type OutboxState = (typeof outboxStates)[number]
export type OutboxEvent = 'deliver' | 'giveUp' | 'tryAgain'

export const outboxTransitions = [
  { from: 'waiting', event: 'deliver', to: 'sent', by: ['system'] },
  { from: 'waiting', event: 'giveUp', to: 'given_up', by: ['system'] },
  { from: 'given_up', event: 'tryAgain', to: 'waiting', by: ['admin'] },
] as const satisfies readonly Transition<OutboxState, OutboxEvent>[]
