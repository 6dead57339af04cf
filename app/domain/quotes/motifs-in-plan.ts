import { type Carried, carryProblem } from '#app/domain/motifs/may-carry'
import type { Day } from '#app/domain/shared/calendar'
import type { InquiryLineId, MotifId } from '#app/domain/shared/ids'
import { multiply, rupiah } from '#app/domain/shared/money'
import { rational, round, times } from '#app/domain/shared/rational'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** One maker's part of a plan that carries a motif. */
export type CarriedPart = Carried & {
  lineId: InquiryLineId
  motifId: MotifId
  motif: string
  item: string
  maker: string
  /** The permission must last until the goods are made. */
  readyOn: Day
  quantity: number
  /** Rupiah each, to the maker. */
  priceMinor: number
  permissionOf: string | null
  permissionOfEn: string | null
  /** Of the makers' price, in hundredths of a percent. */
  shareBp: number | null
}

export type MotifQuoteRefusal = 'quotes.motif_restricted' | 'quotes.motif_not_accepted' | 'quotes.motif_not_permitted'

/** What is not offered needs nobody's leave. */
export function inLines(parts: readonly CarriedPart[], lines: readonly { inquiry_line_id: InquiryLineId }[]): CarriedPart[] {
  const offered = new Set(lines.map((line) => line.inquiry_line_id))
  return parts.filter(({ lineId }) => offered.has(lineId))
}

/** Nothing is offered to a buyer that its maker may not make: asked when a quote is drafted, and again when it is sent. */
export function mayQuoteMotifs(parts: readonly CarriedPart[]): Outcome<MotifQuoteRefusal> {
  for (const part of parts) {
    const problem = carryProblem(part, part.readyOn)
    const { motif, item, maker, readyOn } = part
    if (problem) return refuse(`quotes.motif_${problem}`, { motif, item, maker, readyOn })
  }
  return { ok: true }
}

export type BenefitShare = { motif: string; holder: string; holderEn: string; amountMinor: number }

/** What goes to the people whose motifs these are: their share of what the makers get, rounded up to a rupiah a motif. */
export function benefitShares(parts: readonly CarriedPart[]): BenefitShare[] {
  const motifs = [...new Set(parts.map(({ motifId }) => motifId))]
  return motifs.flatMap((motifId) => {
    const own = parts.filter((part) => part.motifId === motifId)
    const [{ motif, permissionOf, permissionOfEn, shareBp, motifRule } = noPart] = own
    const holder = permissionOf ?? ''
    if (motifRule !== 'permission' || !shareBp) return []
    const goods = own.reduce((all, part) => all + multiply(rupiah(part.priceMinor), part.quantity).minor, 0)
    const amountMinor = Number(round(times(rational(goods), rational(shareBp, 10_000)), 'up'))
    return amountMinor > 0 ? [{ motif, holder, holderEn: permissionOfEn ?? holder, amountMinor }] : []
  })
}

const noPart = { motif: '', permissionOf: null, permissionOfEn: null, shareBp: null, motifRule: null }
