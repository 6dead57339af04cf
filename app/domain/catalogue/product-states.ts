import type { Transition } from '#app/domain/shared/transitions'

export const productStates = ['draft', 'in_review', 'returned', 'published', 'paused', 'archived'] as const
export type ProductState = (typeof productStates)[number]
/** Who takes a product off the shelf. What the house paused its maker cannot show again by itself. */
export type Shelver = 'maker' | 'house' | 'rule'
export type ProductEvent = 'submit' | 'publish' | 'return' | 'pause' | 'resume' | 'archive' | 'bar' | 'edit' | 'count'

const makers = ['producer', 'fieldOfficer'] as const
/** Who of the house decides what is shown. */
export const reviewers = ['sourcing', 'admin'] as const

/** A maker writes, the house publishes. An edit of something public is looked at again before it shows. */
export const productTransitions = [
  { from: 'draft', event: 'submit', to: 'in_review', by: makers },
  { from: 'returned', event: 'submit', to: 'in_review', by: makers },
  { from: 'in_review', event: 'publish', to: 'published', by: reviewers },
  { from: 'in_review', event: 'return', to: 'returned', by: reviewers },
  { from: 'published', event: 'pause', to: 'paused', by: [...makers, ...reviewers] },
  // Its motif may no longer be sold by this maker: nobody has to notice that first.
  { from: 'published', event: 'bar', to: 'paused', by: ['system'] },
  { from: 'paused', event: 'resume', to: 'published', by: [...makers, ...reviewers] },
  { from: 'published', event: 'edit', to: 'in_review', by: makers },
  { from: 'paused', event: 'edit', to: 'in_review', by: makers },
  { from: 'in_review', event: 'edit', to: 'in_review', by: makers },
  { from: 'draft', event: 'edit', to: 'draft', by: makers },
  { from: 'returned', event: 'edit', to: 'returned', by: makers },
  // What lies ready changes from day to day: nobody has to look at that first.
  { from: 'draft', event: 'count', to: 'draft', by: makers },
  { from: 'in_review', event: 'count', to: 'in_review', by: makers },
  { from: 'returned', event: 'count', to: 'returned', by: makers },
  { from: 'published', event: 'count', to: 'published', by: makers },
  { from: 'paused', event: 'count', to: 'paused', by: makers },
  { from: 'draft', event: 'archive', to: 'archived', by: [...makers, ...reviewers] },
  { from: 'returned', event: 'archive', to: 'archived', by: [...makers, ...reviewers] },
  { from: 'published', event: 'archive', to: 'archived', by: [...makers, ...reviewers] },
  { from: 'paused', event: 'archive', to: 'archived', by: [...makers, ...reviewers] },
] as const satisfies readonly Transition<ProductState, ProductEvent>[]
