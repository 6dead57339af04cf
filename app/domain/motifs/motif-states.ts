import type { Transition } from '#app/domain/shared/transitions'

export const motifStates = ['proposed', 'in_review', 'accepted', 'returned', 'retired'] as const
export type MotifState = (typeof motifStates)[number]
export type MotifEvent =
  'edit' | 'take' | 'assign' | 'release' | 'accept' | 'return' | 'propose' | 'retire' | 'restore' | 'revise' | 'rewrite' | 'keep'
/** `revised` and `kept`: what became of other words for an accepted motif. */
export type MotifDecision = 'accepted' | 'returned' | 'revised' | 'kept'

const proposers = ['sourcing', 'quality', 'programmes', 'curator', 'admin'] as const
const curators = ['curator'] as const

/**
 * Anybody in the house proposes, one named curator decides: who took it up, or was given it. Only what is accepted may be seen and
 * sold; other words for it are proposed beside it (`revise`), and another curator takes them (`rewrite`) or not (`keep`).
 */
export const motifTransitions = [
  { from: 'proposed', event: 'edit', to: 'proposed', by: proposers },
  { from: 'proposed', event: 'take', to: 'in_review', by: curators, guard: 'mayReview' },
  { from: 'proposed', event: 'assign', to: 'in_review', by: ['curator', 'admin'], guard: 'mayReview' },
  { from: 'in_review', event: 'release', to: 'proposed', by: ['curator', 'admin'] },
  { from: 'in_review', event: 'accept', to: 'accepted', by: curators, guard: 'mayReview' },
  { from: 'in_review', event: 'return', to: 'returned', by: curators, guard: 'mayReview' },
  { from: 'returned', event: 'edit', to: 'returned', by: proposers },
  { from: 'returned', event: 'propose', to: 'proposed', by: proposers },
  { from: 'accepted', event: 'revise', to: 'accepted', by: proposers },
  { from: 'accepted', event: 'rewrite', to: 'accepted', by: curators, guard: 'mayReview' },
  { from: 'accepted', event: 'keep', to: 'accepted', by: curators, guard: 'mayReview' },
  { from: 'accepted', event: 'retire', to: 'retired', by: curators },
  { from: 'retired', event: 'restore', to: 'accepted', by: curators },
  { from: 'retired', event: 'keep', to: 'retired', by: curators, guard: 'mayReview' },
] as const satisfies readonly Transition<MotifState, MotifEvent>[]
