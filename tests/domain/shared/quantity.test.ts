import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedUnit, countedUnits, inPieces, inUnits, isCountedUnit, mostPieces } from '#app/domain/shared/quantity'

const unit = fc.constantFrom(...(Object.keys(countedUnits) as CountedUnit[]))

describe('counting', () => {
  test.each([
    [60, 'kodi', 1_200],
    [1, 'kodi', 20],
    [1, 'dozen', 12],
    [1, 'gross', 144],
    [40, 'sheet', 40],
    [0, 'kodi', 0],
  ] as const)('%d %s are %d pieces', (quantity, counted, pieces) => {
    expect(inPieces(quantity, counted)).toBe(pieces)
  })

  test('in pieces and back loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(mostPieces), unit, (quantity, counted) => {
        expect(inUnits(inPieces(quantity, counted), counted)).toEqual({ whole: quantity, over: 0 })
      }),
    )
  })

  test('in units keeps every piece, and what is over is less than a unit', () => {
    fc.assert(
      fc.property(fc.nat(mostPieces), unit, (pieces, counted) => {
        const { whole, over } = inUnits(pieces, counted)
        expect(inPieces(whole, counted) + over).toBe(pieces)
        expect(over).toBeLessThan(countedUnits[counted])
        expect(over).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(inUnits(1_210, 'kodi')).toEqual({ whole: 60, over: 10 })
  })

  test('is only for whole numbers that are not negative', () => {
    for (const wrong of [-1, 0.5, NaN, Infinity, 2 ** 53]) expect(() => inPieces(wrong, 'kodi')).toThrow(RangeError)
  })

  test('knows its units, and no property of objects is one', () => {
    for (const known of Object.keys(countedUnits)) expect(isCountedUnit(known)).toBe(true)
    for (const other of ['metre', 'Kodi', 'constructor', '', undefined, 20]) expect(isCountedUnit(other)).toBe(false)
  })

  test('the largest order at the dearest price is still a safe number of rupiah', () => {
    const dearest = 9_000_000_000
    expect(Number.isSafeInteger(mostPieces * dearest)).toBe(true)
  })
})
