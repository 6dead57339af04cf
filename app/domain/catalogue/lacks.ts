/** What a product can still be without, for the house to look through. */
export const lacks = ['photo', 'english', 'price', 'standard'] as const
export type Lack = (typeof lacks)[number]
