import type { Outcome } from '#app/domain/shared/refusal'
import { refuse } from '#app/domain/shared/refusal'
import { type Incoterm, incoterms } from './incoterms'

/** What the house adds to the makers' prices, as staff type it in. */
export const enteredCosts = ['packing', 'export_clearance', 'freight', 'insurance', 'duty', 'other'] as const
export type EnteredCost = (typeof enteredCosts)[number]
export type Trade = 'domestic' | 'export'
export type CostKind = 'makers' | 'collection' | 'benefit_share' | 'inspection' | EnteredCost

const alwaysAllowed: readonly EnteredCost[] = ['packing', 'other']
/** Goods that stay in the country pass no customs. */
const onlyAbroad: readonly EnteredCost[] = ['export_clearance', 'duty']

function sellerPays(incoterm: Incoterm, trade: Trade): EnteredCost[] {
  return incoterms[incoterm].sellerPays.filter((kind) => trade === 'export' || !onlyAbroad.includes(kind))
}

/** The cost lines a term asks for: FOB has no freight in it, CIF has freight and insurance. */
export function costsOfTerm(incoterm: Incoterm, trade: Trade): EnteredCost[] {
  return [...alwaysAllowed, ...sellerPays(incoterm, trade)]
}

/** A cost the term does not contain would be charged to the wrong side; one it contains must not be forgotten. */
export function costsFit(
  incoterm: Incoterm,
  trade: Trade,
  entered: Readonly<Record<EnteredCost, number>>,
): Outcome<'quotes.cost_not_in_term' | 'quotes.cost_missing'> {
  const contained = costsOfTerm(incoterm, trade)
  for (const kind of enteredCosts) {
    if (entered[kind] > 0 && !contained.includes(kind)) return refuse('quotes.cost_not_in_term', { incoterm }, kind)
  }
  for (const kind of sellerPays(incoterm, trade)) {
    if (entered[kind] === 0) return refuse('quotes.cost_missing', { incoterm }, kind)
  }
  return { ok: true }
}
