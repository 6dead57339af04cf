import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { stretches, sum } from '#app/ui/weave/shares'
import { Weave } from '#app/ui/weave/weave'

const hundredths = (percent: string) => Math.round(parseFloat(percent) * 100)
const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 300 })

describe('threads of a woven bar', () => {
  test('touch their neighbours and fill the bar exactly', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const places = stretches(parts)
        let edge = 0
        for (const { x, width } of places) {
          expect(hundredths(x)).toBe(edge)
          edge += hundredths(width)
        }
        expect(edge).toBe(10_000)
      }),
    )
  })

  test('leave the rest of a larger whole blank', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1_000_000 }), (parts, missing) => {
        const whole = sum(parts) + missing
        const filled = stretches(parts, whole).reduce((reached, place) => reached + hundredths(place.width), 0)
        expect(filled).toBe(Math.round((sum(parts) / whole) * 10_000))
      }),
    )
  })

  test('of nothing take no room', () => {
    expect(stretches([])).toEqual([])
    expect(stretches([0, 0])).toEqual([
      { x: '0%', width: '0%' },
      { x: '0%', width: '0%' },
    ])
  })

  test('are drawn one a producer, alternating, with what is missing at the end', () => {
    const html = renderToStaticMarkup(
      <Weave label="150 of 200" threads={[{ amount: 100, title: 'Siti & co' }, { amount: 50 }]} total={200} rest="short" />,
    )
    expect(html).toContain('<rect class="thread a" x="0%" width="50%" height="100%"><title>Siti &amp; co</title></rect>')
    expect(html).toContain('<rect class="thread b" x="50%" width="25%" height="100%"></rect>')
    expect(html).toContain('<rect class="thread short" x="75%" width="25%" height="100%"></rect>')
    expect(html).toContain('role="img" aria-label="150 of 200"')
  })
})
