import type { Transition } from '#app/domain/shared/transitions'

export const inquiryStates = ['draft', 'sent', 'calling', 'quoted', 'ordered', 'withdrawn', 'closed'] as const
export type InquiryState = (typeof inquiryStates)[number]
export type InquiryEvent = 'send' | 'call' | 'quote' | 'reopen' | 'order' | 'withdraw' | 'close' | 'cancelOrder'

/** `calling`: the house is asking its makers. `quoted`: a quote lies with the buyer. `closed`: the house could not, or the buyer would not. */
export const inquiryTransitions = [
  { from: 'draft', event: 'send', to: 'sent', by: ['buyer'] },
  { from: 'sent', event: 'call', to: 'calling', by: ['sourcing', 'admin'] },
  { from: 'sent', event: 'quote', to: 'quoted', by: ['sourcing', 'admin'] },
  { from: 'calling', event: 'quote', to: 'quoted', by: ['sourcing', 'admin'] },
  { from: 'quoted', event: 'reopen', to: 'calling', by: ['buyer', 'sourcing', 'admin', 'system'] },
  { from: 'quoted', event: 'order', to: 'ordered', by: ['buyer'] },
  { from: 'ordered', event: 'cancelOrder', to: 'calling', by: ['sourcing', 'admin'] },
  { from: 'sent', event: 'withdraw', to: 'withdrawn', by: ['buyer'] },
  { from: 'calling', event: 'withdraw', to: 'withdrawn', by: ['buyer'] },
  { from: 'quoted', event: 'withdraw', to: 'withdrawn', by: ['buyer'] },
  { from: 'sent', event: 'close', to: 'closed', by: ['sourcing', 'admin'] },
  { from: 'calling', event: 'close', to: 'closed', by: ['sourcing', 'admin'] },
] as const satisfies readonly Transition<InquiryState, InquiryEvent>[]
