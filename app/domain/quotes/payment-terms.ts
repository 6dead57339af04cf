export type PaymentTrigger = 'acceptance' | 'halfway' | 'shipping_documents' | 'delivery'
export type PaymentStep = { readonly trigger: PaymentTrigger; readonly shareBp: number }

/** The schedules the house offers; shares are hundredths of a percent and add up to 10,000. */
export const paymentTerms = {
  tt_30_70: [
    { trigger: 'acceptance', shareBp: 3_000 },
    { trigger: 'shipping_documents', shareBp: 7_000 },
  ],
  dp_50_50: [
    { trigger: 'acceptance', shareBp: 5_000 },
    { trigger: 'delivery', shareBp: 5_000 },
  ],
  dp_50_30_20: [
    { trigger: 'acceptance', shareBp: 5_000 },
    { trigger: 'halfway', shareBp: 3_000 },
    { trigger: 'delivery', shareBp: 2_000 },
  ],
  in_advance: [{ trigger: 'acceptance', shareBp: 10_000 }],
} as const satisfies Record<string, readonly PaymentStep[]>

export type PaymentTerms = keyof typeof paymentTerms
