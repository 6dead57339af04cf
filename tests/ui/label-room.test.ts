import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roomFor, type SetLabel } from '#app/ui/weave/label-room'

const middle = (at: number, letters: number): SetLabel => ({ at, anchor: 'middle', letters })

describe('labels under a cloth', () => {
  test('are left out on narrow pages where they would be written over another', () => {
    const labels = [{ at: 0, anchor: 'start' as const, letters: 8 }, middle(0.163, 12), middle(0.266, 13), middle(0.363, 6)]
    expect(roomFor(labels)).toEqual(['always', 'widest', 'widest', 'always'])
  })

  test('never touch each other at any width a page may have', () => {
    const anyLabel = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      letters: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 5 }), fc.integer({ min: 330, max: 1240 }), (labels, px) => {
        const there = (room: string) => room === 'always' || (room === 'wide' && px >= 590) || (room === 'widest' && px >= 920)
        const shown = labels
          .filter((_, at) => there(roomFor(labels)[at] ?? 'never'))
          .map(({ at, anchor, letters }) => {
            const from = at * px - letters * 7 * (anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5)
            return { from, to: from + letters * 7 }
          })
          .sort((a, b) => a.from - b.from)
        for (const [at, span] of shown.entries())
          expect(span.from).toBeGreaterThanOrEqual((shown[at - 1]?.to ?? -Infinity) - 1e-6)
      }),
    )
  })
})
