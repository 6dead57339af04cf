import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { listLimits } from './list-limits'
import { type BaseUnit, type CountedUnit, inPieces, mostPieces } from '#app/domain/shared/quantity'

/** How goods made in `base` may be counted: as they are, by the dozen, the kodi or the gross. */
export function unitsFor(base: BaseUnit): readonly CountedUnit[] {
  return [base, 'dozen', 'kodi', 'gross']
}

/** For goods the house does not know yet: any unit may be right. */
export const everyUnit = ['piece', 'sheet', 'pair', 'set', 'dozen', 'kodi', 'gross'] as const satisfies readonly CountedUnit[]

export type AmountRefusal = 'inquiry.unit_unfit' | 'inquiry.pieces_out_of_range' | 'inquiry.samples_many'

/** What a line asks for, in base units; `base` is undefined for goods that are not in the catalogue. */
export function lineAmount(
  { quantity, unit }: { quantity: number; unit: CountedUnit },
  base: BaseUnit | undefined,
  isSample = false,
): Outcome<AmountRefusal, { pieces: number }> {
  if (base !== undefined && !unitsFor(base).includes(unit)) return refuse('inquiry.unit_unfit', {}, 'unit')
  const pieces = Number.isSafeInteger(quantity) && quantity > 0 && quantity <= mostPieces ? inPieces(quantity, unit) : 0
  if (isSample && pieces > listLimits.samples) return refuse('inquiry.samples_many', { most: listLimits.samples }, 'quantity')
  if (pieces < 1 || pieces > mostPieces) return refuse('inquiry.pieces_out_of_range', { most: mostPieces }, 'quantity')
  return { ok: true, pieces }
}
