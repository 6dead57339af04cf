/** Incoterms 2020. `seaOnly` terms name a port; `sellerPays` says what the price contains besides the packed goods. */
export const incoterms = {
  EXW: { seaOnly: false, sellerPays: [] },
  FCA: { seaOnly: false, sellerPays: ['export_clearance'] },
  FAS: { seaOnly: true, sellerPays: ['export_clearance'] },
  FOB: { seaOnly: true, sellerPays: ['export_clearance'] },
  CFR: { seaOnly: true, sellerPays: ['export_clearance', 'freight'] },
  CIF: { seaOnly: true, sellerPays: ['export_clearance', 'freight', 'insurance'] },
  CPT: { seaOnly: false, sellerPays: ['export_clearance', 'freight'] },
  CIP: { seaOnly: false, sellerPays: ['export_clearance', 'freight', 'insurance'] },
  DAP: { seaOnly: false, sellerPays: ['export_clearance', 'freight'] },
  DPU: { seaOnly: false, sellerPays: ['export_clearance', 'freight'] },
  DDP: { seaOnly: false, sellerPays: ['export_clearance', 'freight', 'duty'] },
} as const satisfies Record<
  string,
  { seaOnly: boolean; sellerPays: readonly ('export_clearance' | 'freight' | 'insurance' | 'duty')[] }
>

export type Incoterm = keyof typeof incoterms
