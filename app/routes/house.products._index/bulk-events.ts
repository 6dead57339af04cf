/** What the house can do with several products at once. */
export const bulkEvents = ['publish', 'pause', 'return'] as const
export type BulkEvent = (typeof bulkEvents)[number]
