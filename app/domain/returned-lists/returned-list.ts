/** The lists of the house that come in again as they went out; makers and products do through the wizard of lists. */
export const returnedLists = ['vocabulary', 'standards', 'centres', 'motifs'] as const
export type ReturnedList = (typeof returnedLists)[number]

export function isReturnedList(name: unknown): name is ReturnedList {
  return returnedLists.some((list) => list === name)
}

/** As many rows may say something else than the house: they are taken in together or, if the house stops, not at all. */
export const mostRows = 500
