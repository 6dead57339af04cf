import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { tiersIn } from '#app/domain/catalogue/written-tiers'
import type { Cell } from './imported'
import { nothing, read, unread, type Reading } from './reading'
import { present } from './words'

/** "25+: 12000; 100+: 11000": from so many on, one costs so much. */
export function parseTiers(cell: Cell): Reading<PriceTier[]> {
  if (!present(cell.text)) return nothing
  if (cell.day) return unread('imports.became_date', cell.text)
  const tiers = tiersIn(cell.text)
  return tiers && tiers.length > 0 ? read(tiers) : unread('imports.tiers_unreadable', cell.text)
}
