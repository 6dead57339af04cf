import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyUnit, lineAmount, unitsFor } from '#app/domain/inquiries/line-units'
import { baseUnits, countedUnits, mostPieces } from '#app/domain/shared/quantity'

describe('what a line asks for', () => {
  test('sixty kodi are twelve hundred pieces', () => {
    expect(lineAmount({ quantity: 60, unit: 'kodi' }, 'piece')).toEqual({ ok: true, pieces: 1_200 })
  })

  test('goods are counted in the unit they are made in, or by the dozen, kodi or gross', () => {
    expect(unitsFor('sheet')).toEqual(['sheet', 'dozen', 'kodi', 'gross'])
    expect(lineAmount({ quantity: 5, unit: 'pair' }, 'sheet')).toMatchObject({ code: 'inquiry.unit_unfit', field: 'unit' })
    expect(lineAmount({ quantity: 5, unit: 'pair' }, undefined)).toMatchObject({ ok: true })
  })

  test.each([0, -1, 1.5, NaN, Infinity, mostPieces + 1, Number.MAX_SAFE_INTEGER])('%s is refused at the quantity', (quantity) => {
    expect(lineAmount({ quantity, unit: 'piece' }, 'piece')).toMatchObject({
      code: 'inquiry.pieces_out_of_range',
      field: 'quantity',
    })
  })

  test('is exact, and never more than the house takes', () => {
    const asked = fc.record({
      quantity: fc.integer({ min: -5, max: 2 * mostPieces }),
      unit: fc.constantFrom(...everyUnit),
      base: fc.constantFrom(...baseUnits),
    })
    fc.assert(
      fc.property(asked, ({ quantity, unit, base }) => {
        const amount = lineAmount({ quantity, unit }, base)
        const pieces = quantity * countedUnits[unit]
        expect(amount.ok).toBe(unitsFor(base).includes(unit) && pieces >= 1 && pieces <= mostPieces)
        if (amount.ok) expect(amount.pieces).toBe(pieces)
      }),
    )
  })
})
