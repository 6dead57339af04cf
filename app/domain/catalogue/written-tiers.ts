import { mostPieces } from '#app/domain/shared/quantity'
import { inOrder, type PriceTier } from './price-tiers'

/** As a form takes. */
const mostMinor = 1_000_000_000

/** Prices by quantity in one cell of a list: `25+: 12000; 100+: 11000`. */
export function writeTiers(tiers: readonly PriceTier[]): string {
  return tiers.map(({ from, priceMinor }) => `${from}+: ${priceMinor}`).join('; ')
}

/** `1.200` and `1,200` are twelve hundred; `Rp` may stand before a price. */
const oneTier = /^(\d{1,3}(?:[.,]\d{3})+|\d+)\s*\+?\s*[:=]\s*(?:rp\.?\s*)?(\d{1,3}(?:[.,]\d{3})+|\d+)$/i

/** The same as somebody wrote it: quantity and price of each, as digits; undefined where it cannot be read. */
export function readWrittenTiers(text: string): { from: string; price: string }[] | undefined {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.map((part) => oneTier.exec(part))
  const digits = (written = '') => written.replace(/[.,]/g, '')
  if (read.some((one) => one === null)) return undefined
  return read.map((one) => ({ from: digits(one?.[1]), price: digits(one?.[2]) }))
}

const likely = ({ from, priceMinor }: PriceTier) => from <= mostPieces && priceMinor <= mostMinor

/** The same as numbers, in their order; undefined where they cannot be read or are out of all proportion. */
export function tiersIn(text: string): PriceTier[] | undefined {
  const tiers = readWrittenTiers(text)?.map(({ from, price }) => ({ from: Number(from), priceMinor: Number(price) }))
  return tiers?.every(likely) ? inOrder(tiers) : undefined
}
