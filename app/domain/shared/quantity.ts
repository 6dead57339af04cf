/** Units that are counted in pieces, and how many each holds. Metres, kilograms and litres never convert to pieces. */
export const countedUnits = { piece: 1, sheet: 1, pair: 1, set: 1, dozen: 12, kodi: 20, gross: 144 } as const

export type CountedUnit = keyof typeof countedUnits
/** The unit a product is made in; the larger ones are only ways of counting it. */
export type BaseUnit = 'piece' | 'sheet' | 'pair' | 'set'

export const baseUnits = ['piece', 'sheet', 'pair', 'set'] as const satisfies readonly BaseUnit[]

/** No order of this house is larger; keeps every product of quantity and price a safe integer. */
export const mostPieces = 1_000_000

export function isCountedUnit(value: unknown): value is CountedUnit {
  return typeof value === 'string' && Object.hasOwn(countedUnits, value)
}

/** `60 kodi` → 1200 pieces, exactly. */
export function inPieces(quantity: number, unit: CountedUnit): number {
  if (!Number.isSafeInteger(quantity) || quantity < 0) throw new RangeError('a quantity is a whole number')
  return quantity * countedUnits[unit]
}

/** 1210 pieces in kodi → 60 whole, 10 over. */
export function inUnits(pieces: number, unit: CountedUnit): { whole: number; over: number } {
  const size = countedUnits[unit]
  return { whole: Math.floor(pieces / size), over: pieces % size }
}
