import type { Transition } from '#app/domain/shared/transitions'

export const returnedListStates = ['staged', 'committed', 'undone', 'discarded'] as const
export type ReturnedListState = (typeof returnedListStates)[number]
export type ReturnedListEvent = 'commit' | 'undo' | 'discard'

/** Whoever keeps one of the lists; which of them is the list's own permission. */
const keepers = ['sourcing', 'quality', 'programmes', 'curator', 'admin'] as const

export const returnedListTransitions = [
  { from: 'staged', event: 'commit', to: 'committed', by: keepers },
  { from: 'staged', event: 'discard', to: 'discarded', by: keepers },
  { from: 'committed', event: 'undo', to: 'undone', by: keepers, guard: 'unchangedSince' },
] as const satisfies readonly Transition<ReturnedListState, ReturnedListEvent>[]
