import type { Transition } from '#app/domain/shared/transitions'

export const importStates = ['staged', 'committing', 'committed', 'undone', 'discarded'] as const
export type ImportState = (typeof importStates)[number]
export type ImportEvent = 'begin' | 'commit' | 'undo' | 'discard'

/** The pages of the wizard, in order. */
export const importSteps = ['sheet', 'columns', 'rows', 'totals'] as const
export type ImportStep = (typeof importSteps)[number]

const importers = ['sourcing', 'programmes', 'admin'] as const

export const importTransitions = [
  { from: 'staged', event: 'begin', to: 'committing', by: [...importers, 'system'] },
  { from: 'committing', event: 'commit', to: 'committed', by: [...importers, 'system'] },
  { from: 'staged', event: 'discard', to: 'discarded', by: importers },
  // While it is taken in, too: what was begun by mistake, or cannot be gone on with.
  { from: 'committing', event: 'undo', to: 'undone', by: importers, guard: 'usesOfBatch' },
  { from: 'committed', event: 'undo', to: 'undone', by: importers, guard: 'usesOfBatch' },
] as const satisfies readonly Transition<ImportState, ImportEvent>[]
