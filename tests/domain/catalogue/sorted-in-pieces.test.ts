import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedInPieces } from '#app/domain/catalogue/sorted-in-pieces'

test('is the order that sorting at once gives, and others have their turn in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 2 ** 31 }), async (size, seed) => {
      const figure = (at: number) => (Math.imul(at + 1, seed | 1) >>> 8) % 977
      const compare = (a: number, b: number) => figure(a) - figure(b) || a - b
      const items = Uint32Array.from({ length: size }, (_, at) => size - at)
      let turns = 0
      const sorted = await sortedInPieces(items, compare, async () => {
        turns++
        await Promise.resolve()
      })
      expect(sorted).toEqual(items.slice().sort(compare))
      expect(turns).toBeGreaterThanOrEqual(Math.floor(size / 2048))
    }),
    { numRuns: 25 },
  )
})
