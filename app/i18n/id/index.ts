import { common } from './common'

/** The source of all words on screen; English must have the same keys. A file a domain. */
export const id = { ...common } as const
