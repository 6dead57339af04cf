import type { Transition } from '#app/domain/shared/transitions'

export const quoteStates = [
  'draft',
  'sent',
  'accepted',
  'declined',
  'change_asked',
  'expired',
  'superseded',
  'discarded',
  'cancelled',
] as const
export type QuoteState = (typeof quoteStates)[number]
export type QuoteEvent =
  'send' | 'accept' | 'decline' | 'askChange' | 'expire' | 'supersede' | 'discard' | 'withdraw' | 'cancelOrder'

const writers = ['sourcing', 'admin'] as const

/** Only `sent` and `accepted` hold makers' promises. `cancelled`: taken back by the house, or gone with the buyer's inquiry or order. */
export const quoteTransitions = [
  { from: 'draft', event: 'send', to: 'sent', by: writers },
  { from: 'draft', event: 'discard', to: 'discarded', by: writers },
  { from: 'sent', event: 'accept', to: 'accepted', by: ['buyer'], guard: 'mayAnswer' },
  { from: 'sent', event: 'decline', to: 'declined', by: ['buyer'], guard: 'mayAnswer' },
  { from: 'sent', event: 'askChange', to: 'change_asked', by: ['buyer'], guard: 'mayAnswer' },
  { from: 'sent', event: 'expire', to: 'expired', by: ['system'] },
  { from: 'sent', event: 'supersede', to: 'superseded', by: writers },
  { from: 'change_asked', event: 'supersede', to: 'superseded', by: writers },
  { from: 'sent', event: 'withdraw', to: 'cancelled', by: [...writers, 'buyer', 'system'] },
  { from: 'change_asked', event: 'withdraw', to: 'cancelled', by: [...writers, 'buyer', 'system'] },
  { from: 'accepted', event: 'cancelOrder', to: 'cancelled', by: writers },
] as const satisfies readonly Transition<QuoteState, QuoteEvent>[]
