/** What can wait for a decision of the house. */
export const waitingKinds = ['product', 'motif', 'list'] as const
export type WaitingKind = (typeof waitingKinds)[number]
