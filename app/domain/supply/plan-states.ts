import type { Transition } from '#app/domain/shared/transitions'

export const planRunStates = ['running', 'done', 'failed'] as const
export type PlanRunState = (typeof planRunStates)[number]
export type PlanRunPurpose = 'plan' | 'what_if'
export type PlanRunEvent = 'finish' | 'fail'

export const planRunTransitions = [
  { from: 'running', event: 'finish', to: 'done', by: ['system'] },
  { from: 'running', event: 'fail', to: 'failed', by: ['system'] },
] as const satisfies readonly Transition<PlanRunState, PlanRunEvent>[]

export const planStates = ['shown', 'chosen', 'set_aside'] as const
export type PlanState = (typeof planStates)[number]
export type PlanEvent = 'choose' | 'setAside'

/** `chosen`: a quote was written from it. A new run sets the older plans aside. */
export const planTransitions = [
  { from: 'shown', event: 'choose', to: 'chosen', by: ['sourcing', 'admin'] },
  { from: 'shown', event: 'setAside', to: 'set_aside', by: ['sourcing', 'admin', 'system'] },
  { from: 'chosen', event: 'setAside', to: 'set_aside', by: ['sourcing', 'admin', 'system'] },
] as const satisfies readonly Transition<PlanState, PlanEvent>[]
