import type { Transition } from '#app/domain/shared/transitions'

export const importStates = ['staged', 'committed', 'undone', 'discarded'] as const
export type ImportState = (typeof importStates)[number]
export type ImportEvent = 'commit' | 'undo' | 'discard'

const importers = ['sourcing', 'programmes', 'admin'] as const

export const importTransitions = [
  { from: 'staged', event: 'commit', to: 'committed', by: [...importers, 'system'] },
  { from: 'staged', event: 'discard', to: 'discarded', by: importers },
  { from: 'committed', event: 'undo', to: 'undone', by: importers, guard: 'usesOfBatch' },
] as const satisfies readonly Transition<ImportState, ImportEvent>[]
